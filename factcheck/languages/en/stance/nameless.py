"""A figure that others give, with nobody named: "an estimated 140,000", "is usually put at", "36 deaths were reported".

Only figures: what is said of a date in such words is nearly always the writer's own.
"""

from __future__ import annotations

import re

from factcheck.languages.en.outlets import KNOWN_OUTLET
from factcheck.languages.en.stance.record import Around, StanceReading, decided, last_match
from factcheck.languages.en.stance.speech import BREAKS_SPEECH, NAME
from factcheck.records import Stance
from factcheck.text.cues import register_cue

# Characters before a figure.
_NEAR = 120
_OFTEN = r"(?:\w+ly |often |sometimes |also |now |then |first |still |most |once |long )"
_FIGURES = r"(?:figures?|numbers?|estimates?|totals?|tolls?|counts?|statistics)"
_PUT = (
    r"(?:(?:estimated|reckoned|listed|recorded|reported|quoted|cited|stated|calculated|tallied|assessed) (?:as|at|to|between|around|about)"
    r"|put (?:at|as high|as low|between|around|about)|(?:given|set|fixed) (?:as|at)|placed at)"
)
_ESTIMATED = re.compile(
    r"\b(?:an?|another|the|some|further|is|are|was|were|be|been|,|:) estimated\b|^estimated\b|\bestimated? (?:of|at|to be|to have|between|around|from)\b"
)
_BEFORE = re.compile(
    rf"(?:^|(?<!to )\b)estimates?(?: (?:of|for|as to|at|is|was|are|were|from|between|rang(?:e|es|ed|ing)|put|vary|varies)\b|\s?[:=\-\u2013\u2014])"
    r"|\bestimated (?:at|to|total|number|death toll|toll|losses|deaths?|dead)\b"
    rf"|\b(?:is|are|was|were|be|been|being) {_OFTEN}{{0,3}}{_PUT}\b"
    rf"|\b(?:early|earliest|initial|first|preliminary|latest|provisional|unconfirmed|conflicting) (?:{_FIGURES}|reports|accounts)\b"
    r"|\breported (?:deaths?|death toll|dead|toll|losses|casualties|number|total|victims)\b"
    r"|\b(?:was|were|kept) (?:telling|saying|reporting|claiming)(?: us| me| them| everyone)?(?: that)?\b"
    r"|\b(?:reports|rumou?rs|claims|tales|stories|news|word) (?:of|that)\b"
    r"|\b(?:i|we)(?: ?'?ve| have| had)? (?:(?:also|always|once|often|only|just|recently|since|even) )*"
    r"(?:(?:heard|read)(?: (?:it|them|that|somewhere|once|recently|of|as|from|between|around|about|anything|(?:\w+ )?(?:figures|numbers|estimates|claims)))+"
    r"|seen (?:it |them |this )?(?:\w+ )?(?:estimates|figures|numbers|claims|put|quoted|given|estimated))\b"
    rf"|\b(?:generally|widely|commonly|usually|most|often|oft|mostly)[- ](?:accepted|quoted|cited|given|used|repeated|heard)(?: \w+)? {_FIGURES}\b"
    rf"|\b(?:{_FIGURES}|sources|accounts|reports)(?: \w+){{0,3}}? (?:vary|varies|varied|differ|diverge|range|ranging|ranged)\b"
)
_GIVEN_BY = re.compile(
    r"\b(?:given|put|estimated|reported|listed|stated|quoted|cited|reckoned|claimed|calculated) by (?P<who>[^.,;:!?()]{2,50}?) (?:as|at|to (?:be|have been))\b"
)
# No other statement begins between the figure and the verb.
_WITHIN = r"(?:(?! (?:and(?! \d)|but|so|yet|because|while|although|though|since|who|which|that|as|when|where)\b)(?:[^.;:!?,]|,(?=\d))){0,60}?"
_BEHIND = re.compile(
    rf"^{_WITHIN}(?:\b(?:is|are|was|were|been|being) {_OFTEN}{{0,3}}(?:(?:said|claimed|alleged|believed|estimated|thought|rumou?red|reckoned|"
    r"supposed) (?:to|by|at)\b|reported(?! to (?:the|his|her|their|him)\b)|(?:given|quoted|cited|accepted|mentioned|repeated)(?! (?:to|a|an|the|no|food|up)\b))"
    r"|\b(?:said|believed|thought|alleged|estimated|reported|rumou?red) to (?:have|be|lie)\b"
    rf"|\b(?:is|was|are|were|being) (?:the|an?|his|her|their|its) (?:[\w-]+ ){{0,2}}?{_FIGURES} (?:(?:that |which )?(?:it|he|she|they|people|everybody|everyone|historians)\b"
    rf"|(?:that is |that's )?{_OFTEN}{{0,2}}(?:given|quoted|cited|used|accepted|published|reported|put forward|mentioned)))"
)
_IN_BRACKETS = re.compile(
    rf"^[^.;:()!?]{{0,60}}\((?:(?:an?|the) )?(?:(?:official|low|high|rough|conservative|government) {_FIGURES}|estimates?|estimated|est\.|reportedly|allegedly|officially)\b"
)
_OUTLET_IN_BRACKETS = re.compile(rf"\((?:[Ss]ource:\s|from\s|per\s|via\s)?(?P<who>{KNOWN_OUTLET})\b[^()]{{0,30}}\)")
_IS_BY = re.compile(
    rf"^[^.;!?]{{0,30}}?\b(?:is|was|are|were)\s(?:the|a)\s(?:\w+\s)?(?:figure|number|estimate|total|toll|count)\s(?:that\s)?(?P<who>(?:the\s)?{NAME})\s(?:has|gives?|gave|cites?|cited|uses?|used|came|comes|arrives?|arrived|quotes?|put|found)\b"
)
_HAS_HEARD = re.compile(r"\b(?:heard|read|seen)\b")
NAMELESS = register_cue(
    re.compile(
        r"\b(?:estima|telling|saying|report|rumou|claim|tales|storie|news |word |heard|read|seen|quoted|cited|given|accept|used|repeat|vary|varie|differ|diverg|"
        r"rang|said|believ|thought|alleg|reckon|suppos|listed|record|stated|calcul|tallie|assess|put |set |fixed|placed|early|earlie|initia|first|"
        r"prelim|latest|provis|unconf|confli|mention|figure|number|total|toll|count)"
    ),
    re.compile(r"\("),
)


def find_nameless(around: Around, *, own_until: int) -> StanceReading | None:
    """None where nobody else gives the figure. `own_until`: where "I estimate" ends before it, else 0."""
    before, after = around.before, around.after
    written_before = around.written_before
    given_by = last_match(_GIVEN_BY, written_before)
    if given_by and not BREAKS_SPEECH.search(written_before[given_by.end() :]):
        return decided(Stance.ATTRIBUTED, given_by.group(), given_by["who"].strip())
    if not own_until:
        inside = _ESTIMATED.search(around.inside)
        if inside:
            return decided(Stance.ATTRIBUTED, inside.group())
    near = max(0, len(before) - _NEAR)
    found = last_match(_BEFORE, before[near:])
    if found and near + found.start() < own_until and not _HAS_HEARD.search(found.group()):
        found = None
    if found and not BREAKS_SPEECH.search(_without_row(before[near + found.end() :])):
        return decided(Stance.ATTRIBUTED, found.group())
    if own_until:
        return None
    behind = _BEHIND.match(after) or (_IN_BRACKETS.match(after) if "(" in after else None)
    if behind:
        named = _IS_BY.match(around.written_after)
        return decided(Stance.ATTRIBUTED, behind.group(), named["who"] if named else None)
    return _outlet(around) if "(" in around.sentence.text else None


def _without_row(gap: str) -> str:
    """A semicolon between figures parts rows of one list: "estimated at 8,800 in the north; 32,000 in all"."""
    head = gap.rstrip("; ")
    return head if any(sign.isdigit() for sign in head) else gap


def _outlet(around: Around) -> StanceReading | None:
    """ "The toll now stands (Reuters) at 300", "300 dead (BBC)": an outlet in brackets beside the figure."""
    for words, is_before in ((around.written_before[-80:], True), (around.written_after[:80], False)):
        found = _OUTLET_IN_BRACKETS.search(words)
        if found is None:
            continue
        gap = words[found.end() :] if is_before else words[: found.start()]
        if not BREAKS_SPEECH.search(gap):
            return decided(Stance.ATTRIBUTED, found.group(), found["who"])
    return None
