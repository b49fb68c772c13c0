"""Where two stances could be read, the one that accuses least wins: rejected, questioned, hypothetical, attributed."""

from __future__ import annotations

from factcheck.document import SentenceView
from factcheck.languages.en.stance.attribution import find_attribution
from factcheck.languages.en.stance.framing import find_framing, may_be_framed
from factcheck.languages.en.stance.nameless import NAMELESS
from factcheck.languages.en.stance.questions import find_question, is_negated_question
from factcheck.languages.en.stance.record import Around, StanceReading, decided
from factcheck.languages.en.stance.rejection import find_rejection
from factcheck.languages.en.stance.reporting import REPORTING
from factcheck.languages.en.stance.short_sources import SHORT
from factcheck.languages.en.stance.supposition import find_supposition
from factcheck.languages.en.stance.triggers import ANY, DOUBT, IRONY, REJECTION, SOURCE, SPEECH, SUPPOSITION
from factcheck.records import Stance

__all__ = ["StanceReading", "read_stance"]

_ASSERTED = StanceReading(Stance.ASSERTED)
_SAID = SPEECH | SOURCE | NAMELESS | REPORTING | SHORT
_ANY = ANY | NAMELESS | REPORTING | SHORT
_SUPPOSED = SUPPOSITION | IRONY


def read_stance(sentence: SentenceView, start: int, end: int, *, is_date: bool = False) -> StanceReading:
    """The stance towards the value at `start`..`end` (offsets of the whole text), as its own sentence tells it.

    `is_date`: a date may tell when something was said ("he told them in 1923") and is then the writer's own.
    """
    cues, folded = sentence.cues, sentence.folded
    may_ask = "?" in folded
    may_be_other = cues & _ANY or may_ask
    if not (may_be_other or may_be_framed(sentence)):
        return _ASSERTED
    around = Around.of(sentence, start, end, is_date=is_date)
    read = _by_its_words(sentence, around, may_ask=may_ask) if may_be_other else None
    return read or find_framing(around, cues) or _ASSERTED


def _by_its_words(sentence: SentenceView, around: Around, *, may_ask: bool) -> StanceReading | None:
    cues, folded = sentence.cues, sentence.folded
    if cues & REJECTION and not (may_ask and is_negated_question(folded)):
        rejected = find_rejection(around, cues)
        if rejected:
            return decided(Stance.REJECTED, rejected)
    if may_ask or cues & DOUBT:
        asked = find_question(sentence, around)
        if asked:
            return decided(Stance.QUESTIONED, asked)
    said = find_attribution(around, cues) if cues & _SAID else None
    supposed = None
    if cues & _SUPPOSED:
        supposed = find_supposition(around, folded, cues, reported=said is not None)
    return decided(Stance.HYPOTHETICAL, supposed) if supposed else said
