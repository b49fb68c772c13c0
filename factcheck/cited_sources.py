"""Works and sites that a text cites and whose reliability somebody rates.

A link is known by its host, with every subdomain. A name is taken for the work only where it can mean nothing else:
"The New York Times" anywhere, but "Time", "People" or "The Sun" only where the words around it cite it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ahocorasick_rs import AhoCorasick, MatchKind

from factcheck.records import CitedSource, Hyperlink, RatedSource
from factcheck.text.wellformed import well_formed

# Names that are also ordinary words, peoples, persons or places: they count only where something cites them strongly.
ORDINARY = frozenset(
    """time|people|reason|genius|medium|metro|fandom|variety|wired|vice|cosmopolitan|entrepreneur|playboy|blogger|amazon
    |polygon|quadrant|ted|sputnik|idolator|forbes|salon|bloomberg|vogue|vox|bustle|jezebel|jacobin|townhall|redstate|aon
    |bild|nature|science|tac|fpm|rcp|the age|the atlantic|the australian|the canary|the conversation|the cradle
    |the debrief|the diplomat|the federalist|the hill|the hindu|the independent|the intercept|the nation|the onion
    |the register|the spectator|the sun|the times|the verge|the wire|the spruce|the telegraph|the south african
    |the new american|the new republic|the free press|the mary sue|the green papers|the village voice|the points guy
    |the needle drop|the western journal|the post millennial|the american conservative|the daily dot|the london times
    |far out|morning star|mother jones|game developer|human events|our campaigns|simple flying|raw story|red ventures
    |page six|vanity fair|news of the world|hope not hate|bitter winter|vision times|people make games|rolling stone
    |south front|evening standard|western journal|sunday times|london times|metal archives|conservative review
    |natural news|times now|academic repositories|republic world|us weekly|daily express|daily mirror|tv guide
    |grub street|daily intelligencer|royal central|global times|epoch times""".replace("\n    ", "").split("|")
)
SMALL_WORDS = frozenset("the a an of and de le la der die das".split())

DOT = re.compile(r"\.[A-Za-z]{2}")
HOST_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-."
REST_OF_HOST = re.compile(r"(?:\.[A-Za-z0-9-]{1,63}){1,8}")
PATH = re.compile(r"(?::\d{1,5})?(?P<path>/[^\s<>\"”\]|]{0,2000})?")
SCHEME = re.compile(r"[A-Za-z]{2,10}://(?:[^\s/@]{1,60}@)?$")
LONGEST_HOST = 100

# What cites a work: words before its name, words after it, or marks around it.
STRONGLY_BEFORE = re.compile(
    r"""\b(?:according\ to|sources?\ ?:|citing|quoting|courtesy\ of
    |(?:published|printed|reported|appeared|appears|article|story|piece|column|editorial|interview|quoted|cited|wrote
    |written|writing|read|report|review|letter|obituary|issue)\ (?:(?:it|this|that|them)\ )?(?:in|by|from|of|for))
    \ ?(?:an?\ |the\ )?["“'‘*_\[(]*$""",
    re.VERBOSE | re.IGNORECASE,
)
WEAKLY_BEFORE = re.compile(
    r"""(?:\b(?:from|via|per|see|by|in|h/t|source\ is)|[-–—(\[]
    |\b(?:it|saw|read|find|found|look|looked|check|checked|up|page|pages|entry|video|numbers|figures|data|info|links?)
    \ (?:it\ )?(?:in|on|at|to|of))\ ?(?:the\ )?["“'‘*_\[(]*$""",
    re.VERBOSE | re.IGNORECASE,
)
STRONGLY_AFTER = re.compile(
    r"""["”'’*_\])]*(?:'s|’s)?\ (?:magazine|newspaper|website|web\ site|article|editorial|front\ page|correspondent)s?\b
    |["”'’*_\]]*,\ (?:\d{1,2}\ )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\ [\d,\ ]{0,4}\d{4}""",
    re.VERBOSE,
)
WEAKLY_AFTER = re.compile(
    r"""["”'’*_\])]*(?:'s|’s)?\ (?:(?:has|have|had|also|once)\ )?(?:reported|reports|report|published|publishes|wrote
    |writes|says|said|claims|claimed|states|stated|quotes|quoted|cites|cited|articles?|story|page|entry|piece|gives|lists
    |puts|estimates|notes|noted)\b""",
    re.VERBOSE,
)
# "According to The Australian government": the name goes on, or belongs to a noun.
GOES_ON = re.compile(r" (?:[A-Z]|(?!(?:in|on|of|from|that|and|or|for|at|by|to|as|was|is|has)\b)[a-z])")
EMPHASIS = "*_"
MARKS_BEFORE = "\"“'‘*_"
MARKS_AFTER = "\"”'’*_"
WINDOW = 60


class Naming(StrEnum):
    """How much a name needs around it to be read as a citation."""

    PLAIN = "plain"  # "The New York Times": nothing
    WORD = "word"  # "Reuters", "The Guardian": any word that cites
    ORDINARY = "ordinary"  # "Time", "The Australian": words or marks that leave no doubt


@dataclass(frozen=True, slots=True)
class CompiledSources:
    """Rated sources, ready to be looked for. `names[i]` belongs to the pattern i of `automaton`."""

    hosts: dict[str, tuple[tuple[str, RatedSource], ...]]
    automaton: AhoCorasick
    names: tuple[tuple[RatedSource, Naming], ...]


def compile_sources(sources: Iterable[RatedSource]) -> CompiledSources:
    """Index `sources` by host and by name; a name that two of them share tells nothing and is left out.

    A domain may carry a path ("google.com/maps"): then only links below it are the source's.
    """
    hosts: dict[str, list[tuple[str, RatedSource]]] = {}
    owners: dict[str, set[str]] = {}
    named: dict[str, RatedSource] = {}
    for source in sources:
        for domain in source.domains:
            host, _, path = domain.lower().removeprefix("www.").partition("/")
            hosts.setdefault(host, []).append((path.rstrip("/"), source))
        names = (source.name, *source.names)
        for name in (*names, *(f"the {name[4:]}" for name in names if name.startswith("The "))):
            owners.setdefault(name, set()).add(source.id)
            named[name] = source
    patterns = [name for name, ids in owners.items() if len(ids) == 1 and len(name) > 2]
    return CompiledSources(
        hosts={host: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for host, entries in hosts.items()},
        automaton=AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest),
        names=tuple((named[name], _naming(name)) for name in patterns),
    )


def find_cited_sources(text: str, sources: CompiledSources, hyperlinks: Sequence[Hyperlink] = ()) -> list[CitedSource]:
    """Every link and name in `text` that belongs to a rated source, by place; a name within a link is the link's.

    `hyperlinks` are words of the text that the page links to an address which they don't show.
    """
    found = [*_links(text, sources), *(_hyperlinks(text, sources, hyperlinks) if hyperlinks else ())]
    taken = [(link.start, link.end) for link in found]
    found.extend(_names(text, sources, taken))
    if len(found) > 1:
        found.sort(key=lambda cited: (cited.start, cited.end))
    return found


def _hyperlinks(text: str, sources: CompiledSources, hyperlinks: Sequence[Hyperlink]) -> Iterator[CitedSource]:
    for link in hyperlinks:
        words = text[link.start : link.end]
        if words and not any(True for _ in _links(words, sources)):
            for cited in _links(link.url, sources):
                yield CitedSource(link.start, link.end, words, cited.source)


def _naming(name: str) -> Naming:
    if name.lower() in ORDINARY:
        return Naming.ORDINARY
    words = [word for word in name.lower().split() if word not in SMALL_WORDS]
    return Naming.WORD if len(words) < 2 and "." not in name else Naming.PLAIN


def _links(text: str, sources: CompiledSources) -> Iterator[CitedSource]:
    read_to = 0
    for dot in DOT.finditer(text):
        at = dot.start()
        if at < read_to:
            continue
        before = text[max(read_to, at - LONGEST_HOST) : at]
        begin = at - len(before) + len(before.rstrip(HOST_CHARACTERS))
        rest = REST_OF_HOST.match(text, at)
        if begin == at or rest is None:
            continue
        read_to = rest.end()
        host = text[begin:read_to].lower().strip(".-")
        scheme = SCHEME.search(text[max(0, begin - 80) : begin])
        if scheme is None and begin and text[begin - 1] in "/@=%_?&#:":
            continue
        entries = _entries(host, sources)
        if not entries:
            continue
        path = PATH.match(text, rest.end())
        words = (path["path"] or "") if path is not None else ""
        if path is not None and words:
            # A link within the link ("archive.example/http://b.example") is read on its own.
            words = words[: words.find("://")] if "://" in words else words
            read_to = path.start("path") + len(words)
            words = _without_tail(words)
            end = path.start("path") + len(words)
        else:
            end = rest.end()
        start = begin - len(scheme[0]) if scheme is not None else begin
        for source in _fitting(entries, words):
            yield CitedSource(start, end, text[start:end], source)


def _without_tail(path: str) -> str:
    """A path without the marks that belong to the sentence around it: stops, and a bracket that it didn't open."""
    opened = 0
    for at, character in enumerate(path):
        opened += (character == "(") - (character == ")")
        if opened < 0:
            path = path[:at]
            break
    return path.rstrip(".,;:!?'’*_")


def _entries(host: str, sources: CompiledSources) -> tuple[tuple[str, RatedSource], ...]:
    """The sources that own a host or the nearest domain above it, each with the path that limits it."""
    labels = host.split(".")
    for first in range(len(labels) - 1):
        entries = sources.hosts.get(".".join(labels[first:]))
        if entries is not None:
            return entries
    return ()


def _fitting(entries: tuple[tuple[str, RatedSource], ...], path: str) -> list[RatedSource]:
    """Those whose path begins the link's; of several, those with the longest."""
    below = f"{path.strip('/').lower()}/"
    fitting = [(prefix, source) for prefix, source in entries if not prefix or below.startswith(f"{prefix}/")]
    return [source for prefix, source in fitting if len(prefix) == len(fitting[0][0])]


def _names(text: str, sources: CompiledSources, taken: list[tuple[int, int]]) -> Iterator[CitedSource]:
    place = 0
    for pattern, start, end in sources.automaton.find_matches_as_indexes(well_formed(text)):
        if (start and _joins(text[start - 1])) or (end < len(text) and _joins(text[end])):
            continue
        if text[start - 1 : start] in ("@", "#", "/") or text[end : end + 1] == "@":
            continue
        while place < len(taken) and taken[place][1] <= start:
            place += 1
        if place < len(taken) and taken[place][0] < end:
            continue
        source, naming = sources.names[pattern]
        if naming is not Naming.PLAIN and not _is_cited(text, start, end, naming):
            continue
        yield CitedSource(start, end, text[start:end], source)


def _joins(character: str) -> bool:
    return character.isalnum() or character in "_-"


def _is_cited(text: str, start: int, end: int, naming: Naming) -> bool:
    before, after = text[max(0, start - WINDOW) : start], text[end : end + WINDOW]
    if STRONGLY_AFTER.match(after) is not None:
        return True
    opened, closed = before[-1:], after[:1]
    marked = bool(opened and closed) and opened in MARKS_BEFORE and closed in MARKS_AFTER
    if marked and (naming is Naming.WORD or opened in EMPHASIS):
        return True
    if STRONGLY_BEFORE.search(before) is not None:
        return naming is Naming.WORD or GOES_ON.match(after) is None
    if naming is Naming.ORDINARY:
        return marked and WEAKLY_BEFORE.search(before) is not None
    return WEAKLY_BEFORE.search(before) is not None or WEAKLY_AFTER.match(after) is not None
