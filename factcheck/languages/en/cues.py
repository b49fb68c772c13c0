"""The words that tell what a sentence is about. English; all patterns read folded text (`factcheck.text.folding`)."""

from __future__ import annotations

import re
from functools import lru_cache

# What happens at an event of each type, as sentences say it.
EVENT_TYPES: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{words})\b")
    for name, words in {
        "trial": r"trials?|tried|put on trial|accused|defendants?|sentenced|indicted|prosecuted|found guilty",
        "congress": r"congress(?:es)?|resolution|delegates",
        "conference": r"conferences?|met|delegates",
        "assassination": r"assassinat(?:ed|ion|ing)|murder(?:ed)?|killed|shot|stabbed",
        "appointment": r"appoint(?:ed|ment)|named|became|promoted|replaced|took over|was made",
        "founding": r"found(?:ed|ing|ation)|establish(?:ed|ment)|created|creation|formed|formation|set up",
        "dissolution": r"dissolv(?:ed|ing)|dissolution|abolished|disbanded|collapsed?|broke up|break-?up|fall|fell|end(?:ed)?",
        "pact": r"sign(?:ed|ing|ature)|conclud(?:ed|ing)|pacts?|treat(?:y|ies)|agreements?|alliance",
        "treaty": r"sign(?:ed|ing|ature)|conclud(?:ed|ing)|pacts?|treat(?:y|ies)|agreements?|peace",
        "famine": r"famines?|starv(?:ed|ing|ation)|hunger",
        "purge": r"purges?|purged|purging|terror",
        "repression": r"repressions?|terror|persecutions?",
        "war": r"wars?|invad(?:ed|ing)|invasion|broke out|campaign|fighting",
        "battle": r"battles?|fought|defeated|defeat|victory",
        "siege": r"sieges?|besieged|blockaded?",
        "uprising": r"uprisings?|risings?|rebellions?|revolts?|mutin(?:y|ied)",
        "revolution": r"revolutions?|overthrown?|overthrew|seiz(?:ed|ure)",
        "massacre": r"massacres?|massacred|shot|murdered|killings?",
        "genocide": r"genocides?|exterminat(?:ed|ion)|murdered",
        "bombing": r"bomb(?:ed|ing|ings|s)?|raids?|dropped",
        "disaster": r"disasters?|accidents?|explo(?:ded|sion)|meltdown|earthquake|flood|tsunami",
        "epidemic": r"epidemics?|pandemics?|plague|influenza|flu|outbreak",
        "terror_attack": r"attacks?|attacked|hijacked|bomb(?:ed|ing|ings)?",
        "constitution": r"constitution|adopted|promulgated",
        "decree": r"decrees?|orders?|issued|signed",
        "policy": r"introduc(?:ed|tion)|launched|adopted|began|polic(?:y|ies)|campaign",
        "speech": r"speech(?:es)?|denounced|delivered|address(?:ed)?",
        "return": r"return(?:ed|s|ing)?|arriv(?:ed|al|es)|came back",
        "exile": r"exiled?|deported|expelled|expulsion|banished",
        "resignation": r"resign(?:ed|ation)|removed|removal|dismissed|ousted|sacked|stepped down|forced out",
        "death": r"died|dies|death",
        "election": r"elect(?:ed|ion|ions)",
        "launch": r"launch(?:ed|es)?|orbit(?:ed|s|ing)?|(?:flew|flown|flies|went|flight|man|human) (?:in)?to space|in space|space ?flight",
    }.items()
}

BEGINS = re.compile(
    r"\b(?:beg[ai]n(?:ning|s)?|began|begun|start(?:ed|s|ing)?|broke out|outbreak|erupted|launched|found(?:ed|ing|ation)|"
    r"establish(?:ed|ment)|creat(?:ed|ion)|form(?:ed|ation)|set up|introduc(?:ed|tion)|came into being|opened|onset)\b"
)
ENDS = re.compile(
    r"\b(?:end(?:ed|s|ing)?|over|conclu(?:ded|sion)|finish(?:ed)?|stopped|ceased|collapsed?|fell|fall of|dissol(?:ved|ution)|"
    r"abolished|disbanded|broke up|break-?up|surrender(?:ed)?|lifted|closed)\b"
)

# Events of these kinds come again under the same name (three battles of Kharkov), so a near miss in time tells nothing.
RECURRING = {
    "battle", "war", "siege", "election", "famine", "epidemic", "bombing", "massacre", "uprising", "trial", "congress",
    "conference", "disaster", "return", "exile", "speech", "appointment", "resignation", "terror_attack", "launch",
    "policy", "decree", "purge", "repression",
}  # fmt: skip


# Words that turn "EVENT in DATE" into a statement about something else than the event.
ABOUT_THE_EVENT = re.compile(
    r"\b(?:anniversar(?:y|ies)|commemorat\w*|celebrat\w*|memorials?|monuments?|histor(?:y|ies|ian|ians) of|books?|films?|movie|"
    r"novels?|articles?|stud(?:y|ies)|published|wrote|written|legacy|veterans?|survivors?|survived|debates?|"
    r"remember\w*|report(?:s|ed)? on|aftermath|memoirs?|den(?:y|ied|ial|ying|iers?)|museum|myth|"
    r"since|after|before|following|prior to|until|till|years? (?:after|before)|eve of|lessons? of|essay|documentary|"
    r"if|had (?:the|it|he|she|they|there|not)|would|could|should|might|supposing|imagine)\b"
)


@lru_cache(maxsize=20_000)
def keyword_pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """A pattern for a subject's own keywords; None where it has none."""
    if not words:
        return None
    return re.compile(r"\b(?:" + "|".join(re.escape(word.lower()) for word in words) + r")\b")


@lru_cache(maxsize=20_000)
def worded_pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """The same without those that are mere numbers."""
    return keyword_pattern(tuple(word for word in words if not word.isdigit()))
