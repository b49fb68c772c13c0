"""The doors that must stand open before a wrong value may accuse: what is named here is the one that stayed shut.

What a claim reader knows of its sentence it says in words of its own language (`Draft.blocked`); these are the reasons
that the rules find. `languages/en/wording/reasons.py` puts them in words.
"""

from __future__ import annotations

from enum import StrEnum


class Door(StrEnum):
    ANOTHER_ATTEMPT = "another_attempt"
    BARE_NAME = "bare_name"
    CONTEXT_ONLY = "context_only"
    ENDS_UNKNOWN = "ends_unknown"
    DONE_IN_STEPS = "done_in_steps"
    FIGURE_BY_CONTEXT = "figure_by_context"
    LEFT_OPEN = "left_open"
    MAY_BE_A_PART = "may_be_a_part"
    NAMESAKE = "namesake"
    NOBODY_NAMED = "nobody_named"
    NOT_NAMED = "not_named"
    NOT_PLAIN = "not_plain"
    ONE_ESTIMATE = "one_estimate"
    ONLY_THE_NAME = "only_the_name"
    ONLY_THE_SURNAME = "only_the_surname"
    OTHER_EVENT = "other_event"
    PUBLISHED_ELSEWHERE = "published_elsewhere"
    PUBLISHED_FOR_RELATIVE = "published_for_relative"
    SAYS_MORE = "says_more"
    SEVERAL_BEARERS = "several_bearers"
    SEVERAL_EVENTS = "several_events"
    TERM_UNKNOWN = "term_unknown"
    TOO_EARLY = "too_early"
    TOO_FAR_OFF = "too_far_off"
    TWO_READINGS = "two_readings"
    UNDATED = "undated"
    UNWRITTEN = "unwritten"
    WHOM_UNSAID = "whom_unsaid"
    YEARS_OF_AN_OFFICE = "years_of_an_office"


Reason = Door | str
"""A door, or the words of a claim reader; "" where nothing stands in the way."""
