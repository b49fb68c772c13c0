"""Bare figures of a text about deaths: "Hale counted 5.1 million", "where do you get 60 million", "116 kids and 28 adults".

Nothing in such words says what is counted; what the text is about does. So the frame around the figure has to be one in
which people give, doubt or compare tolls, and nothing but the end of its clause may follow.
"""

from __future__ import annotations

import re

from factcheck.languages.en.claims.casualty_words import FILLERS

_SAYS = (
    r"says?|said|has|counts?|counted|gives?|gave|claims?|claimed|quotes?|quoted|cites?|cited|estimates?|estimated|"
    r"admits?|admitted|reckons?|reckoned|arrives? at|arrived at|guess(?:es|ed)?|reports?|reported|found|gets?|got|"
    r"came up with|comes up with|settled on|settles on|went with|goes with|"
    r"(?:puts?|set|sets) (?:it|that|them|this|the (?:\w+ )?(?:toll|number|total|figure)) (?:at|around|nearer|closer to)|"
    r"(?:upped|raised|lowered|revised|cut|brought|changed) (?:it|that|this) (?:up |down )?to"
)
_GIVEN = re.compile(rf"\b(?:{_SAYS})\s+(?:it was |it's |that's )?{FILLERS}$")
# "Vallin et al. at 2.6 million", "polybius 70k": behind another such figure.
_GIVEN_TOO = re.compile(
    rf"(?:[,;]|\b(?:and|but|while|whereas))\s+(?:[\w'’.&-]+\s+){{1,4}}(?:at|to|with|had|have|went)\s+{FILLERS}$|"
    rf"(?:[,;])\s+(?!(?:in|on|at|by|of|to|and|with|from)\b)[a-z][\w'’.-]+\s+{FILLERS}$"
)
_ASKED = re.compile(
    rf"\b(?:where|how)\b[^.?!;]{{0,30}}\b(?:get|getting|got|pulling|pull|take|taking|come up with|comes?)\s+{FILLERS}$|"
    rf"\b(?:was|is|were) (?:it|that) (?:really )?{FILLERS}$|\bwho (?:told|gave) (?:you|them) {FILLERS}$"
)
_DENIED = re.compile(
    rf"\b(?:no way (?:was|is|were) (?:it|that|there)|(?:it )?(?:was|is)(?: not|n't)|rather than|instead of|not)\s+{FILLERS}$"
)
_SUMMED = re.compile(
    rf"\b(?:all in|in total|altogether|all told|in all|total|overall|more like|closer to|nearer|prob(?:ably)?)\s*:?\s*{FILLERS}$"
)
_SIZED_AFTER = re.compile(
    r"^\s+(?:minimum|maximum|max|tops|at (?:most|least)|or so|or more|and counting)\s*(?:[.,;:!?)]|$)"
)
_JUDGED_AFTER = re.compile(
    r"^(?:\s+(?:\w+\s+){0,5}?)?\s*(?:is|was|are|were)\s+(?:an?\s|the\s|just\s|pure\s|a\s)?(?:[\w'-]+\s){0,2}"
    r"(?:figures?|numbers?|estimates?|myths?|nonsense|claims?|counts?|bs|bull\w*|rubbish|propaganda|too (?:high|low))\b"
)
_SAID_AFTER = re.compile(r"^,?\s+(?:says|said|according to|acc\.? to|per|going by|if you believe)\s")
# What may follow a figure that counts nothing in its own words.
_FREE = re.compile(
    r"^[\"'”’]?\s*(?:$|[.,;:!?)(\]\"”]|(?:and|but|for (?:the|all)|while|though|lol|which|or|so|minimum|tops|max|before|"
    r"from\?*|instead|because|since|says|according|in (?:all|total|\d\d)|alone)\b)"
)
_PLAIN_BEFORE = re.compile(
    rf"(?:^[\W\d]*|[:;–—-]\s*|\b(?:it was|was|were|that's|thats|that is|and|&|plus|so)\s+){FILLERS}$|\b\d{{4}}[:,]?\s+$"
)
_COUNT_ENDS = re.compile(r"^\s+(?:[\w'’-]+\s+){0,2}?[\w'’-]+\s*(?:$|[.,;:!?)\]]|(?:and|&|plus|lol|in all|all told)\b)")


def is_given_figure(before: str, after: str, *, follows: bool) -> bool:
    """The words around a bare number give, doubt or compare a toll. `follows`: right behind another figure of dead."""
    if _SAID_AFTER.match(after) or _SIZED_AFTER.match(after) or _JUDGED_AFTER.match(after):
        return True
    if not _FREE.match(after):
        return False
    if any(frame.search(before) for frame in (_GIVEN, _ASKED, _DENIED, _SUMMED)):
        return True
    return follows and bool(_GIVEN_TOO.search(before))


def is_plain_count(before: str, after: str) -> bool:
    """ "It was 347 to 504 civilians.", "1966: 116 kids and 28 adults": people are counted, and nothing is said of them."""
    return bool(_PLAIN_BEFORE.search(before) and _COUNT_ENDS.match(after))
