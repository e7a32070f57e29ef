"""Every model of the Journey API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .action_target import (
        ActionTarget as ActionTarget,
        ActionTargetState as ActionTargetState,
        ActionTargetSupportedMediaTypesItem as ActionTargetSupportedMediaTypesItem,
    )
    from .action_target_listing import ActionTargetListing as ActionTargetListing
    from .addressable_entity_ref import AddressableEntityRef as AddressableEntityRef
    from .aggregate_metric_data import AggregateMetricData as AggregateMetricData
    from .aggregate_view_data import AggregateViewData as AggregateViewData
    from .aggregation_range import AggregationRange as AggregationRange
    from .assignment_state import AssignmentState as AssignmentState
    from .detail import Detail as Detail
    from .error_body import ErrorBody as ErrorBody
    from .journey_aggregate_data_container import (
        JourneyAggregateDataContainer as JourneyAggregateDataContainer,
    )
    from .journey_aggregate_query_clause import (
        JourneyAggregateQueryClause as JourneyAggregateQueryClause,
        JourneyAggregateQueryClauseType as JourneyAggregateQueryClauseType,
    )
    from .journey_aggregate_query_filter import (
        JourneyAggregateQueryFilter as JourneyAggregateQueryFilter,
        JourneyAggregateQueryFilterType as JourneyAggregateQueryFilterType,
    )
    from .journey_aggregate_query_predicate import (
        JourneyAggregateQueryPredicate as JourneyAggregateQueryPredicate,
        JourneyAggregateQueryPredicateOperator as JourneyAggregateQueryPredicateOperator,
        JourneyAggregateQueryPredicateType as JourneyAggregateQueryPredicateType,
    )
    from .journey_aggregate_query_response import (
        JourneyAggregateQueryResponse as JourneyAggregateQueryResponse,
    )
    from .journey_aggregation_query import (
        JourneyAggregationQuery as JourneyAggregationQuery,
    )
    from .journey_aggregation_view import (
        JourneyAggregationView as JourneyAggregationView,
    )
    from .journey_dimension import JourneyDimension as JourneyDimension
    from .journey_metric import JourneyMetric as JourneyMetric
    from .key_value import KeyValue as KeyValue
    from .limit import Limit as Limit
    from .numeric_range import NumericRange as NumericRange
    from .patch_action_target import PatchActionTarget as PatchActionTarget
    from .segment_assignment import SegmentAssignment as SegmentAssignment
    from .segment_assignment_listing import (
        SegmentAssignmentListing as SegmentAssignmentListing,
    )
    from .segment_assignment_segment import (
        SegmentAssignmentSegment as SegmentAssignmentSegment,
    )
    from .segment_assignment_session import (
        SegmentAssignmentSession as SegmentAssignmentSession,
    )
    from .segment_assignments_update import (
        SegmentAssignmentsUpdate as SegmentAssignmentsUpdate,
    )
    from .segment_scope import SegmentScope as SegmentScope
    from .service_level import ServiceLevel as ServiceLevel
    from .statistical_response import StatisticalResponse as StatisticalResponse
    from .statistical_summary import StatisticalSummary as StatisticalSummary
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "action_target": "ActionTarget .State .SupportedMediaTypesItem",
            "action_target_listing": "ActionTargetListing",
            "addressable_entity_ref": "AddressableEntityRef",
            "aggregate_metric_data": "AggregateMetricData",
            "aggregate_view_data": "AggregateViewData",
            "aggregation_range": "AggregationRange",
            "assignment_state": "AssignmentState",
            "detail": "Detail",
            "error_body": "ErrorBody",
            "journey_aggregate_data_container": "JourneyAggregateDataContainer",
            "journey_aggregate_query_clause": "JourneyAggregateQueryClause .Type",
            "journey_aggregate_query_filter": "JourneyAggregateQueryFilter .Type",
            "journey_aggregate_query_predicate": (
                "JourneyAggregateQueryPredicate .Operator .Type"
            ),
            "journey_aggregate_query_response": "JourneyAggregateQueryResponse",
            "journey_aggregation_query": "JourneyAggregationQuery",
            "journey_aggregation_view": "JourneyAggregationView",
            "journey_dimension": "JourneyDimension",
            "journey_metric": "JourneyMetric",
            "key_value": "KeyValue",
            "limit": "Limit",
            "numeric_range": "NumericRange",
            "patch_action_target": "PatchActionTarget",
            "segment_assignment": "SegmentAssignment",
            "segment_assignment_listing": "SegmentAssignmentListing",
            "segment_assignment_segment": "SegmentAssignmentSegment",
            "segment_assignment_session": "SegmentAssignmentSession",
            "segment_assignments_update": "SegmentAssignmentsUpdate",
            "segment_scope": "SegmentScope",
            "service_level": "ServiceLevel",
            "statistical_response": "StatisticalResponse",
            "statistical_summary": "StatisticalSummary",
        },
    )
