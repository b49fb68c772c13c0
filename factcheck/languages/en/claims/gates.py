"""Which readers of claims can find anything in a sentence, told by the pass that all readers share.

Each bit stands for words, or beginnings of words, without which its reader finds nothing; where it is set the reader
looks closer. Looking costs ten times as much, and most sentences have no such words.
"""

from __future__ import annotations

import re

from factcheck.languages.en.cues import BEGINS, ENDS
from factcheck.languages.en.people_words import EVERYBODY, GROUPS, MEMBERS, PEOPLES
from factcheck.languages.en.thing_words import ABOARD, BODIES, MOVED, THINGS
from factcheck.text.cues import register_cue


def _anywhere(words: str) -> re.Pattern[str]:
    """Also within a word: a reader may look at a piece of the sentence that begins there."""
    return re.compile("|".join(re.escape(word) for word in words.split("|")))


LIFE = register_cue(
    _anywhere("born|birth|died|dies|death|passed away|assassinated|murdered|executed|killed|hanged|shot|b.|d.")
)
TAKING_PART = register_cue(
    _anywhere("signed|ratified|attended|joined by|took part|participated|represented|sent delegates| met")
)
HEADING = register_cue(_anywhere("head|led the|leading the|ran the|running the|charge of|took over|chaired|directed"))
# Who can be counted: people, groups and members of anything, and peoples by their endings.
_LISTED_PEOPLES = PEOPLES.partition(")|")[2].lower()
_THINGS = re.compile(rf"\b(?:{BODIES}|{THINGS}|{ABOARD}|{MOVED})")
THINGS_COUNTED = register_cue(_THINGS)
COUNTED = register_cue(
    re.compile(rf"\b(?:{'|'.join(sorted(EVERYBODY))}|{GROUPS}|{MEMBERS})"),
    _THINGS,
    re.compile(_LISTED_PEOPLES),
    _anywhere("ans|ese|ish"),
)
# Those of them that narrow a toll down: it isn't all people then.
NARROWED = register_cue(re.compile(GROUPS), re.compile(_LISTED_PEOPLES), _anywhere("ans|ese|ish"))
# What counted people have done or suffered.
PREDICATE = register_cue(
    _anywhere(
        "sentenced|condemned|death|prison|jailed|acquitted|not guilty|executed|shot|hanged|beheaded|put to|trial|tried|"
        "accused|defendant|charged|indicted|prosecuted|dock|delegates"
    )
)
# Words for the beginning and the end of an event.
TURNS = register_cue(
    *(re.compile(pattern.pattern.removeprefix(r"\b").removesuffix(r"\b")) for pattern in (BEGINS, ENDS))
)
OTHERS = register_cue(re.compile(r"\b(?:other|more|further|additional|fellow|co-)"))
