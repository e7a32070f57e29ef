from typing import Any, TypeAlias

Empty: TypeAlias = dict[str, Any]
"""Nothing is known of it."""
