"""Reading files, and only those that may be read."""

from __future__ import annotations

import os
import stat
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .limits import Limits

if TYPE_CHECKING:
    import httpx

_CHUNK = 1024 * 1024
_WEB = ("http", "https")


class ReadError(Exception):
    """A file that is not read; internal to the front end.

    `code` is the code of the diagnostic to make of it.
    """

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Folder:
    """Where the files of a description may be read from.

    `base` is the real path of the entry file's folder, or the URL of the entry file;
    references are relative to it. `root` is the folder that they may not leave.
    `hosts` are those that may be asked for files.
    """

    base: str
    root: str
    hosts: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)


def is_url(name: str) -> bool:
    """Whether a file name is one on the web."""
    return urlsplit(name).scheme.lower() in _WEB if "://" in name else False


def read(folder: Folder, name: str) -> bytes:
    """The bytes of a file; `name` is relative to the folder, or a URL.

    Raises:
        ReadError: the file may not be read, is not there, is no file, or is too large.
    """
    if is_url(name):
        return read_url(name, folder.hosts, folder.limits)
    path = os.path.realpath(os.path.join(folder.base, name))
    if os.path.commonpath((path, folder.root)) != folder.root:
        raise ReadError(
            "ref-outside-root",
            f"'{name}' is outside of the description's own folder; if that is meant, "
            "allow it by naming a folder that holds both with --root",
        )
    return read_path(path, name, folder.limits)


def read_path(path: str, name: str, limits: Limits) -> bytes:
    """The bytes of an ordinary file.

    Raises:
        ReadError: it is not there, cannot be read, is no ordinary file, or is too
            large.
    """
    try:
        # O_NONBLOCK: opening a named pipe must not wait for somebody to write to it.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise ReadError("file-unreadable", _why(error, name)) from None
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        what = "a folder, not a file" if stat.S_ISDIR(mode) else "no ordinary file"
        raise ReadError("file-unreadable", f"'{name}' is {what}")
    with os.fdopen(descriptor, "rb") as stream:
        try:
            data = stream.read(limits.file_bytes + 1)
        except OSError as error:  # a disk or a network that fails
            raise ReadError("file-unreadable", _why(error, name)) from None
    return _bounded(data, name, limits)


def read_url(url: str, hosts: tuple[str, ...], limits: Limits) -> bytes:
    """The bytes behind a URL of an allowed host; redirects are not followed.

    Raises:
        ReadError: the host is not allowed, does not answer, or answers too much.
    """
    host = urlsplit(url).hostname or ""
    if host not in hosts:
        raise ReadError(
            "ref-remote",
            f"'{url}' is on the network, which is not used unless asked for: "
            f"--allow-remote {host or 'HOST'}",
        )
    import httpx  # costs 0.1 s, and hardly any description needs it

    seconds, data = limits.remote_seconds, b""
    end = time.monotonic() + seconds
    try:
        with httpx.stream(
            "GET", url, timeout=seconds, follow_redirects=False
        ) as response:
            if not response.is_success:
                raise ReadError("file-unreadable", _unsuccessful(url, response))
            for chunk in response.iter_bytes():
                data += chunk
                if len(data) > limits.file_bytes:
                    break
                if time.monotonic() > end:
                    raise ReadError("limit", f"'{url}' takes more than {seconds} s")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        why = str(error) or type(error).__name__
        raise ReadError("file-unreadable", f"'{url}' cannot be read: {why}") from None
    return _bounded(data, url, limits)


def _unsuccessful(url: str, response: httpx.Response) -> str:
    if response.has_redirect_location:
        target = response.headers["location"]
        return f"'{url}' redirects to '{target}', which is not followed; write that"
    return f"'{url}' cannot be read: the server answers {response.status_code}"


def _bounded(data: bytes, name: str, limits: Limits) -> bytes:
    if len(data) > limits.file_bytes:
        raise ReadError(
            "limit", f"'{name}' has more than {limits.file_bytes} bytes, the limit"
        )
    return data


def _why(error: OSError | ValueError, name: str) -> str:
    match error:
        case FileNotFoundError():
            return f"there is no file '{name}'"
        case PermissionError():
            return f"'{name}' may not be read: permission denied"
        case IsADirectoryError():
            return f"'{name}' is a folder, not a file"
        case OSError():
            return f"'{name}' cannot be read: {error.strerror}"
        case _:
            return f"'{name}' is no name of a file"
