"""Every model of the Journey API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .action_target import *
    from .action_target_listing import *
    from .addressable_entity_ref import *
    from .aggregate_metric_data import *
    from .aggregate_view_data import *
    from .aggregation_range import *
    from .assignment_state import *
    from .detail import *
    from .error_body import *
    from .journey_aggregate_data_container import *
    from .journey_aggregate_query_clause import *
    from .journey_aggregate_query_filter import *
    from .journey_aggregate_query_predicate import *
    from .journey_aggregate_query_response import *
    from .journey_aggregation_query import *
    from .journey_aggregation_view import *
    from .journey_dimension import *
    from .journey_metric import *
    from .key_value import *
    from .limit import *
    from .numeric_range import *
    from .patch_action_target import *
    from .segment_assignment import *
    from .segment_assignment_listing import *
    from .segment_assignment_segment import *
    from .segment_assignment_session import *
    from .segment_assignments_update import *
    from .segment_scope import *
    from .service_level import *
    from .statistical_response import *
    from .statistical_summary import *
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "action_target": [
                "ActionTarget",
                "ActionTargetState",
                "ActionTargetSupportedMediaTypesItem",
            ],
            "action_target_listing": ["ActionTargetListing"],
            "addressable_entity_ref": ["AddressableEntityRef"],
            "aggregate_metric_data": ["AggregateMetricData"],
            "aggregate_view_data": ["AggregateViewData"],
            "aggregation_range": ["AggregationRange"],
            "assignment_state": ["AssignmentState"],
            "detail": ["Detail"],
            "error_body": ["ErrorBody"],
            "journey_aggregate_data_container": ["JourneyAggregateDataContainer"],
            "journey_aggregate_query_clause": [
                "JourneyAggregateQueryClause",
                "JourneyAggregateQueryClauseType",
            ],
            "journey_aggregate_query_filter": [
                "JourneyAggregateQueryFilter",
                "JourneyAggregateQueryFilterType",
            ],
            "journey_aggregate_query_predicate": [
                "JourneyAggregateQueryPredicate",
                "JourneyAggregateQueryPredicateOperator",
                "JourneyAggregateQueryPredicateType",
            ],
            "journey_aggregate_query_response": ["JourneyAggregateQueryResponse"],
            "journey_aggregation_query": ["JourneyAggregationQuery"],
            "journey_aggregation_view": ["JourneyAggregationView"],
            "journey_dimension": ["JourneyDimension"],
            "journey_metric": ["JourneyMetric"],
            "key_value": ["KeyValue"],
            "limit": ["Limit"],
            "numeric_range": ["NumericRange"],
            "patch_action_target": ["PatchActionTarget"],
            "segment_assignment": ["SegmentAssignment"],
            "segment_assignment_listing": ["SegmentAssignmentListing"],
            "segment_assignment_segment": ["SegmentAssignmentSegment"],
            "segment_assignment_session": ["SegmentAssignmentSession"],
            "segment_assignments_update": ["SegmentAssignmentsUpdate"],
            "segment_scope": ["SegmentScope"],
            "service_level": ["ServiceLevel"],
            "statistical_response": ["StatisticalResponse"],
            "statistical_summary": ["StatisticalSummary"],
        },
    )
