"""The words by which a sentence says that people died, were hurt, taken or driven away. Patterns read folded text."""

from __future__ import annotations

import re

# One measure a line; the first whose words stand nearest to the number is what it counts.
MEASURES: tuple[tuple[str, str], ...] = (
    (
        "battle_deaths",
        r"(?:battle|combat|battlefield)[- ]?(?:related )?deaths|killed in (?:action|battle|combat)|kia|died in (?:battle|combat)",
    ),
    (
        "executions",
        r"execut(?:ed|ions?|ing)|shot dead|(?:were|was|been|be|being) shot|hanged|beheaded|guillotined|put to death",
    ),
    ("starved", r"starv(?:ed|ing|ation)(?: to death)?"),
    ("injured", r"(?<!or )(?:wounded|injur(?:ed|ies|ing)|maimed|wounding)"),
    ("missing", r"missing|disappeared|unaccounted"),
    ("imprisoned", r"imprisoned|jailed|arrest(?:ed|s)|interned|incarcerated|detained"),
    ("deported", r"deport(?:ed|ees|ations?|ing)"),
    ("displaced", r"displaced|made homeless|refugees|evacuated"),
    ("infected", r"infected|infections|cases"),
    (
        "casualties",
        r"casualt(?:y|ies)|losses|(?:wounded|injured) or (?:captured|killed)|killed (?:or|and|and/or) (?:wounded|injured)|killed/wounded",
    ),
    (
        "deaths",
        r"dead|deaths?(?! (?:sentences?|penalty|warrants?|row|camps?|squads?|marches))|died|die|dying|killed|killing|kills?|killings|"
        r"murdered|murders?|murdering|slain|slaughter(?:ed|ing)?|massacr(?:ed|ing|es?)|butchered|exterminat(?:ed|ing|ion)|perish(?:ed|ing)?|"
        r"fatalit(?:y|ies)|victims?|death tolls?|tolls?|body counts?|lives(?: lost)?|lost their lives|lay dead|lie dead|drowned|gassed|"
        r"burn(?:ed|t) to death|stabbed to death|stabbed dead|corpses|bodies|wiped out|killed off|annihilated|liquidated|genocide|purges?|"
        r"sacrificed|succumbed|bled",
    ),
)
CUE = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in MEASURES))
# A figure for a part of what happened.
PARTLY = re.compile(
    r"\b(?:at once|instantly|immediately|outright|initially|so far|alone|on the (?:first|second|third|last|same) (?:day|night)|"
    r"in the first (?:\w+ )?(?:days?|weeks?|months?|years?|hours?)|in (?:one|a single|that) (?:day|night|week|month|year)|by the end of|"
    r"of (?:them|whom|these|those)|another|a further|more than half|half of|most of|many of|some of|each|on average|per)\b"
)
# What a text about many deaths is about, though no word in it counts them yet.
DEADLY = re.compile(
    r"\b(?:terror|famines?|genocides?|holocaust|holodomor|gulags?|atrocit(?:y|ies)|war crimes?|democide|repressions?|"
    r"purges?|massacres?|ethnic cleansing|war dead)\b"
)
# "sentenced to death", "threat of death": no toll.
NO_TOLL = re.compile(r"\b(?:sentenced|condemned|sentences?|threat(?:ened)?|scared|bored) (?:to|of|with)?\s*$")

# Verbs that have their object behind them: "killing some 20 million".
ACTIVE = re.compile(
    r"\b(?:kill(?:ed|ing|s)?|murder(?:ed|ing|s)?|execut(?:ed|ing|es?)|massacr(?:ed|ing|es?)|slaughter(?:ed|ing|s)?|exterminat(?:ed|ing|es?)|"
    r"starv(?:ed|ing|es?)|deport(?:ed|ing|s)?|wound(?:ed|ing|s)?|injur(?:ed|ing|es?)|shot|shooting|los(?:t|ing|es?)|cost(?:ing|s)?|"
    r"claim(?:ed|ing|s)?(?: the lives of)?|(?:the )?(?:deaths?|murders?|killings?|slaughter|massacre|execution|lives|loss|extermination) of|"
    r"t(?:ook|ake|akes|aking) the lives of|responsible for|wip(?:ed|ing) out|arrest(?:ed|ing|s)?|imprison(?:ed|ing|s)?|infect(?:ed|ing|s)?|"
    r"displac(?:ed|ing|es?)|left)\s+(?:of\s+)?(?:(?:a|an|the|as many as|his|their|its|another|over|about|some|at least|up to|more than|"
    r"between|nearly|almost|around|roughly|approximately|perhaps|maybe|probably|only|just|an estimated|estimated|total of|further)\s+)*$"
)
TOLL_OF = re.compile(
    r"\b(?:tolls?|deaths?|dead|killed|casualt(?:y|ies)|victims?|fatalities|losses|wounded|injured|executions?|murders?|killings?|arrests?|body counts?)"
    r"\b[^.;!?\d]{0,45}?(?:\b(?:of|at|to|was|were|is|are|be|reached|exceeded|totall?ed|numbered|from|between|as|than|by|over|estimated|about|around|some|equal|equals)\b|[:=(~\-])\s*"
    r"(?:\w+\s+){0,3}$"
)
FIGURE_OF = re.compile(
    r"\b(?:figures?|numbers?|estimates?|estimated|totals?|counts?|minimum|maximum|mark|high|low|as high as|as low as|sum|grand total|yields?|makes?)\b[^.;!?]{0,60}$"
)
PAST_AGENT = re.compile(
    r"^\s+(?:[\w'\-]+\s+){0,4}(?:killed|murdered|executed|massacred|slaughtered|shot|wounded|arrested|deported)\s+(?:the|a|an|their|his|its|over|about|some|at least|more than|up to|as many as|\d|[a-z]+ (?:hundred|thousand|million))\b"
)
OTHER_TOPIC = re.compile(
    r"\b(?:populations?|inhabitants|income|prices?|cost|budget|salary|army of|strength|troops|troop strength|votes?|members|membership|produced|production|tons?|tonnes|acres|hectares|miles|km|strong|employed|employ|live|lives in|lived|reside|home|households)\b"
)
LIST_JOINT = re.compile(r"^\s*(?:,|\+|and|or|to|-|/|,\s*and|,\s*or|plus|&)?\s*$")
BLOCKING_NOUN = frozenset(
    "times time years year months month weeks week days day hours hour minutes minute seconds percent miles km kilometers kilometres meters metres feet tons tonnes "
    "dollars pounds euros rubles roubles votes pages books chapters sections points tanks planes aircraft ships guns shells bombs bullets houses buildings villages "
    "towns cities countries states camps camp divisions regiments battalions brigades armies articles posts threads comments places ways reasons things words questions "
    "copies acres hectares rounds missiles rockets vehicles cars trucks letters guards sentences trials counts charges theories percent children's".split()
)
NEXT_WORD = re.compile(r"^[\s\-]*(?P<word>[a-z][a-z'\-]*)")
CLAUSE_END = re.compile(r"[.;!?\n]|,\s+(?:but|while|whereas|which|who|and (?:then|he|she|they|it))\b")


FUNCTION_WORDS = frozenset(
    "and or of in on at to from for by with as is are was were be been being have has had who which that than then but while because since per a an the "
    "this these those it he she they we you i more other others total each alone altogether including not only also so if during after before have even mark "
    "dead range figure number estimate men's or so killed".split()
)
