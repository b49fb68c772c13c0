"""What of a rendered page is not its text: marks, boxes and sections, by the names that MediaWiki's skins, the Cite
extension and the templates of the large wikis give them.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

_TAGS = frozenset(
    """audio button canvas figcaption figure form head iframe img input link meta noscript object script select style
    svg table template textarea title video del s strike""".split()
)
_CLASSES = frozenset(
    """ambox authority-control catlinks coordinates dablink error gallery geo-inline-hidden geo-nondefault hatnote
    infobox-navbar metadata mw-cite-backlink mw-editsection mw-empty-elt mw-headline-number mw-jump-link
    mw-references-wrap navbar navbox navigation noexcerpt noprint portal portalbox printfooter redirectMsg reference
    references reflist refbegin rellink searchaux sidebar shortdescription side-box sistersitebox sortkey succession-box
    thumb toc toccolours tracklist vertical-navbox z3988""".split()
)
_ROLES = frozenset({"note", "navigation", "complementary"})
_IDS = frozenset({"toc", "coordinates", "catlinks"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

# Sections that list other works and pages, or cite: figures there belong to something else.
_HEADINGS = frozenset(
    heading.strip()
    for heading in """references|notes|footnotes|citations|notes and references|references and notes|sources|works cited
    |bibliography|further reading|external links|see also|gallery|primary sources|secondary sources|explanatory notes
    |in popular culture|einzelnachweise|literatur|weblinks|siehe auch|anmerkungen|quellen|filme
    |références|notes et références|voir aussi|liens externes|bibliographie|articles connexes
    |referencias|véase también|enlaces externos|bibliografía|notas|note|bibliografia|voci correlate|collegamenti esterni
    |altri progetti|referências|ver também|ligações externas|примечания|литература|ссылки|см. также|источники
    |przypisy|zobacz też|linki zewnętrzne|referenties|zie ook|externe links|literatuur|bronnen
    |källor|se även|externa länkar|примітки|джерела|посилання|див. також""".split("|")
)

# Marks that readers put behind a sentence which they doubt: "[citation needed]", "[dubious]", "[when?]".
_DOUBT_CLASSES = frozenset({"Inline-Template", "inline-template", "Template-Fact", "template-fact"})
_FORMULA_CLASSES = frozenset({"mwe-math-element", "mwe-math-fallback-image-inline", "mwe-math-fallback-image-display"})

_DISAMBIGUATION_IDS = frozenset({"disambigbox", "disambig", "setindexbox"})
_DISAMBIGUATION_WORDS = "|".join(
    """disambiguation disambiguations disambig begriffsklärung homonymie desambiguación disambigua desambiguação
    disambiguazione неоднозначность значения ujednoznacznienie doorverwijspagina förgreningssida rozcestník
    багатозначність""".split()
)
_BRACKETED = re.compile(rf"\((?:{_DISAMBIGUATION_WORDS})\)\s*$", re.IGNORECASE)
_CATEGORY = re.compile(
    rf"(?:all[ _])?(?:article[ _])?(?:{_DISAMBIGUATION_WORDS}|homonyms?|set[ _]index[ _]articles?)"
    r"(?:[ _](?:pages?|articles?))?",
    re.IGNORECASE,
)


def classes(node: LexborNode) -> set[str]:
    return set((node.attributes.get("class") or "").split())


def is_furniture(node: LexborNode) -> bool:
    """Whether an element and all that is in it belongs to the page's furniture."""
    return (node.tag or "") in _TAGS or is_marked_furniture(node)


def is_marked_furniture(node: LexborNode) -> bool:
    """Whether its attributes say so, whatever its tag is."""
    given = node.attributes
    if not given:
        return False
    if "hidden" in given or given.get("role") in _ROLES or given.get("id") in _IDS:
        return True
    if "style" in given and _HIDDEN.search(given["style"] or ""):
        return True
    return "class" in given and not _CLASSES.isdisjoint(classes(node))


def is_doubt(node: LexborNode) -> bool:
    """Whether the element is a mark of doubt behind a sentence."""
    return "class" in node.attributes and not _DOUBT_CLASSES.isdisjoint(classes(node))


def is_formula(node: LexborNode) -> bool:
    """Whether the element is typeset mathematics, whose text can't be told from its markup."""
    return node.tag == "math" or ("class" in node.attributes and not _FORMULA_CLASSES.isdisjoint(classes(node)))


def is_infobox(node: LexborNode) -> bool:
    """A box of facts: "infobox", "infobox_v2", "taxobox", Fandom's portable-infobox, an id with that word."""
    if node.tag not in ("table", "aside"):
        return False
    names = [*classes(node), node.attributes.get("id") or ""]
    return any("infobox" in (low := name.lower()) or low in ("sinottico", "taxobox") for name in names)


def is_disambiguation_box(node: LexborNode) -> bool:
    """The box that says so on the page itself. Links to such pages carry a similar class and are none."""
    if node.tag == "a":
        return False
    if node.attributes.get("id") in _DISAMBIGUATION_IDS:
        return True
    return "class" in node.attributes and any(name.startswith("dmbox") for name in classes(node))


def is_aside(heading: str) -> bool:
    """Whether a section under this heading lists works, links or citations in place of telling."""
    return heading.casefold().strip(" :") in _HEADINGS


def names_disambiguation(title: str) -> bool:
    """Whether a page's title says that it lists several things of one name."""
    return _BRACKETED.search(title) is not None


def is_disambiguation_category(name: str) -> bool:
    return _CATEGORY.fullmatch(name) is not None
