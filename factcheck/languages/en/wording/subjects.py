"""Names of subjects as they stand in the middle of a sentence: "the Great Purge", but "Stalin's death"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.records import Subject

# Names made of these take an article: "the Battle of Verl", "the Korean War".
_TAKES_ARTICLE = re.compile(
    r"\b(?:affair|accident|accords?|agreement|armistice|assassination|assembly|attacks?|battle|blockade|bombing|building|"
    r"campaign|conference|congress|constitution|conquests?|coup|crisis|disaster|dissolution|earthquake|election|"
    r"execution|fall|famine|fever|fire|flight|flu|founding|formation|genocide|hunger|incident|independence|invasions?|launch|"
    r"liberation|manifesto|massacre|murder|mutiny|occupation|offensive|pact|pandemic|partition|peace|plague|plan|plot|"
    r"admission|announcement|appointment|arrest|ban|declaration|defection|demolition|deportation|death|expulsion|"
    r"introduction|landing|league|liquidation|move|night|opposition|proclamation|purge|putsch|rebellion|reform|referendum|removal|revolution|riots?|siege|speech|split|summit|"
    r"surrender|terror|test|theses|treaty|trials?|tsunami|uprising|wars?(?! Communism))\b",
    re.IGNORECASE,
)
_TAKES_NONE = re.compile(
    r"^(?:the |a |an )|^\w+(?: \w+)?['’]s |^(?:Operation|Order|Deaths|Atrocities)\b|^\S+ Order No\b"
)
# "First Moscow Trial (Trial of the Sixteen)": what tells nothing apart; "(1916)" and "(Spain)" do.
_GLOSS = re.compile(r" \((?:[^()\s]+ ){2,}[^()\s]+\)$")


def in_sentence(subject: Subject) -> str:
    """The label with the article that it takes; a proper name takes none unless references write one."""
    return _in_sentence(subject.label, subject.kind, subject.aliases)


@lru_cache(maxsize=4096)  # every finding names its subject
def _in_sentence(label: str, kind: str, aliases: tuple[str, ...]) -> str:
    label = _GLOSS.sub("", label)
    if _TAKES_NONE.match(label) or kind == "person":
        return label
    written = {alias.lower() for alias in aliases}
    return f"the {label}" if f"the {label.lower()}" in written or _TAKES_ARTICLE.search(label) else label


def at_start(words: str) -> str:
    """The words as a sentence begins."""
    return words[:1].upper() + words[1:]
