"""The dead as those who mourn them count them: "RIP the 56", "justice for the 96", "the 56 have been forgotten".

Nothing in such words says that anybody died, nor who is counted; that is why no noun but one for people may follow.
"""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.claims.casualty_nouns import end_of_men
from factcheck.languages.en.claims.counted_casualties import Counted
from factcheck.languages.en.claims.topics import Topic
from factcheck.languages.en.people_words import EVERYBODY
from factcheck.records import NumberMention
from factcheck.text.cues import register_cue

_THE = r"\s*[,:]?\s+(?:(?:to|for)\s+)?(?:all\s+)?(?:of\s+)?(?:(?:the|those|these|our)\s+)?(?:other\s+|poor\s+)?$"
_AT_REST = re.compile(rf"\b(?:r\.\s?i\.\s?p\.?|rip|rest in peace|in (?:loving |the )?memory of|justice for){_THE}")
# Of the living and of things too: only where the text speaks of deaths.
_REMEMBERED = re.compile(
    r"\b(?:remember(?:ed|ing|s)?|honou?r(?:ed|ing|s)?|tributes? (?:is paid )?to|mourn(?:ed|ing|s)?|pray(?:ers|ed|ing)? for|thoughts (?:are )?with|"
    r"forg[eo]t(?:ting|ten)?(?: about)?|memorials? (?:to|for)|candles? for|silence for|grie(?:ve|ving|ved) for)\s+(?:all\s+)?(?:of\s+)?(?:the|those)\s+$"
)
_THOSE = re.compile(r"\b(?:the|those|these)\s+$")
_FORGOTTEN = re.compile(
    r"^\s+(?:(?:at|in|of|from|on)\s+(?:the\s+)?(?:[a-z'\-]+\s+){1,4})?(?:have|has|are|were|will|must|should|shall)\s+(?:(?:all|never|not|always|also|been|be)\s+){0,3}"
    r"(?:forgotten|remembered|commemorated|honou?red|mourned)\b"
)
_ENDS = re.compile(
    r"^\s*(?:$|[.,;:!?)\n]|(?:who|whom|that|at|in|and|from|on|lost|killed|dead|of the|of that|of this)\b)"
)
MOURNED = register_cue(
    re.compile(
        r"\b(?:r\.i\.p|r\. i\. p|rip |rip:|rip,|rest in peace|in memory|in loving memory|in the memory|justice for|remember|honor|honour|tribute|mourn|pray|thoughts|"
        r"forget|forgot|memorial|candle|silence for|griev)"
    )
)


def counts_the_mourned(
    sentence: SentenceView, number: NumberMention, before: str, noun: str, topic: Topic
) -> Counted | None:
    """ "RIP the 56.", "RIP to the eight brave men of the lifeboat"; `noun` as `own_noun` gives it."""
    if number.quantity.unit not in ("", "people"):
        return None
    end = number.end
    if noun:
        end = end_of_men(sentence, number)
        if not end and noun in EVERYBODY:
            end = sentence.start + sentence.folded.index(noun, number.end - sentence.start) + len(noun)
        if not end:
            return None
    behind = sentence.after(end, 60)
    at_rest = _AT_REST.search(before)
    if at_rest:
        found = _ENDS.match(behind) is not None or (bool(noun) and not at_rest[0].startswith("justice"))
    elif _FORGOTTEN.match(behind):
        found = _THOSE.search(before) is not None
    else:
        found = _ENDS.match(behind) is not None and _REMEMBERED.search(before) is not None and bool(topic.deadly())
    return Counted("deaths", number.start, end, plain=False) if found else None
