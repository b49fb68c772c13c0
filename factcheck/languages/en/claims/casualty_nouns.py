"""What a number counts: the noun behind it, and whether that noun stands for people who can come to harm."""

from __future__ import annotations

import re

from factcheck.document import SentenceView
from factcheck.languages.en.claims.casualty_words import is_cue
from factcheck.languages.en.people_words import EVERYBODY, GROUPS, PEOPLES
from factcheck.records import NumberMention

# Nouns of which no number is a number of dead.
BLOCKING_NOUN = frozenset(
    "times time years year months month weeks week days day hours hour minutes minute seconds percent miles km kilometers kilometres meters metres feet tons tonnes "
    "dollars pounds euros rubles roubles votes pages books chapters sections points tanks planes aircraft ships guns shells bombs bullets houses buildings villages "
    "towns cities countries states camps camp divisions regiments battalions brigades armies articles posts threads comments places ways reasons things words questions "
    "copies acres hectares rounds missiles rockets vehicles cars trucks letters sentences trials counts charges theories percent children's strong witnesses "
    "tickets jobs games matches goals seats sets horses cattle cows sheep pigs dogs cats birds fish trees acres warships submarines boats u-boats destroyers cruisers "
    "locomotives wagons rifles cannons mortars helicopters bombers fighters-bombers jets drones barrels gallons litres liters kilos kilograms kg lbs inches yards "
    "attempts graves episodes films movies songs players kills levels inning innings runs employees subscribers subs followers crews voters documents files sources businesses companies industries shops careers projects features plants bees salmon deer wolves bears "
    "mice rats sharks whales elephants lions tigers turkeys ducks geese chickens rabbits foxes insects ants spiders seals buffalo bison camels mules oxen goats "
    "zombies dragons orcs goblins mobs npcs bots aliens ghouls minions cells".split()
)
_NEXT_WORD = re.compile(r"[\s\-]*([a-z][a-z'\-]*)")
# "Hundreds of storms": a round word counts what stands behind its "of".
_OF_WORD = re.compile(
    r"\s+of\s+(?!the\b|them\b|these\b|those\b|whom\b|its\b|his\b|her\b|their\b|our\b|us\b)([a-z][a-z'\-]*)"
)
_TWO_WORDS = re.compile(r"[\s\-]*([a-z][a-z'\-]*) ([a-z][a-z'\-]*)")
_REACH = 60
# Words behind a number that it doesn't count.
_FUNCTION_WORDS = frozenset(
    "and or of in on at to from for by with as is are was were be been being have has had who which that than then but while because since per a an the "
    "this these those it he she they we you i more other others total each alone altogether including not only also so if during after before have even mark "
    "dead range figure number estimate men's or so killed according among across between over out off within under until till when where there here now both "
    "either just like would could will may might can did do does came come comes went gone got get became reported reportedly last today yesterday tonight "
    "worldwide nationwide overall all some any most many about around through throughout into onto upon up down back ever never still already yet again nearly "
    "mostly mainly largely probably possibly perhaps maybe actually apparently allegedly supposedly roughly approximately plus minus versus vs against without "
    "whereas although though however therefore too very sounds seems looks feels says said claims reckons sound seem look feel isn't wasn't weren't aren't doesn't "
    "didn't don't hasn't haven't can't couldn't won't wouldn't ain't claimed cited quoted alleged touted often usually via amid despite except aboard once".split()
)
# Who can be lost, taken or counted among the dead; not members, voters, employees.
_MEN = re.compile(
    rf"\b(?:{'|'.join(sorted(EVERYBODY))}|{GROUPS}|sons|youths|warriors|knights|conscripts|recruits|regulars|cavalry|infantry|"
    r"boys|others|personnel|pax|child|siblings|parents|brothers|sisters|daughters|wives|servants|bystanders|tourists|climbers|hikers|sherpas|pupils|teachers|schoolchildren|schoolgirls|schoolboys|toddlers|teens|teenagers|adults|elders|miners|divers|skiers|trekkers|riders|drivers|spectators|fans|commuters|worshippers|pilgrims|missionaries|heretics|mutineers|firefighters|paramedics|nurses|doctors|journalists|astronauts|cosmonauts|paratroopers|commandos|aircrew|stewardesses|hands|londoners|friends|neighbours|neighbors|comrades|colleagues|classmates|relations|countrymen|germans|russians|soviets|americans|yanks|brits|italians|ukrainians|vietnamese|japanese|chinese|koreans|cambodians|poles|jews|finns|turks|greeks|serbs|armenians|tutsis?|hutus?|iraqis|afghans|syrians|palestinians|israelis|romans|spartans|persians|highlanders|confederates|parisians|child|grandchildren|family|family members|relatives|villagers|innocents?|strikers|loyalists|royalists|partisans|crewmen|crewmembers|seamen|captives|witches|heretics|martyrs|supporters|lads)\b"
)
_PEOPLES = re.compile(rf"\b(?:{PEOPLES})\b")
_NOUN_PHRASE = re.compile(
    r"\s+(?:of (?:the|his|her|its|their|our|my) )?(?:best |own |good |brave |young |innocent |unarmed |enemy |u\.?s\.? |u\.?k\.? |allied |[a-z]+ish |"
    r"[a-z]+[ai]n |[a-z]+ese |american |french |jewish |polish |army |navy |red army |military |union |german |soviet |russian |british |enlisted |police |confederate |north |south |east |west |moderate |[a-z]{4,}ly |more |other |armed |(?:north|south|east|west)ern |local |foreign |"
    r"ordinary |elderly |native |black |white |poor |retired |former |off-duty |senior |junior |fellow |unnamed )*"
    r"(?P<noun>(?!(?:and|or|in|at|on|of|by|to|from|were|was|who)\b)[a-z][a-z'\-]*)"
)


def own_noun(sentence: SentenceView, number: NumberMention) -> str:
    """The word that the number counts, "" where a function word or a casualty word follows it."""
    at = number.end - sentence.start
    match = _OF_WORD.match(sentence.folded, at, at + _REACH) if number.vague else None
    match = match or _NEXT_WORD.match(sentence.folded, at, at + _REACH)
    if match is None or ("\n" in match[0] and sentence.text[match.start(1)].isupper()):
        return ""  # the next line of a list is no noun of this one's number
    return _as_noun(match[1])


def _as_noun(word: str) -> str:
    return "" if word in _FUNCTION_WORDS or is_cue(word) else word


def counts_no_people(sentence: SentenceView, number: NumberMention, noun: str) -> bool:
    """Things, of which no number is one of dead: "12 tanks", "two atomic bombs". `noun`: as `own_noun` gives it."""
    if noun in BLOCKING_NOUN:
        return True
    if not noun or noun in EVERYBODY or _MEN.fullmatch(noun):
        return False
    two = _TWO_WORDS.match(sentence.folded, number.end - sentence.start)
    return two is not None and two[1] == noun and two[2] in BLOCKING_NOUN


def counts_men(sentence: SentenceView, number: NumberMention) -> bool:
    """The number plainly counts people: "300 good men", "1,500 Frenchmen", "450 of his soldiers"."""
    return end_of_men(sentence, number) > 0


def end_of_men(sentence: SentenceView, number: NumberMention) -> int:
    """Where the words for the people whom the number counts end, as an offset of the whole text; 0 where it counts none."""
    at = number.end - sentence.start
    phrase = _NOUN_PHRASE.match(sentence.folded, at)
    if phrase is None:
        return 0
    noun = phrase["noun"]
    end = phrase.end()
    if _MEN.fullmatch(noun) or noun.endswith(("men", "women")):
        return sentence.start + end
    # Peoples have capitals.
    is_people = not sentence.text[at:end].islower() and _PEOPLES.search(sentence.text, at, end)
    return sentence.start + end if is_people else 0
