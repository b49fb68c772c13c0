"""Sources as forums write them, in few words: "per wiki 3 mil", "1922 inquest: 96 dead", "40 dead - Reuters", "so they say".

They stand right beside their figure, mostly in small letters and without an article.
"""

from __future__ import annotations

import re

from factcheck.languages.en.outlets import KNOWN_AUTHOR, KNOWN_OUTLET
from factcheck.languages.en.stance.record import Around, StanceReading, decided
from factcheck.languages.en.stance.speech import NAME
from factcheck.records import Stance
from factcheck.text.cues import register_cue

# Characters before a figure.
_NEAR = 100
_ROUGH = (
    r"(?:(?:about|around|over|some|at least|at most|up to|more than|fewer than|between|nearly|almost|roughly|maybe|only|just|"
    r"close to|a|an|the|it was|it's|its|it is|there were|that|like|as many as|as high as) )*['\"(]?"
)
_DOCUMENT = (
    r"(?:reports?|articles?|study|studies|books?|papers?|sources?|websites?|sites?|wiki|wikipedia|surveys?|accounts?|documents?|records?|"
    r"registers?|rolls?(?: of honou?r)?|documentary|newspapers?|textbooks?|diary|diaries|plaque|memorial|census|archives?|table|page|"
    r"entry|chronicles?|annals|inscription|encyclop(?:a|ae|\u00e6)dia|obituary|museum|link|text|guide|guidebook|film|movie|series|podcast|"
    r"programme|caption|guinness|news|database|saga|inquest|inquiry|commission|court|jury|google|chatgpt|britannica|bbc|cnn|reuters|nyt)"
)
# "Per day", "per capita": no source.
_PER = re.compile(
    r"\b(?:per (?!day|week|month|year|hour|minute|second|night|capita|head|person|cent|annum|mile|se\b|\d|thousand|million|hundred)|acc(?:d|dg|rdg)?\.? to |acc: |"
    r"going (?:with|by) |judging by )(?P<who>(?!my |our )[^\s,;:]+(?: [^\s,;:\d]+){0,2}?)[,:]? " + _ROUGH + r"$"
)
_LABEL = re.compile(
    rf"(?:^|[.;,(]\s?|\n)\W{{0,3}}(?:from |in |on |by |via )?(?!my |our |the real |the true |real |true |actual )(?:[\w'.-]+ ){{0,3}}?"
    rf"(?:{_DOCUMENT}|gov|govt|official(?:ly)?|(?<!real )(?<!true )(?<!actual )(?<!my )(?<!total )figures?|estimates?)\s?[:=]\s*{_ROUGH}$"
)
_DOCUMENT_HAS = re.compile(
    rf"\b{_DOCUMENT} (?:\w+ly |now |also )?(?:has|have|had|has it at|has it as|gives?|gave|lists?|listed|found|shows?|counts?|counted|tells? (?:me|us|of)|"
    rf"told (?:me|us)|makes it|recorded|mentions?|names|runs? to|is at|now at) {_ROUGH}$"
)
_MAKES_IT = re.compile(
    rf"\b(?!i |we |that |this |it |which |what )[\w.'-]+ (?:makes it|made it|numbers (?:the|their|its) \w+ at|has it at|has it as|now at|confirms|confirmed|tells of) {_ROUGH}$"
)
_SOMEBODYS = re.compile(
    rf"\b(?!that's|it's|there's|here's|what's|let's|today's|yesterday's|year's|day's|week's|month's)[\w.-]+'s (?:own )?(?:number|figure|estimate|count|guess)(?: (?:is|was)|\s?[:=]) {_ROUGH}$"
)
_HEARD = re.compile(
    rf"(?:^\W*|[,;(]\s?|\b(?:i|i've|i have|just|once|we) )(?:heard|read) (?!about the |about a )(?:of )?{_ROUGH}$"
)
_TALK = re.compile(
    r"\b(?:(?:word|rumou?r|legend|talk) is|(?:the )?(?:story|legend|tale) goes|(?:legend|tradition|rumou?r) says|it's (?:been )?(?:claimed|alleged|rumou?red|reported|reckoned|said)|"
    r"unofficial(?:ly)?|rumou?red)\b[^.;:!?]{0,50}$|\bas (?!i |we |many |much |few )(?:[\w.'@-]+ ){1,3}?(?:pointed out|points out|noted|notes|said|says|mentioned|wrote|put it|explained|told)\b,? [^.;:!?]{0,30}$"
)
_SO_THEY_SAY = re.compile(
    r"^[^.;!?]{0,60}?(?:,| or|,? -| \u2013)? ?\bso (?:they say|(?:i|we)(?: was| were| am| are|'m|'ve been| have been) told|i(?:'ve| have)? (?:heard|read)|"
    r"(?:the )?(?:story|legend|tale)s? (?:goes|go|has it)|(?:he|she|it|they) (?:says?|said|claims?|claimed))\b"
)
_TAKEN_FROM = re.compile(
    r"^[^.;!?]{0,120}?\((?:(?:all|the) )?(?:(?:data|figures?|numbers?|info|stats?|text|list) )?(?:taken|taking|copied|pasted|quoted|borrowed|lifted) from (?P<who>[^()]{2,60})\)"
)
# "'killed 45 million in four years'": somebody's words, as headlines mark them.
_OPENS_QUOTE = re.compile(r"(?:^|[\s(:])'(?=[a-z])(?P<words>[^'\n]{0,80})$")
_CLOSES_QUOTE = re.compile(r"(?P<words>[^'\n]{0,80})'(?=[\s.,;:!?)]|$)")
_LEAST_QUOTED = 3
_REPORTEDLY = re.compile(
    r"^['\")]?(?: [\w'-]+){0,4}? (?:were |was |are |had |have )?(?:reportedly|allegedly|supposedly|purportedly|reputedly)\b"
)
_BY_COUNT = re.compile(
    rf"^[^.;:!?]{{0,40}}?\b[Bb]y\s(?P<who>{NAME})['\u2019]s?\s(?:own\s)?(?:count|reckoning|estimates?|figures?|tally|account)\b"
)
_DASHED = re.compile(rf"^[^.;:!?()]{{0,60}}?\s[-\u2013\u2014]{{1,2}}\s?(?:the\s)?(?P<who>{KNOWN_OUTLET})\W*$")
_AUTHOR = re.compile(
    rf"(?:^|[\s(,;])(?P<who>{KNOWN_AUTHOR}|{KNOWN_OUTLET})\s?[:=(]\s?[\w ]{{0,12}}$|(?P<page>{NAME}),?\s(?:pp?\.|page|ch\.)\s?\d[\d\u2013-]*\s?:\s[\w ]{{0,12}}$"
)
_AUTHOR_BEHIND = re.compile(rf"^[^.;:()]{{0,40}}\((?:[Ss]ource:?\s(?P<source>[^()]{{2,40}})|(?P<who>{KNOWN_AUTHOR}))\)")


# Words without which none of them matches.
SHORT = register_cue(
    re.compile(
        r"\b(?:per |acc|going|judging|report|article|stud|book|paper|source|website|site|wiki|survey|account|document|record|regist|roll|newspap|"
        r"textbook|diar|plaque|memorial|census|archiv|table|page|entr|chronic|annals|inscri|encyc|obit|museum|link|text|guide|film|movie|series|"
        r"podcast|program|caption|guinness|news|database|saga|inquest|inquir|commission|court|jury|google|chatgpt|britann|gov|offici|figure|estimat|"
        r"number|count|guess|makes it|made it|has it|now at|confirm|tells of|heard|read |word|rumo|legend|talk|story|tale|tradition|it's |unoffic|"
        r"pointed|points|noted|notes|said|says|mention|wrote|put it|explain|told|so they|so i|so we|so he|so she|so it|so the|alleg|suppos|purport|repute|"
        r"reckon|tall|bbc|cnn|reuters|ap|afp|upi|guardian|new york|nyt|washington|times|pravda|spiegel|tass|un|who|red cross|amnesty|telegraph|"
        r"xinhua|associated|herodotus|thucyd|xenoph|polyb|livy|appian|plutarch|joseph|tacit|sueton|cassius|ammian|oros|procop|bede|froiss|gibbon|"
        r"taken|taking|copied|pasted|quoted|borrow|lifted|conquest|rummel|solzh|krivosh|overm|wheatc|zemsk|dik|hilberg|clodf|courtois|beevor|appleb|medved|volkog)"
    ),
    re.compile(r"pp?\."),
    re.compile(r" '[a-z]"),
)


def find_short_source(around: Around) -> StanceReading | None:
    """None where no source stands right beside the figure."""
    near, after = around.before[-_NEAR:], around.after
    if near:
        for pattern in (_PER, _DOCUMENT_HAS, _MAKES_IT, _HEARD, _TALK):
            found = pattern.search(near)
            if found:
                return decided(Stance.ATTRIBUTED, found.group())
        if ":" in near or "=" in near or "'s " in near:
            found = _LABEL.search(near) or _SOMEBODYS.search(near)
            if found:
                return decided(Stance.ATTRIBUTED, found.group())
        written = around.written_before[-_NEAR:]
        named = _AUTHOR.search(written) if written.rstrip()[-13:].strip(" abcdefghijklmnopqrstuvwxyz") else None
        if named:
            return decided(Stance.ATTRIBUTED, named.group(), named["who"] or named["page"])
    if "'" in near and "'" in after and _is_in_quotes(near, after):
        return decided(Stance.ATTRIBUTED, "'")
    taken = _TAKEN_FROM.match(after) if " from " in after and "(" in after else None
    if taken:
        return decided(Stance.ATTRIBUTED, taken.group(), taken["who"])
    if " so " in after or "ly" in after:
        found = _SO_THEY_SAY.match(after) or _REPORTEDLY.match(after)
        if found:
            return decided(Stance.ATTRIBUTED, found.group())
    return _named_behind(around.written_after)


def _is_in_quotes(near: str, after: str) -> bool:
    opens, closes = _OPENS_QUOTE.search(near), _CLOSES_QUOTE.match(after)
    if opens is None or closes is None:
        return False
    return len(opens["words"].split()) + len(closes["words"].split()) >= _LEAST_QUOTED


def _named_behind(written: str) -> StanceReading | None:
    found = _AUTHOR_BEHIND.match(written) if "(" in written else None
    if found:
        return decided(Stance.ATTRIBUTED, found.group(), found["who"] or found["source"])
    found = _DASHED.match(written) if "-" in written or "\u2013" in written or "\u2014" in written else None
    if found is None and ("'" in written or "\u2019" in written):
        found = _BY_COUNT.match(written)
    return decided(Stance.ATTRIBUTED, found.group(), found["who"]) if found else None
