"""A server on loopback that answers from a description's own examples.

It checks what it is sent against the description, so that a client that calls an
operation wrongly hears of it. `answer` is the whole of it as a pure function; `serve`
puts it behind a socket.
"""

from .answer import answer
from .messages import Reply, Request
from .server import Exchange, Running, serve

__all__ = ["Exchange", "Reply", "Request", "Running", "answer", "serve"]
