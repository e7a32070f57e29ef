from .._runtime.enums import OpenStrEnum


class SegmentScope(OpenStrEnum):
    """What a segment is assigned to. This is either a single session or the customer as
    a whole.
    """

    SESSION = "Session"
    CUSTOMER = "Customer"
