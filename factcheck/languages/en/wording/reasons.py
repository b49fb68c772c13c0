"""Why a value that references exclude is held against nobody, as a clause that can follow "because"."""

from __future__ import annotations

from factcheck.doors import Door, Reason

_WORDS = {
    Door.ANOTHER_ATTEMPT: "there may have been another attempt",
    Door.BARE_NAME: "the name alone is a place's or a thing's",
    Door.CONTEXT_ONLY: "the event is known from the context only",
    Door.DONE_IN_STEPS: "bodies are founded and dissolved in several steps",
    Door.ENDS_UNKNOWN: "references don't tell when it ended",
    Door.FIGURE_BY_CONTEXT: "what the figure counts is known from the context only",
    Door.LEFT_OPEN: "an estimate without an upper end leaves room for it",
    Door.MAY_BE_A_PART: "the figure may be for a part of the event only",
    Door.NAMESAKE: "the date is so far off that a namesake may be meant",
    Door.NOBODY_NAMED: "nobody who took part is named",
    Door.NOT_NAMED: "the event isn't named in the sentence",
    Door.NOT_PLAIN: "the date isn't plainly said of the event",
    Door.ONE_ESTIMATE: "only one estimate is known",
    Door.ONLY_THE_NAME: "nothing but the name agrees",
    Door.ONLY_THE_SURNAME: "nothing but the surname agrees",
    Door.OTHER_EVENT: "the date may be said of another event",
    Door.PUBLISHED_ELSEWHERE: "the figure is published for this event with another scope",
    Door.PUBLISHED_FOR_RELATIVE: "the figure is published for a wider or narrower event",
    Door.SAYS_MORE: "the sentence may say something else about the event",
    Door.SEVERAL_BEARERS: "the name has several bearers",
    Door.SEVERAL_EVENTS: "the sentence names several events",
    Door.TERM_UNKNOWN: "references don't tell how long the term lasted",
    Door.TOO_EARLY: "it was written before the term began",
    Door.TOO_FAR_OFF: "the date is too far off to be surely about this event",
    Door.TWO_READINGS: "the number can be read in two ways",
    Door.UNDATED: "neither the sentence's date nor enough participants agree",
    Door.UNWRITTEN: "it isn't known when this was written",
    Door.WHOM_UNSAID: "the post doesn't say who is counted, and the estimates count a group",
    Door.YEARS_OF_AN_OFFICE: "the years may be those of an office",
}


def reason_words(reason: Reason) -> str:
    """A claim reader's own words are taken as they stand."""
    return _WORDS[reason] if isinstance(reason, Door) else reason
