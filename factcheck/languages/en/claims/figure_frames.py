"""Bare figures of a text about deaths: "Hale counted 5.1 million", "where do you get 60 million", "116 kids and 28 adults".

Nothing in such words says what is counted; what the text is about does. So the frame around the figure has to be one in
which people give, doubt or compare tolls, and nothing but the end of its clause may follow.
"""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.claims.casualty_words import FILLERS
from factcheck.records import NumberMention
from factcheck.text.cues import register_cue

_SAYS = (
    r"says?|said|has|counts?|counted|gives?|gave|claims?|claimed|quotes?|quoted|cites?|cited|estimates?|estimated|"
    r"admits?|admitted|reckons?|reckoned|arrives? at|arrived at|guess(?:es|ed)?|reports?|reported|found|gets?|got|"
    r"came up with|comes up with|settled on|settles on|went with|goes with|avoids?|avoided|avoiding|"
    r"(?:puts?|set|sets) (?:it|that|them|this|the (?:\w+ )?(?:toll|number|total|figure)) (?:at|around|nearer|closer to)|"
    r"(?:upped|raised|lowered|revised|cut|brought|changed) (?:it|that|this) (?:up |down )?to"
)
_GIVEN = re.compile(
    rf"\b(?:{_SAYS})\s+(?:it was |it's |that's )?{FILLERS}$|\b(?:it|that)(?:'s| is| was)\s+(?:(?:now|really|actually|still|already|nowhere|all)\s+)?{FILLERS}$"
)
# "Hale gives 300,000 civilians": who has people may be their king.
_GIVES_PEOPLE = re.compile(
    rf"\b(?:says?|said|gives?|gave|claims?|claimed|estimates?|estimated|admits?|admitted|reckons?|reckoned|counts?|counted|body count has|database has|project has)\s+{FILLERS}$"
)
# "Vallin et al. at 2.6 million", "polybius 70k": behind another such figure.
_GIVEN_TOO = re.compile(
    rf"(?:[,;]|\b(?:and|but|while|whereas))\s+(?:[\w'’.&-]+\s+){{1,4}}(?:at|to|with|had|have|went)\s+{FILLERS}$|"
    rf"(?:[,;])\s+(?!(?:in|on|at|by|of|to|and|with|from)\b)(?:the\s+)?[a-z][\w'’.-]+\s+{FILLERS}$"
)
_ASKED = re.compile(
    rf"\b(?:where|how)\b[^.?!;]{{0,30}}\b(?:get|getting|got|pulling|pull|take|taking|come up with|comes?)\s+{FILLERS}$|"
    rf"\b(?:was|is|were) (?:it|that) (?:really )?{FILLERS}$|\bwho (?:told|gave) (?:you|them) {FILLERS}$"
)
_DENIED = re.compile(
    rf"\b(?:no way (?:was|is|were) (?:it|that|there)|(?:it )?(?:was|is)(?: not|n't)|even (?:if|when) (?:it|that|this)(?:'s| is| was| were)|rather than|instead of|not)\s+{FILLERS}$"
)
_SUMMED = re.compile(
    rf"\b(?:even (?:at|with)|all in|in total|altogether|all told|in all|total|overall|more like|closer to|nearer|prob(?:ably)?)\s*:?\s*{FILLERS}$"
)
_SIZED_AFTER = re.compile(
    r"^\s+(?:minimum|maximum|max|tops|at (?:most|least)|or so|or more|and counting|total|altogether|all told|combined)\s*(?:[.,;:!?)]|$)"
)
_JUDGED_AFTER = re.compile(
    r"^(?:\s+(?:\w+\s+){0,5}?)?\s*(?:is|was|are|were)\s+(?:an?\s|the\s|just\s|pure\s|a\s)?(?:[\w'-]+\s){0,2}"
    r"(?:figures?|numbers?|estimates?|myths?|nonsense|claims?|counts?|bs|bull\w*|rubbish|propaganda|too (?:high|low))\b|"
    r"^\s+(?:is|are|was|were)(?:n't| not)? (?:more than |just )?(?:just |only |merely )?an? (?:mere )?(?:number|statistic|figure)\b"
)
# "The hundreds of thousands claimed by some", "the 3 million you cite".
_CLAIMED_AFTER = re.compile(
    r"^\s+(?:(?:that|which) )?(?:(?:is|are|was|were) )?(?:(?:often|usually|commonly|sometimes|always|frequently|so often) )?"
    r"(?:claimed|cited|quoted|alleged|touted|floated|bandied about|thrown around|(?:you|he|she|they|some|people|everyone|everybody) (?:claims?|cites?|quotes?|gives?|mentions?))\b"
)
_SAID_AFTER = re.compile(r"^,?\s+(?:says|said|according to|acc\.? to|per|going by|if you believe)\s")
# What may follow a figure that counts nothing in its own words.
_CONTRASTED_AFTER = re.compile(r"^,?\s+(?:and )?(?:not|rather than|instead of)\s+(?:the\s+|some\s+)?\d")
_FREE = re.compile(
    r"^[\"'”’]?\s*(?:$|[.,;:!?)(\]\"”]|(?:and|but|for (?:the|all)|while|though|lol|which|or|so|minimum|tops|max|before|"
    r"from\?*|instead|because|since|says|according|in (?:all|total|\d\d)|alone|really|actually|tbh|imo|imho|iirc|afaik|btw|anyway|at (?:best|most)|"
    r"give or take|overall|on page|in (?:your|his|her|the) (?:last|first|other|previous|op|article|book|video))\b)"
)
_PLAIN_BEFORE = re.compile(
    rf"(?:^[\W\d]*|[:;–—-]\s*|\)\s+|\b(?:it was|was|were|that's|thats|that is|and|&|plus|so|includ(?:es?|ed|ing))\s+){FILLERS}$|\b\d{{4}}[:,]?\s+$"
)
_COUNT_ENDS = re.compile(r"^\s*(?:$|[.,;:!?)\]]|(?:and|&|plus|lol|in all|all told|alone|shot|gone)\b)")

# "That number has since risen to 47", "the toll was later revised to 28".
_RISEN = re.compile(
    rf"\b(?:numbers?|tolls?|counts?|figures?|totals?|deaths?|it|that|this|which|they)\s+(?:(?:has|have|had|was|were|been|be|later|since|soon|eventually|quickly|then|now|"
    rf"also|only|just|sadly|would)\s+)*"
    rf"(?:rose|rises?|risen|climbed|jumped|grew|grown|went up|gone up|goes up|increased|shot up|crept up|raised|revised|corrected|upped|updated|lowered)"
    rf"(?: up| down| upwards?| downwards?)?\s+to\s+{FILLERS}$"
)
_ADMITTED = re.compile(
    rf"\b(?:(?:only |later |finally |officially |first )*(?:admit(?:ted|s)?|acknowledg(?:ed|es)|conced(?:ed|es))|(?:others?|some|many|locals|residents|villagers|witnesses|survivors|relatives|sources|"
    rf"officials|police|authorities|government|govt|wikipedia|wiki|historians|scholars)\s+(?:say|says|said|claim|claims|claimed|report|reported|count|counted|list|lists|listed|cite|cites|cited|quote|quotes|quoted|vary \(|will tell you|tell you|"
    rf"give|gives|gave|put it at)(?: it was| it's| of)?)\s*{FILLERS}$"
)
_OFFICIAL = re.compile(
    rf"\b(?:official|real|true|actual|final|current|latest|revised|correct|death|body|usual|accepted|commonly quoted|only)\s+(?:death )?(?:numbers?|tolls?|figures?|counts?|totals?)(?:\s+\w+)?"
    rf"\s+(?:is|was|stands at|stood at|now stands at|remains|comes to|came to|has been)\s+{FILLERS}$|\b(?:the )?(?:death )?toll(?: now| so far| today)?\s*:\s*{FILLERS}$"
)
_NEARER = re.compile(
    rf"\b(?:more like|closer to|nearer to|nearer|something like|it (?:was|is) (?:actually|really|in fact)|(?:a bit|even|much|far|way) (?:higher|lower|more),?(?: i think)?)\s*,?\s*{FILLERS}$"
)
_MARKED_AFTER = re.compile(r"^\s+(?:figure|toll|death toll)\s+(?:is|was|comes?|came|you|that|seems|looks|sounds)\b")
# "That 50 number", "the 31 figure".
_POINTED = re.compile(r"\b(?:that|the|this|your|their|his|official)\s+$")
_NAMED_SO = re.compile(
    r"^\s+(?:numbers?|figures?|estimates?|toll|nonsense|myth|claim|lie|fantasy|rubbish|bs|bull\w*|crap)\b"
)
_TIMED = re.compile(r"^\s+(?:during|at (?:first|the time)|initially|after|by|from|within|in|over)\b")
# "630,000 human beings for a single city.": nothing but the people.
_BARE_COUNT = re.compile(
    r"^(?:\s+beings)?\s*(?:[.,;:!?]|$|for (?:a|one|the|nothing)\b|gone\b|just\b|in (?:a|one|just|under)\b)"
)
_DIED_IN_ROW = re.compile(
    r"^\s+[a-z][a-z\-]+(?: [a-z\-]+)? (?:in|by|from|during) (?:the |an? )?(?:air[- ]raids?|raids?|bombings?|bombardments?|attacks?|camps?|crossfire|captivity|"
    r"accidents?|explosions?|shelling|famines?|fires?|massacres?|reprisals|executions|disease|hunger|combat|action|battle)\s*(?:[.,;)]|$)"
)
# "I'd put it nearer", "I always thought it was", "historians settle on".
_BELIEVED = re.compile(
    rf"\b(?:i|ive|id|we|they|you|people|most|some|others?|many|scholars|historians?|nobody|no one|experts?|sources?)(?:'d|'ve|'ll)?\s+(?:\w+\s+){{0,2}}?"
    rf"(?:believe|think|thought|guess|reckon|say|said|assume|assumed|heard|hear|read|remember|recall|see|seen|saw|estimate|put|go|goes|going|settle|suggest|argue|accept|expect|fear|give|gives)\b"
    rf"(?:\s+(?:it|that|of|about|was|is|it's|to|be|as|there|were|the|number|figure|toll|total|in|with|on|for|at|high|low|somewhere|below|above|under|over|between|like|been|go|reach|rise)\b){{0,5}}\s+{FILLERS}$"
)
_WEIGHED_AFTER = re.compile(
    r"^(?:\s+(?:\w+\s+){0,3}?)?\s*(?:is|was|are|were|seems?|sounds?|looks?|feels?|(?:may|might|could|must|would|can't|cannot|can|has to) (?:well )?be|"
    r"(?:does(?:n't| not)|did(?:n't| not)) (?:really |even )?(?:sound|seem|look|feel))\s+"
    r"(?:(?:an?|the|just|pure|only|cold|war|really|even|all|that|too|very|so|quite|a bit|way|far|about|rather|probably|still|on|simply|surely|much|little|most|more|usual|commonly|often|\w+ly)\s+){0,5}?"
    r"(?:high|low|right|wrong|off|figures?|numbers?|estimates?|myths?|nonsense|fantas(?:y|tic)|propaganda|exaggerat\w+|inflated|conservative|reasonable|plausible|"
    r"ridiculous|absurd|stupid|silly|laughable|closer|nearer|likely|unlikely|debunked|lie|lies|rubbish|bs|accurate|correct|believable|steep|generous|joke|quoted|cited|accepted)\b"
)
_OWNED_BEFORE = re.compile(r"[A-Za-z][a-z]{2,20}['\u2019]s?\s(?:[a-z]{3,12} )?$")
_OWNED_AFTER = re.compile(
    r"\s(?:for|under|by) (?:Chairman |Comrade )?[A-Z][a-z]{2,20}\b(?![ ][A-Z]?[a-z]+ (?:Road|Street))"
)
_COMPARED_AFTER = re.compile(
    r"^\s*(?:$|[.,;:!?)]|(?:to|with|and|vs\.?|versus|against|than|as|is|was|are|were|dwarfs?|dwarfed|pales?|beats?|compares?|compared|or|makes?|looks?|seems?)\b)"
)
# Without one of these no figure is given, doubted or compared in any of these ways.
GIVEN = register_cue(
    re.compile(
        r"\b(?:believ|expect|fear|think|thought|guess|reckon|heard|read |remember|estimat|number|figure|toll|total|count|rose |rise|climb|jump|grew|grown|raised|revised|"
        r"admit|cite|cited|vary|acknowledg|conced|claim|say|said|tell |more like|closer|nearer|something like|put |high|low|right|wrong|is |was |may |might |sound|seem|"
        r"for |under |of them|of these|of those|suffer|lost|others)"
    ),
    re.compile(r"'s "),
)


def is_given_figure(before: str, after: str, *, follows: bool) -> bool:
    """The words around a bare number give, doubt or compare a toll. `follows`: right behind another figure of dead."""
    if _CONTRASTED_AFTER.match(after) or (after.startswith("?") and not before.strip(" \n\t-*\"'?")):
        return True  # "25,000, not 250,000", "4 million? 7 million?"
    if (
        _SAID_AFTER.match(after)
        or _CLAIMED_AFTER.match(after)
        or _SIZED_AFTER.match(after)
        or _JUDGED_AFTER.match(after)
    ):
        return True
    if not _FREE.match(after):
        return False
    if any(frame.search(before) for frame in (_GIVEN, _ASKED, _DENIED, _SUMMED)):
        return True
    return follows and bool(_GIVEN_TOO.search(before))


def is_plain_count(before: str, after: str, *, behind: str) -> bool:
    """ "It was 347 to 504 civilians.", "1966: 116 kids and 28 adults": people are counted, and nothing is said of them.

    `after`: what follows the number; `behind`: what follows the words for the people.
    """
    if not before.strip(" \n\t-*") and _DIED_IN_ROW.match(after):
        return True
    if _GIVES_PEOPLE.search(before) and _COUNT_ENDS.match(behind):
        return True
    return bool(_PLAIN_BEFORE.search(before) and _COUNT_ENDS.match(behind))


def is_told_toll(before: str, after: str) -> bool:
    """ "The official number is 31", "they only admitted 2, but that rose to 31", "the residents say over 100": so plain
    a toll, right behind words for dying, that no size is asked of it."""
    if _MARKED_AFTER.match(after) or (_POINTED.search(before) and _NAMED_SO.match(after)):
        return True
    return bool(_FREE.match(after) or _TIMED.match(after)) and any(
        frame.search(before) for frame in (_RISEN, _ADMITTED, _OFFICIAL, _NEARER, _ASKED)
    )


def is_bare_count(before: str, after: str) -> bool:
    """ "630,000 human beings for a single city.": people are named and nothing is said of them; `after` their noun."""
    return not before.strip(" \n\t-*\"'") and bool(_BARE_COUNT.match(after))


def is_judged_toll(before: str, after: str) -> bool:
    """ "I believe 78 million may be high", "60 million is pure fantasy", "nobody goes below 3.3 million"."""
    if _WEIGHED_AFTER.match(after):
        return True
    return bool(_BELIEVED.search(before)) and bool(_FREE.match(after))


def is_owned(sentence: SentenceView, number: NumberMention) -> bool:
    """ "Hale's 10 million", "the king's 20,000"."""
    at = number.start - sentence.start
    return "'s " in sentence.before(number.start, 20) and bool(_OWNED_BEFORE.search(sentence.text, max(0, at - 30), at))


def is_owned_toll(sentence: SentenceView, number: NumberMention, after: str) -> bool:
    """ "Hale's 10 million", "78 million for Orwin": somebody's victims, as those say who hold them against others'."""
    end = number.end - sentence.start
    if is_owned(sentence, number):
        return bool(_COMPARED_AFTER.match(after))
    return bool(_OWNED_AFTER.match(sentence.text, end, end + 40))
