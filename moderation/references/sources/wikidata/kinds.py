"""What kind of subject an item is: by its classes (P31), by the words of their labels, else by what is said of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from moderation.references.sources.wikidata.statements import Entity

# Class: (kind, type) in the engine's words. Subclasses are told by their labels below.
_CLASSES = {
    "Q5": ("person", ""),
    "Q178561": ("event", "battle"),
    "Q198": ("event", "war"),
    "Q8465": ("event", "war"),  # civil war
    "Q188055": ("event", "siege"),
    "Q131569": ("event", "treaty"),
    "Q10931": ("event", "revolution"),
    "Q124734": ("event", "uprising"),
    "Q3199915": ("event", "massacre"),
    "Q41397": ("event", "genocide"),
    "Q168247": ("event", "famine"),
    "Q7944": ("event", "disaster"),  # earthquake
    "Q8070": ("event", "disaster"),  # tsunami
    "Q8068": ("event", "disaster"),  # flood
    "Q744913": ("event", "disaster"),  # aviation accident
    "Q3839081": ("event", "disaster"),
    "Q44512": ("event", "epidemic"),
    "Q12184": ("event", "epidemic"),  # pandemic
    "Q2223653": ("event", "terror_attack"),
    "Q3882219": ("event", "assassination"),
    "Q40231": ("event", "election"),
    "Q8016240": ("event", "trial"),
    "Q4164871": ("office", ""),  # position
    "Q294414": ("office", ""),  # public office
    "Q6256": ("place", ""),  # country
    "Q3624078": ("place", ""),  # sovereign state
    "Q515": ("place", ""),  # city
    "Q43229": ("body", ""),  # organization
    "Q7278": ("body", ""),  # political party
    "Q571": ("work", ""),  # book
    "Q47461344": ("work", ""),  # written work
}
OFFICE_CLASSES = frozenset(known for known, (kind, _) in _CLASSES.items() if kind == "office")
# Pages of the wikis themselves (disambiguations, lists, categories, templates), articles in journals, and figures of
# fiction, whose births and deaths are nobody's.
_NO_SUBJECTS = {"Q4167410", "Q13406463", "Q4167836", "Q11266439", "Q13442814", "Q22808320"}
_NO_SUBJECTS |= {"Q15632617", "Q15773347", "Q95074", "Q3658341"}

# The last word of a class's label, before "of": a "naval battle" is a battle, an "assassination attempt" none of these.
_EVENT_WORDS = {
    "battle": "battle",
    "war": "war",
    "siege": "siege",
    "treaty": "treaty",
    "pact": "pact",
    "revolution": "revolution",
    "uprising": "uprising",
    "rebellion": "uprising",
    "revolt": "uprising",
    "mutiny": "uprising",
    "massacre": "massacre",
    "pogrom": "massacre",
    "genocide": "genocide",
    "famine": "famine",
    "earthquake": "disaster",
    "tsunami": "disaster",
    "flood": "disaster",
    "eruption": "disaster",
    "disaster": "disaster",
    "accident": "disaster",
    "shipwreck": "disaster",
    "fire": "disaster",
    "crush": "disaster",
    "cyclone": "disaster",
    "hurricane": "disaster",
    "explosion": "disaster",
    "epidemic": "epidemic",
    "pandemic": "epidemic",
    "bombing": "bombing",
    "assassination": "assassination",
    "trial": "trial",
    "election": "election",
    "conference": "conference",
    "summit": "conference",
    "purge": "purge",
}
_WORD = re.compile(r"[a-z]+")
_OF_EVENTS = ("P580", "P582", "P585", "P710", "P1120", "P1132", "P1339", "P1590")
# Properties that only one kind of thing has; the first that is there decides.
_TELLING = (
    (("P569", "P570", "P39"), "person"),
    (("P585", "P710", "P1120", "P1132", "P1339", "P1590"), "event"),
    (("P1308", "P2098"), "office"),
    (("P577", "P50"), "work"),
    (("P1082", "P30"), "place"),
    (("P571", "P576", "P112"), "body"),
    (("P625",), "place"),
    (("P580", "P582"), "event"),
)
OFFICE_PROPERTIES = frozenset(name for names, kind in _TELLING if kind == "office" for name in names)
# Whatever tells the kind beside the classes.
USED_PROPERTIES = frozenset((*_OF_EVENTS, *(name for names, _ in _TELLING for name in names)))


def kind_and_type(entity: Entity, labels: Mapping[str, str]) -> tuple[str, str]:
    """("event", "battle"), ("person", ""), ...; ("", "") where it can't be told, or where the item is no subject.

    `labels` are those of the classes, by id, as far as they are known.
    """
    classes = entity.best_items("P31")
    if _NO_SUBJECTS.intersection(classes) or any("fictional" in labels.get(known, "") for known in classes):
        return "", ""
    for known in classes:
        if known in _CLASSES:
            return _CLASSES[known]
    if any(entity.of(name) for name in _OF_EVENTS):
        for known in classes:
            if type := _event_type(labels.get(known, "")):
                return "event", type
    for properties, kind in _TELLING:
        if any(entity.of(name) for name in properties):
            return kind, ""
    return "", ""


def _event_type(label: str) -> str:
    words = _WORD.findall(label.lower().partition(" of ")[0].partition(" by ")[0])
    return _EVENT_WORDS.get(words[-1], "") if words else ""
