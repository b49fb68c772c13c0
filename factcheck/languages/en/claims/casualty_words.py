"""The words by which a sentence says that people died, were hurt, taken or driven away. Patterns read folded text."""

from __future__ import annotations

import re
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from factcheck.text.cues import register_words
from factcheck.text.openings import WORD_START, openings

# One measure a line; the first whose words stand nearest to the number is what it counts.
MEASURES: tuple[tuple[str, str], ...] = (
    (
        "battle_deaths",
        r"(?:battle|combat|battlefield)[- ]?(?:related )?deaths|killed in (?:action|battle|combat)|kias?|"
        r"(?:died|fell) in (?:action|battle|combat)",
    ),
    (
        "executions",
        r"execut(?:ed|ions?|ing)|(?:were|was|been|be|being) shot(?! and wounded| dead)|(?<=all of them )shot|(?<=all of whom )shot|hanged|beheaded|guillotined|"
        r"put to death|(?:put )?to the sword|(?:were|was|been|be|being) hung|guillotined|garr?ott?ed|crucified|lynched|impaled|"
        r"(?:went|sent|goes|go) to the (?:guillotine|gallows|scaffold|stake|block)",
    ),
    ("starved", r"starv(?:ed|ing|ation)(?: to death)?"),
    (
        "injured",
        r"(?<!or )(?:wounded|injur(?:ed|ies|ing)|maimed|wounding)|stabbed(?! to death| dead)|hospitali[sz]ed|crippled|hurt(?=\s*(?:[.,;:!?)]|$|(?:and|in|when|badly|seriously|too|after|rest|but|as|by|at|on|during)\b))|invalids|amputees|wias?",
    ),
    ("missing", r"missing|disappeared|never (?:found|recovered|identified)(?! again)|unaccounted(?: for)?|mias?"),
    (
        "imprisoned",
        r"imprison(?:ed|ment)|internment|jailed|arrest(?:ed|s)|interned|incarcerated|detained|captured|captives|pows?|prisoners? of war|"
        r"(?:taken|took|made) prisoners?|taken (?:captive|hostage)|(?:were |was |been )?(?:enslaved|sold into slavery|taken as slaves|taken into slavery)|prisoners taken|rounded up",
    ),
    ("deported", r"deport(?:ed|ees|ations?|ing)"),
    (
        "displaced",
        r"displaced|(?:made |left |rendered )?homeless|refugees|evacuated|driven (?:out|from their)|"
        r"fled(?= (?:their|the|to|from|into|abroad|across|or|and|in|after)\b| ?[.,;]| ?$)|expulsions?|expelled(?! from (?:the |their )?(?:\w+ )?(?:party|school|university|college|club|union|committee|league|parliament))",
    ),
    ("infected", r"infect(?:ed|s|ions?)?|cases"),
    (
        "casualties",
        r"casualt(?:y|ies)|casualit(?:y|ies)|casualites|casulties|causalties|losses|(?:wounded|injured) or (?:captured|killed)|kill(?:ed|ing) (?:or|and|and/or) (?:wound(?:ed|ing)|injur(?:ed|ing))|"
        r"killed/wounded|out of action|(?:was|were|been) lost",
    ),
    (
        "deaths",
        r"dead|deaths?(?! (?:sentences?|penalty|warrants?|row|camps?|squads?|march(?:es)?|threats?|certificates?|rates?|notices?))|"
        r"died|die|dying|killed|killing|kills?|killings|murdered|"
        r"murders?(?! (?:suspects?|trials?|charges?|investigations?|squads?|cases?|weapons?|scenes?|rates?|convictions?|counts?))|"
        r"murdering|slain|slaughter(?:ed|ing)?|massacr(?:ed|ing|es?)|butchered|exterminat(?:ed|ing|ion)|perish(?:ed|ing)?|"
        r"fatalit(?:y|ies)|victims?|death tolls?|tolls?|body ?counts?|lives(?: (?:(?:were|was|had been|have been) )?lost)?(?! (?:\w+ ){0,3}(?:saved|spared|changed)\b)|lost (?:their|the) lives|"
        r"(?:gave|laid down|paid with) their lives|met (?:his|her|their) (?:deaths?|ends?)|"
        r"l[ai](?:y|e) dead|shot dead|drown(?:ed|s|ing)?|(?:were|was|been|be|being) (?:burned|burnt)(?! (?:down|out|up|alive|to|at)\b)|gassed|gunned down|burn(?:ed|t) (?:alive|at the stake|on (?:a|the) pyre)|buried alive|(?:burn(?:ed|t)|crushed|froze|frozen|stabbed|beaten|bled) to death|"
        r"stabbed dead|corpses|bodies|wiped out|killed off|annihilated|liquidated|genocide|purges?|sacrificed|succumbed|bled|"
        r"suffocated|asphyxiated|(?:choked|trampled|hacked|stoned|clubbed|boiled|fro[sz]en?) to death|trampled|electrocuted|strangled|froze(?! (?:the|his|her|my|their|it|up|over|on|in fear)\b)|mown down|mowed down|"
        r"never (?:seen|heard from|found) again|never (?:seen|heard of) alive|never (?:came|made it|got|went|returned|saw) (?:back|home|out)|never got to (?:live|grow)|"
        r"lost at sea|went down with (?:her|it|the (?!flu\b|virus\b|bug\b|cold\b|same\b)[a-z]+)|did(?:n't| not) (?:survive|make it)|(?:in|into) (?:a |the )?mass graves?",
    ),
)
CUE = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in MEASURES))
# One of these stands in every sentence that any pattern here can find something in; where none does, none is tried.
_STEMS = [
    *(
        "action alive annihilat arrest atrocit attle behead bled bodies body butcher captiv captur case "
        "casual casul causal claim cleansing combat corpse cost crimes crushed dead death democide deport "
        "detained die died disappear displac driven drown dying evacuat execut expel expuls extermin famine "
        "fatal fled froze gass genocide guillotin gulag gunned hang holocaust holodomor homeless hospitali "
        "imprison incarcerat infect injur interned jailed kia kill laughter liquidat lives los maim massacr "
        "mia missing murder perish pow prisoner purge pyre quake pandemic epidemic covid flu ww world auschwitz treblinka sobibor belzec majdanek yar katyn nan srebrenica hiroshima nagasaki plague tsunami erupti hurricane cyclone bomb sink wreck rebelli revolt uprising crusade disaster stampede pogrom slave camp inquisition witch lai rouge patriotic civil great hurt cripple bodycount refugee repression rounded sacrific shooting shot "
        "slain stabb stake starv succumb tak terror toll took unaccounted victim wia wip wound "
    ).split(),
    *(
        "suffocat asphyxiat choked trampl hacked stoned clubbed boiled electrocut strangl mown mowed survive crucif impal lynch garro "
        "gallows scaffold invalid amputee grave hung sword"
    ).split(),
    *(
        "never seen",
        "never heard",
        "never found",
        "never came",
        "never made",
        "never got",
        "never went",
        "never return",
        "never saw",
        "never recover",
        "never ident",
        "went down",
        "as slaves",
        "into slavery",
    ),
    *(
        "not make it",
        "n't make it",
        "carried off",
        "carried away",
        "accounted for",
        "did for",
        "all hands",
        "souls",
        "the block",
    ),
    "his end",
    "her end",
    "their end",
]
# The same for the sentences of a text, all in one pass.
MAY_COUNT_CASUALTIES = register_words(_STEMS)
_ANY_STEM = AhoCorasick(_STEMS, matchkind=MatchKind.LeftmostFirst, implementation=Implementation.DFA)
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
# What kills many, and where many were killed: a figure in such a text is a toll where it is given as one.
OF_MANY_DEATHS = re.compile(
    r"\b(?:earthquakes?|quakes?|tsunamis?|eruptions?|hurricanes?|cyclones?|plagues?|black death|pandemics?|epidemics?|spanish flu|"
    r"influenza|covid\S*|fire-?bombings?|bombings?|sinkings?|shipwrecks?|plane crash(?:es)?|air crash(?:es)?|disasters?|stampedes?|"
    r"pogroms?|rebellions?|revolts?|uprisings?|crusades?|slave trade|inquisition|witch trials|(?:death|concentration|extermination) camps?|auschwitz|treblinka|sobibor|belzec|"
    r"majdanek|babi yar|katyn|nanking|nanjing|srebrenica|hiroshima|nagasaki|my lai|khmer rouge|ww ?(?:[12]|ii?)|"
    r"world wars?|civil war|great war|great patriotic war)\b"
)
# "sentenced to death", "threat of death": no toll. Neither is what somebody did to, for or about a death.
NO_TOLL = re.compile(
    r"\b(?:sentenced|condemned|sentences?|threat(?:ened)?|scared|bored) (?:to|of|with)?\s*$|"
    r"\b(?:for|about|against|accused of|charged with|convicted of|saw|see|seen|watched|witnessed|mourn(?:ed|ing)?|survived|no|no more|without|zero|"
    r"avoid(?:ed|ing)?|prevent(?:ed|ing)?|investigat(?:ed|ing))\s+(?:the\s+|their\s+)?$|"
    r"\b(?:few|none|nobody|no one|(?:so|how|too) (?:many|few))\s+(?:were\s+|had\s+|have\s+)?$|"
    r"\b(?:where|when|because|after|before|whose)\s+(?:he|she|it|his|her|the|a|an|someone|somebody)\s+(?:\w+\s+){0,2}$"
)
# "12 witnesses saw the murder", "50,000 came to mourn the dead": the noun is an object, and no number counts it.
AN_OBJECT = re.compile(r"(?<!of )(?<!among )\b(?:the|a|an|his|her|its|that|this|my|our)\s+(?:\w+\s+)?$")
# "20 men accused of killing": what those do to others. Nobody says "500 killing" of the dead.
DOING_CUE = re.compile(r"(?:kill|murder|massacr|execut|slaughter|exterminat|deport|wound|injur|imprison)ing$")
NOUN_CUE = re.compile(
    r"(?:dead|deaths?|murders?|killings?|massacres?|executions?|victims?|tolls?|body ?counts?|lives|losses|casualt(?:y|ies)|genocide|purges?|bodies|corpses)$"
)
# Words for those counted, of whom more may be said ("3 million prisoners of war starved").
PEOPLE_CUE = re.compile(r"(?:pows?|prisoners? of war|captives|refugees|deportees|victims?)$")
# "12 cases" are cases of a disease only where one is spoken of.
DISEASE = re.compile(
    r"\b(?:virus|viral|diseases?|infect\w+|covid\S*|coronavirus|measles|cholera|flu|influenza|outbreaks?|epidemics?|pandemics?|ebola|"
    r"fever|plague|polio|typhus|typhoid|malaria|hospital\w*|confirmed|new cases|active cases|smallpox|tuberculosis|aids|hiv|mpox|health)\b"
)
FILLERS = (
    r"(?:(?:a|an|the|as many as|as few as|his|her|my|our|their|its|another|over|about|some|at least|at most|up to|more than|fewer than|less than|"
    r"well over|between|nearly|almost|around|roughly|approximately|perhaps|maybe|possibly|probably|only|just|an estimated|estimated|total of|"
    r"all|all of|further|additional|upwards of|close to|something like|c\.|ca\.|circa)\s+)*"
)
# Verbs that have their object behind them: "killing some 20 million".
ACTIVE = re.compile(
    r"\b(?:kill(?:ed|ing) (?:or|and) (?:wound|injur)(?:ed|ing)|kill(?:ed|ing|s)?(?: off)?|murder(?:ed|ing|s)?|execut(?:ed|ing|es?)|massacr(?:ed|ing|es?)|slaughter(?:ed|ing|s)?|"
    r"exterminat(?:ed|ing|es?)|starv(?:ed|ing|es?)|deport(?:ed|ing|s)?|wound(?:ed|ing|s)?|injur(?:ed|ing|es?)|sh(?:ot|oots?|ooting) dead|"
    r"gunn(?:ed|ing) down|hang(?:ed|ing)|behead(?:ed|ing)|butcher(?:ed|ing)|gass(?:ed|ing)|drown(?:ed|ing)|"
    r"annihilat(?:ed|ing)|liquidat(?:ed|ing)|(?:took|tak(?:es?|ing)|cost(?:ing|s)?|claim(?:ed|ing|s)?) the lives of|"
    r"(?:the )?(?:deaths?|murders?|killings?|slaughter|massacre|executions?|lives|extermination|expulsions?|"
    r"deportations?|arrests?|internment|imprisonment|starvation) of|"
    r"wip(?:ed|es?|ing) out|arrest(?:ed|ing|s)?|imprison(?:ed|ing|s)?|jail(?:ed|ing)|intern(?:ed|ing)|"
    r"detain(?:ed|ing|s)?|infect(?:ed|ing|s)?|displac(?:ed|ing|es?)|expel(?:led|ling|s)?|round(?:ed|ing) up)(?:\s+and\s+[a-z]{3,12}(?:ed|ing))?\s+(?:of\s+)?"
    + FILLERS
    + "$"
)
# Verbs that do so only where people are counted: "lost 300 men", never "lost 300 tanks", "lost 3 games".
ACTIVE_OF_PEOPLE = re.compile(
    r"\b(?:(?P<casualties>los(?:t|ing|es?)|loss of|losses of)|(?P<deaths>(?:went down|sank|foundered|sunk) with|cost(?:ing|s)?(?: (?:the |his |her |its |their |our )?[a-z]+){0,2}|claim(?:ed|ing|s)?|(?P<shot>shot|shooting))|"
    r"(?P<imprisoned>captur(?:ed|ing|es?)|took|taken|taking|takes?))\s+" + FILLERS + "$"
)
# "Burning roughly 80 people alive", "beat 12 men to death": what is done so is told behind those whom it was done to.
DONE_TO_DEATH = re.compile(
    r"\b(?:burn(?:ed|t|ing|s)?|bur(?:y|ied|ying)|skinn(?:ed|ing)|roast(?:ed|ing)|beat(?:en|ing|s)?|stabb(?:ed|ing)|hack(?:ed|ing)|ston(?:ed|ing)|starv(?:ed|ing)|fr[eo]ez(?:e|ing)|froze|"
    r"crush(?:ed|ing)|trampl(?:ed|ing)|work(?:ed|ing)|bludgeon(?:ed|ing)|chok(?:ed|ing)|club(?:bed|bing)|tortur(?:ed|ing)|whipp(?:ed|ing)|put(?:ting)?)\s+"
    + FILLERS
    + "$"
)
TO_DEATH_BEHIND = re.compile(r"^\s+(?:[a-z'\-]+\s+){1,5}?(?:alive|to death|to the sword)\b")
_OWN_MEN = r"(?:his|her|their|the|its|a|an|himself|herself|[a-z]+)"
# "The murder of his parents and two brothers", "killed the driver and 4 passengers".
KILLED_WITH = re.compile(
    rf"\b(?:kill(?:ed|ing|ings? of|s)|murder(?:ed|ing|s|s? of)|shot|shooting|execut(?:ed|ing|ions? of)|wounded|wounding|injured|injuring|deaths? of)\s+"
    rf"{_OWN_MEN}(?:\s+[a-z'\-]+){{0,3}}?\s+(?:and|plus|along with|as well as)\s+" + FILLERS + "$"
)
# "Lost 29 planes and 64 men".
LOST_WITH = re.compile(
    r"\blos(?:t|ing|es?)\s+" + FILLERS + r"\d[\d,.]*\s+(?:[a-z\-]+\s+){1,3}?(?:,\s|and\s+|plus\s+)" + FILLERS + "$"
)
# "The plague took 70,000 Londoners", "cholera claimed another 7,000", "the fire accounted for 40 of them".
KILLER = re.compile(
    r"\b(?:plague|black death|cholera|typhoid|typhus|fever|flu|influenza|diseases?|epidemics?|pandemics?|famine|hunger|smallpox|malaria|scurvy|dysentery|"
    r"measles|tuberculosis|cold|frost|storms?|floods?|earthquakes?|quakes?|tsunami|hurricane|cyclone|tornado|avalanche|eruption|fires?|blaze|bombs?|bombings?|"
    r"explosion|blast|crash|collision|disaster|war|battle|raids?|attacks?|shootings?|sieges?|guillotine|camps?|gulag|purges?|terror|revolt|uprising|riots?|"
    r"accident|sinking|wreck|stampede|landslide|heat ?wave)\b[^.;!?\d]{0,40}?\b(?:(?P<claimed>claim(?:ed|s|ing)|carried off|carried away|accounted for|did for)|took|takes|taking|"
    r"swept away|buried|got)\s+(?:another\s+)?" + FILLERS + "$"
)
# "With all hands, 99 men", "no survivors out of 227".
ALL_LOST = re.compile(
    r"\b(?:all hands|(?:the |her |its |their )?(?:entire|whole) crew|(?:everyone|everybody|all) (?:on board|aboard)|every (?:soul|man) (?:on board|aboard))\s*[,:(-]*\s*"
    + FILLERS
    + "$"
)
# "The Soviet Union lost 27 million": men, where the sentence is about a war.
LOST = re.compile(r"\b(?:los(?:t|ing|es?)|loss of)\s+" + FILLERS + "$")
AT_WAR = re.compile(
    r"\b(?:wars?|battles?|fronts?|campaigns?|invasions?|invaded|army|armies|offensives?|soldiers|troops|sieges?|regiments?|battalions?|brigades?|platoons?|infantry|cavalry|ww ?[12i]+|wwi+|fighting|vietnam|korea|iraq|afghanistan|falklands|gallipoli|"
    r"somme|verdun|ypres|passchendaele|stalingrad|leningrad|kursk|normandy|okinawa|iwo jima|gettysburg|antietam|shiloh|waterloo|borodino|"
    r"cannae|agincourt|towton|culloden|isandlwana)\b"
)
TOLL_OF = re.compile(
    r"\b(?:tolls?|deaths?|dead|killed|casualt(?:y|ies)|victims?|fatalities|losses|wounded|injured|executions?|murders?|killings?|arrests?|body counts?)"
    r"\b[^.;!?\d]{0,45}?(?:\b(?:of|at|to|was|were|is|are|be|reached|exceeded|totall?ed|numbered|from|between|as|than|by|over|estimated|about|around|some|equal|equals|range)\b|[:=(~\-])\s*"
    r"(?:\w+\s+){0,3}$"
)
# The same where a noun follows the number: "losses amounted to 800,000 men".
TOLL_OF_PEOPLE = re.compile(
    r"\b(?:tolls?|dead|killed|wounded|missing|casualt(?:y|ies)|victims?|fatalities|losses|body counts?)\b[^.;,!?\d]{0,30}?"
    r"\b(?:of|at|amount(?:ed|s|ing)? to|c[ao]mes? to|to|was|were|is|are|be|reached|exceeded|totall?ed|numbered|include[ds]?|including)\s+"
    + FILLERS
    + "$"
)
# "The number of people killed in the attack on the station on Wednesday rose to five".
TOLL_ROSE = re.compile(
    r"\b(?:tolls?|deaths|(?:number|count)s? of (?:\w+ ){0,2}(?:dead|deaths|killed|injured|wounded|missing|casualties|victims|fatalities|infections|arrests))"
    r"\b[^.;!?]{0,80}\b(?:rose|risen|rises|climb(?:ed|s)|jumped|gr[eo]wn?|increased|went up|stands?|stood|remain(?:s|ed)|passed|reached|topped|hit)"
    r"\s+(?:to |at |from )?" + FILLERS + "$"
)
# "KIA 420", "Dead: 31": the word right before its number.
LABEL = re.compile(
    rf"(?:{CUE.pattern})\s*(?P<joint>[:=(\[|~\-]|\s-\s)?\s*(?:approx\.?|about|around|over|some|ca?\.)?\s*$"
)
FIGURE_OF = re.compile(
    r"\b(?:figures?|numbers?|estimates?|estimated|totals?|counts?|minimum|maximum|mark|high|low|as high as|as low as|sum|grand total|yields?|makes?)\b[^.;!?\d]{0,60}$"
)
# "20 gunmen killed the guard"; not "20 guards were killed the next day".
PAST_AGENT = re.compile(
    r"^(?!\s+(?:[\w'\-]+\s+){0,4}?(?:were|was|been|being|got)\s+(?:(?:[a-z]+ly|all|also|later|then|soon)\s+)?(?:killed|murdered|executed|massacred|slaughtered|shot|wounded|arrested|deported)\b)"
    r"(?!\s+(?:were|was|been)\b)\s+(?:[\w'\-]+\s+){0,4}(?:killed|murdered|executed|massacred|slaughtered|shot|wounded|arrested|deported)\s+(?:the|a|an|their|his|its|over|about|some|at least|more than|up to|as many as|[a-z]+ (?:hundred|thousand|million)|"
    r"\d(?![\d,.]*\s+(?:(?:badly|seriously|severely) )?(?:injured|wounded|hurt|missing)\b))(?:\b|(?<=\d))"
)
OTHER_TOPIC = re.compile(
    r"\b(?:populations?|census (?:of \d{4}|counted|recorded|showed|found|gave|had)|inhabitants|income|prices?|cost|budget|salary|army of|strength|troops|troop strength|votes?|members|membership|produced|production|tons?|tonnes|acres|hectares|miles|km|strong|employed|employ|live|lives in|lived|enroll?ments?|immigration|emigrat\w+|survivors|reside|home|households|funds?|donat\w+|revenues?|profits?|grossed|box office|downloads)\b"
)
CLAUSE_END = re.compile(
    r"(?<![^a-z][a-z])\.|[;!?\n]|,\s+(?:but|while|whereas|which|who|(?:i|we|you)(?:'|\s)|and (?:then|he|she|they|it))\b"
)


_OPENINGS = AhoCorasick(
    sorted(opening.removeprefix(WORD_START) for opening in openings(CUE)), implementation=Implementation.DFA
)


def find_cues(folded: str) -> list[re.Match[str]]:
    """What `CUE.finditer` finds, tried only where one of its words may begin: a tenth of the time."""
    places = _OPENINGS.find_matches_as_indexes(folded, overlapping=True)
    cues: list[re.Match[str]] = []
    done = 0
    for at in sorted([start for _, start, _ in places]):
        if at >= done and not (at and ((before := folded[at - 1]).isalnum() or before == "_")):
            cue = CUE.match(folded, at)
            if cue:
                done = cue.end()
                cues.append(cue)
    return cues


def find_cue(folded: str) -> re.Match[str] | None:
    """The first of `find_cues`."""
    cues = find_cues(folded)
    return cues[0] if cues else None


@lru_cache(maxsize=4096)
def is_cue(word: str) -> bool:
    """Whether a folded word begins with one that tells of casualties."""
    return CUE.match(word) is not None


def may_count_casualties(folded: str) -> bool:
    """Whether any word here can belong to a casualty figure; False is certain, True is not."""
    return bool(_ANY_STEM.find_matches_as_indexes(folded))
