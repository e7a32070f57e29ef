from .._runtime.enums import OpenStrEnum


class JourneyDimension(OpenStrEnum):
    """A property of journeys by which figures can be grouped and filtered. Names that
    begin with `journey` are about a visit and what was offered during it, names that
    begin with `touchpoint` about the interactions that outcomes are attributed to.
    """

    CONTAINS_ALL_CONDITION = "containsAllCondition"
    CONTAINS_ANY_CONDITION = "containsAnyCondition"
    ENDS_WITH_CONDITION = "endsWithCondition"
    EQUAL_CONDITION = "equalCondition"
    JOURNEY_ACTION_ID = "journeyActionId"
    JOURNEY_ACTION_MAP_ID = "journeyActionMapId"
    JOURNEY_ACTION_MAP_VERSION = "journeyActionMapVersion"
    JOURNEY_ACTION_MEDIA_TYPE = "journeyActionMediaType"
    JOURNEY_ACTION_TARGET_ID = "journeyActionTargetId"
    JOURNEY_ACTION_TEMPLATE_ID = "journeyActionTemplateId"
    JOURNEY_BLOCKING_ACTION_MAP_ID = "journeyBlockingActionMapId"
    JOURNEY_BLOCKING_EMERGENCY_SCHEDULE_GROUP_ID = (
        "journeyBlockingEmergencyScheduleGroupId"
    )
    JOURNEY_BLOCKING_REASON = "journeyBlockingReason"
    JOURNEY_BLOCKING_SCHEDULE_GROUP_ID = "journeyBlockingScheduleGroupId"
    JOURNEY_DEVICE_CATEGORY = "journeyDeviceCategory"
    JOURNEY_DEVICE_TYPE = "journeyDeviceType"
    JOURNEY_FREQUENCY_CAP_REASON = "journeyFrequencyCapReason"
    JOURNEY_IP_GEOLOCATION_COUNTRY = "journeyIpGeolocationCountry"
    JOURNEY_OUTCOME_ID = "journeyOutcomeId"
    JOURNEY_SEGMENT_ID = "journeySegmentId"
    JOURNEY_SEGMENT_SCOPE = "journeySegmentScope"
    JOURNEY_SESSION_ID = "journeySessionId"
    JOURNEY_SESSION_SEGMENT_ID = "journeySessionSegmentId"
    JOURNEY_SESSION_TYPE = "journeySessionType"
    NOT_CONTAINS_ALL_CONDITION = "notContainsAllCondition"
    NOT_CONTAINS_ANY_CONDITION = "notContainsAnyCondition"
    NOT_EQUAL_CONDITION = "notEqualCondition"
    STARTS_WITH_CONDITION = "startsWithCondition"
    TOUCHPOINT_ACTION_MAP_ID = "touchpointActionMapId"
    TOUCHPOINT_AGENT_ID = "touchpointAgentId"
    TOUCHPOINT_ATTRIBUTION_SCOPE = "touchpointAttributionScope"
    TOUCHPOINT_CHANNEL_MESSAGE_TYPE = "touchpointChannelMessageType"
    TOUCHPOINT_CHANNEL_PLATFORM = "touchpointChannelPlatform"
    TOUCHPOINT_CHANNEL_TYPE = "touchpointChannelType"
    TOUCHPOINT_CONVERSATION_ID = "touchpointConversationId"
    TOUCHPOINT_INTERACTION_TYPE = "touchpointInteractionType"
    TOUCHPOINT_QUEUE_ID = "touchpointQueueId"
    TOUCHPOINT_REQUESTED_ROUTING = "touchpointRequestedRouting"
    TOUCHPOINT_USED_ROUTING = "touchpointUsedRouting"
    TOUCHPOINT_WRAPUP_CODE = "touchpointWrapupCode"
