"""What single words make of a sentence: another statement begins, a figure is counted up to a day."""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.records import DateMention, When

# Behind one of these the sentence may speak of something else than before.

OTHER_STATEMENT = re.compile(r"[;:]|\b(?:later|earlier|after|before|while|whereas|following)\b")
_AS_OF = re.compile(r"\bas (?:of|at)(?: the)?(?: end of)?\s+$")


def counted_up_to(mention: DateMention, sentence: SentenceView) -> When:
    """The time that a figure of the sentence counts: "as of June 2020" is all the time up to then."""
    edtf = mention.when.edtf
    if edtf.startswith("../") or not _AS_OF.search(sentence.before(mention.start, 20)):
        return mention.when
    return When(f"../{edtf.split('/')[-1]}", mention.when.calendar)
