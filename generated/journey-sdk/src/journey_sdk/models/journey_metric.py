from .._runtime.enums import OpenStrEnum


class JourneyMetric(OpenStrEnum):
    """A figure that can be computed over many journeys. Names that begin with `n` are
    counts; the two that begin with `o` are the values of outcomes.
    """

    N_DISTINCT_JOURNEY_ACTIONS = "nDistinctJourneyActions"
    N_DISTINCT_JOURNEY_SESSIONS = "nDistinctJourneySessions"
    N_JOURNEY_ACTIONS_BLOCKED = "nJourneyActionsBlocked"
    N_JOURNEY_OUTCOMES_ACHIEVED = "nJourneyOutcomesAchieved"
    N_JOURNEY_OUTCOMES_ATTRIBUTED = "nJourneyOutcomesAttributed"
    N_JOURNEY_SEGMENTS_ASSIGNED = "nJourneySegmentsAssigned"
    N_JOURNEY_SESSIONS = "nJourneySessions"
    N_WEB_ACTIONS_ABANDONED = "nWebActionsAbandoned"
    N_WEB_ACTIONS_ACCEPTED = "nWebActionsAccepted"
    N_WEB_ACTIONS_ENGAGED = "nWebActionsEngaged"
    N_WEB_ACTIONS_ERRORED = "nWebActionsErrored"
    N_WEB_ACTIONS_FREQUENCY_CAP_REACHED = "nWebActionsFrequencyCapReached"
    N_WEB_ACTIONS_IGNORED = "nWebActionsIgnored"
    N_WEB_ACTIONS_OFFERED = "nWebActionsOffered"
    N_WEB_ACTIONS_OFFERED_OUTSIDE_SCHEDULE = "nWebActionsOfferedOutsideSchedule"
    N_WEB_ACTIONS_QUALIFIED = "nWebActionsQualified"
    N_WEB_ACTIONS_QUALIFIED_OUTSIDE_SCHEDULE = "nWebActionsQualifiedOutsideSchedule"
    N_WEB_ACTIONS_REJECTED = "nWebActionsRejected"
    N_WEB_ACTIONS_STARTED = "nWebActionsStarted"
    N_WEB_ACTIONS_TIMEDOUT = "nWebActionsTimedout"
    O_JOURNEY_OUTCOME_TOUCHPOINT_VALUE = "oJourneyOutcomeTouchpointValue"
    O_JOURNEY_OUTCOME_VALUE = "oJourneyOutcomeValue"
