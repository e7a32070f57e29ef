from .._runtime.enums import OpenStrEnum
from .._runtime.formats import DateTime
from .._runtime.model import CamelModel
from .key_value import KeyValue
from .service_level import ServiceLevel


class ActionTargetSupportedMediaTypesItem(OpenStrEnum):
    CALLBACK = "callback"
    CALL = "call"
    EMAIL = "email"
    GENERIC = "generic"
    MESSAGING = "messaging"
    SOCIAL = "social"
    WEBCHAT = "webchat"


class ActionTargetState(OpenStrEnum):
    ACTIVE = "active"
    INACTIVE = "inactive"
    DELETED = "deleted"


class ActionTarget(CamelModel):
    """A place that an offer to a visitor leads to, such as a team of agents who take
    web chats.
    """

    id: str | None = None
    """Unique identifier of the action target."""
    name: str | None = None
    """Name of the action target."""
    user_data: list[KeyValue] | None = None
    """Further data about the target, as pairs of key and value."""
    supported_media_types: list[ActionTargetSupportedMediaTypesItem] | None = None
    """Media types that the target can handle."""
    state: ActionTargetState | None = None
    """Whether the target is in use."""
    description: str | None = None
    """What the target is for, in a few words."""
    service_level: ServiceLevel | None = None
    """Service level to aim for. Chat offers that would put it at risk are held back."""
    short_abandon_threshold: int | None = None
    """Threshold below which giving up counts as a short abandon, where it is not the
    default."""
    self_uri: str | None = None
    """URI of this action target."""
    created_date: DateTime | None = None
    """When the target was created."""
    modified_date: DateTime | None = None
    """When the target was last changed."""
