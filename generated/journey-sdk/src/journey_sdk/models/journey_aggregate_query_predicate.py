from .._runtime.enums import OpenStrEnum
from .._runtime.model import Model
from .journey_dimension import JourneyDimension
from .numeric_range import NumericRange


class JourneyAggregateQueryPredicateType(OpenStrEnum):
    DIMENSION = "dimension"
    PROPERTY = "property"
    METRIC = "metric"


class JourneyAggregateQueryPredicateOperator(OpenStrEnum):
    MATCHES = "matches"
    EXISTS = "exists"
    NOT_EXISTS = "notExists"


class JourneyAggregateQueryPredicate(Model):
    """A single condition, such as one value of one dimension."""

    type: JourneyAggregateQueryPredicateType | None = None
    """What the condition is about."""
    dimension: JourneyDimension | None = None
    """Dimension to look at."""
    operator: JourneyAggregateQueryPredicateOperator | None = None
    """How to compare. `exists` and `notExists` need neither a value nor a range."""
    value: str | None = None
    """Value to compare with."""
    range: NumericRange | None = None
    """Range in which the value must lie."""
