"""Words for people, as forum prose counts them. All patterns read folded text."""

from __future__ import annotations

import re

# Who is counted when nobody in particular is: the whole of an event's victims.
EVERYBODY = frozenset(
    "people persons person men human humans souls individuals lives victims dead deaths fatalities".split()
)

# Groups that are counted apart: a figure for one of them is no figure for all.
GROUPS = (
    "soldiers|troops|servicemen|combatants|officers|sailors|pilots|airmen|marines|militia|militiamen|fighters|guards?|guardsmen|"
    "civilians|non-combatants|noncombatants|women|children|kids|girls|boys|infants|babies|peasants|kulaks|farmers|workers|"
    "prisoners|pows|inmates|detainees|convicts|slaves|refugees|students|protesters|protestors|demonstrators|rioters|"
    "priests|clergy|monks|nuns|intellectuals|party members|communists|bolsheviks|rebels|insurgents|police|policemen|"
    "passengers|crew|hostages|settlers|natives|indigenous|minorities|patients|wom[ae]n|males?|females?"
)
MEMBERS = (
    "members|leaders|delegates|deputies|defendants|accused|followers|supporters|volunteers|ministers|judges|generals|"
    "marshals|commanders|officials|employees|participants|representatives|senators|colleagues|associates|conspirators|"
    "others|persons|people|men|inhabitants|residents|citizens|americans|allies|authors|historians|engineers|scientists"
)
# Peoples: "-ans", "-ese", and those that follow no rule. Read on the unfolded text, as they are capitalised.
PEOPLES = (
    r"[A-Z][a-z]{2,}(?:ans|ese|ish)|Cubans|Romans|Iraqis|Iranis|Pakistanis|Bengalis|Nepalis|Afghanis|Saudis|Kuwaitis|Azeris|Kashmiris|Punjabis|Yazidis|Thais|Uzbeks|Kazakhs|Tajiks|Uighurs|Uyghurs|Bosniaks|Slovenes|Hereros?|Bashkirs?|Maoris?|Israelis|Yemenis|Somalis|Nazis|"
    r"Spaniards|Shiites|Jews|Poles|Turks|Greeks|Serbs|Croats|Czechs|Finns|Swedes|Danes|Dutch|"
    r"French|Irish|Scots|Welsh|Kurds|Arabs|Tutsis?|Hutus?|Armenians|Filipin[oa]s?|Chechens|Tatars|Cossacks|Balts|Slovaks|"
    r"Roma|Gypsies|Sioux(?:s)?|Vikings|Zulus?|Hindus|Muslims|Christians|Sikhs|Catholics|Protestants|Huguenots|Kulaks"
)
PEOPLE = re.compile(rf"\b(?:{'|'.join(sorted(EVERYBODY))}|{GROUPS}|{MEMBERS}|(?i:{PEOPLES}))\b".replace("(?i:", "(?:"))
PEOPLES_PATTERN = re.compile(rf"\b(?:{PEOPLES})\b")
GROUPS_PATTERN = re.compile(rf"\b(?:{GROUPS})\b")
MEMBERS_PATTERN = re.compile(rf"\b(?:{MEMBERS})\b")


def group_in(words: str, folded: str) -> str:
    """Who is counted in these words, "" for everybody: "German soldiers" gives "german soldiers"."""
    parts = [match.group().lower() for match in PEOPLES_PATTERN.finditer(words)]
    parts += [match.group() for match in GROUPS_PATTERN.finditer(folded)]
    return " ".join(dict.fromkeys(parts))
