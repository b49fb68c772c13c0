"""Words of nationality: whoever is called Norwegian in one text and Swedish in the other is not said to be one of both."""

from __future__ import annotations

_NATIONS = frozenset(
    "afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani bangladeshi "
    "belarusian belgian bolivian bosnian brazilian british bulgarian cambodian cameroonian canadian chilean chinese colombian "
    "congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian english estonian ethiopian filipino finnish "
    "french georgian german ghanaian greek guatemalan haitian hungarian icelandic indian indonesian iranian iraqi irish "
    "israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kuwaiti latvian lebanese liberian libyan "
    "lithuanian malaysian maltese mexican mongolian moroccan namibian nepalese nicaraguan nigerian norwegian pakistani "
    "palestinian panamanian paraguayan persian peruvian polish portuguese romanian russian rwandan saudi scottish senegalese "
    "serbian singaporean slovak slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese tanzanian thai "
    "tunisian turkish ugandan ukrainian uruguayan venezuelan vietnamese welsh yemeni yugoslav zambian zimbabwean".split()
)
# One may be called by each of these.
_OVERLAPPING = (
    frozenset("british english scottish welsh irish".split()),
    frozenset(
        "soviet russian ukrainian belarusian georgian armenian azerbaijani estonian latvian lithuanian kazakh".split()
    ),
    frozenset("yugoslav serbian croatian slovenian bosnian".split()),
    frozenset("czech slovak austrian hungarian german".split()),
    frozenset("iranian persian".split()),
    frozenset("chinese taiwanese".split()),
    frozenset("argentine argentinian".split()),
    frozenset("israeli palestinian jordanian".split()),
    frozenset("pakistani bangladeshi".split()),
)


def nations_of(word: str) -> frozenset[str]:
    """Those that a word names: two for "french-italian", none for any other word."""
    return _NATIONS.intersection(word.split("-"))


def may_be_one(one: str, two: str) -> bool:
    """Whether the same person or work may be called by both words of nationality."""
    return one == two or any({one, two} <= group for group in _OVERLAPPING)
