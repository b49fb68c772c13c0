"""The rows of a box of facts as sentences: "Siege of Karsholm: Casualties and losses: Kingdom of Veland: 300 killed."

Where the box has columns (the sides of a battle, the candidates of an election), its first full row names them, and
every later figure keeps the name of its column. A figure whose column can't be told is left out: read without its side,
the losses of one army would pass for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from moderation.references.sources.mediawiki.flow import DOUBTED, UNREADABLE, read_blocks
from moderation.references.sources.mediawiki.furniture import classes, is_marked_furniture

# Letters in the value of a row, and in the name of a column; longer ones are lists of other things.
_LONGEST_VALUE, _LONGEST_SIDE = 1_000, 200
_MOST_COLUMNS = 12
_STOPS = (".", "!", "?", "…")
_WHOLE_NUMBER = re.compile(r"[0-9]{1,3}")
_FIGURE = re.compile(r"(?:[^\w\s]|\s|c\.|ca\.|about |at least |over |some |up to )*[0-9]", re.IGNORECASE)
_CELLS = {"td", "th"}


# What these rows say of the page's subject, as a clause; other rows keep their label.
_CLAUSES = {"born": "was born", "died": "died"}
_TITLE_CLASSES = frozenset({"summary", "fn", "infobox-above", "infobox-title"})


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    is_label: bool
    is_title: bool
    columns: int


@dataclass(frozen=True, slots=True)
class _Row:
    labels: tuple[str, ...]
    value: str


def read_infobox(box: LexborNode, *, page: str, is_first: bool = True) -> list[str]:
    """One sentence a row and column of `box` (a table, or Fandom's aside), each beginning with `page`'s title.

    A later box of a page may be about something else, so its own title follows the page's.
    """
    cells = [] if box.tag == "aside" else list(_rows(box))
    title = _title(cells)
    rows = _portable_rows(box) if box.tag == "aside" else _table_rows(cells[1:] if title else cells)
    is_of_page = is_first or not title or title.casefold() == page.casefold()
    subject = page if is_of_page else f"{page}: {title}"
    return [sentence for row in rows if (sentence := _sentence(subject, row, is_of_page=is_of_page))]


def _sentence(subject: str, row: _Row, *, is_of_page: bool) -> str:
    value = row.value
    if len(value) > _LONGEST_VALUE or DOUBTED in value or UNREADABLE in value:
        return ""
    if not any(letter.isalnum() for letter in value):
        return ""
    labels = [label.rstrip(":").strip() for label in row.labels if label]
    clause = _CLAUSES.get(labels[-1].casefold()) if labels and is_of_page else None
    words = f"{subject} {clause} {value}" if clause else ": ".join([subject, *labels, value])
    return words if words.endswith(_STOPS) else f"{words}."


def _title(rows: list[list[_Cell]]) -> str:
    """The box's own title: its first row, where that is one cell across."""
    if rows and len(rows[0]) == 1 and (rows[0][0].is_label or rows[0][0].is_title):
        return rows[0][0].text
    return ""


def _table_rows(rows: list[list[_Cell]]) -> Iterator[_Row]:
    heading = ""
    sides: list[str] = []
    for cells in rows:
        labels = [cell.text for cell in cells if cell.is_label]
        values = [cell for cell in cells if not cell.is_label]
        label = labels[0] if labels else heading
        if not values:
            # Several labels in a row are the heads of columns; one is the heading of what follows.
            heading = cells[0].text if len(cells) == 1 else ""
            sides = sides if len(cells) == 1 else _named(cells)
        elif not label or len(labels) > 1:
            continue  # A picture's words, a remark, a table of another make.
        elif len(values) == 1:
            if not sides:
                yield _Row(labels=(heading, label) if labels else (label,), value=values[0].text)
            elif values[0].columns >= len(sides):
                yield _Row(labels=(label,), value=values[0].text)
        elif sides:
            yield from _by_side(label, values, sides)
        elif sides := _named(values):
            yield from (_Row(labels=(label,), value=value.text) for value in values)


def _by_side(label: str, values: list[_Cell], sides: list[str]) -> Iterator[_Row]:
    if sum(value.columns for value in values) != len(sides):
        return
    at = 0
    for value in values:
        side = " and ".join(side for side in sides[at : at + value.columns] if side)
        at += value.columns
        if side:
            yield _Row(labels=(label, side), value=value.text)


def _named(cells: list[_Cell]) -> list[str]:
    """The name of each column, "" where a cell gives none that could stand in a sentence; [] where they are figures."""
    if any(_FIGURE.match(cell.text) for cell in cells):
        return []
    names: list[str] = []
    for cell in cells:
        is_name = len(cell.text) <= _LONGEST_SIDE and DOUBTED not in cell.text and UNREADABLE not in cell.text
        names += [cell.text.replace(";", ",") if is_name else ""] * cell.columns
    return names if any(names) else []


def _rows(box: LexborNode) -> Iterator[list[_Cell]]:
    """The rows of the table and of the tables in its cells, each with a cell at least; pictures alone are none."""
    furnished = {box.mem_id: False}
    for row in box.css("tr"):
        nodes = [cell for cell in row.iter() if cell.tag in _CELLS]
        if any(node.css_first("table") is not None for node in nodes) or _is_furnished(row, furnished):
            continue
        cells = [_cell(node) for node in nodes]
        if any(cell.text for cell in cells):
            yield cells


def _is_furnished(node: LexborNode, known: dict[int, bool]) -> bool:
    """Whether the row, or a table in the box that it is of, is hidden or leads to other pages.

    `known` holds the answer of the box and of each element asked about, so that all rows together cost one walk.
    """
    way: list[LexborNode] = []
    above: LexborNode | None = node
    while above is not None and above.mem_id not in known:
        way.append(above)
        above = above.parent
    answer = above is not None and known[above.mem_id]
    for step in reversed(way):
        answer = known[step.mem_id] = answer or is_marked_furniture(step)
    return answer


def _cell(node: LexborNode) -> _Cell:
    span = node.attributes.get("colspan") or ""
    columns = int(span) if _WHOLE_NUMBER.fullmatch(span) else 1
    is_label = node.tag == "th" or "infobox-label" in classes(node)
    return _Cell(
        text=_value(node),
        is_label=is_label,
        is_title=not _TITLE_CLASSES.isdisjoint(classes(node)),
        columns=min(max(columns, 1), _MOST_COLUMNS),
    )


def _portable_rows(box: LexborNode) -> Iterator[_Row]:
    """Fandom's boxes: a label and a value each."""
    for row in box.css(".pi-data"):
        label, value = row.css_first(".pi-data-label"), row.css_first(".pi-data-value")
        if label is not None and value is not None:
            yield _Row(labels=(_value(label),), value=_value(value))


def _value(node: LexborNode) -> str:
    """The lines of a cell behind one another: "300 killed; 1,200 wounded"."""
    lines = [line.strip() for block in read_blocks(node, line_break="\n") for line in block.text.split("\n")]
    joined = ""
    for line in lines:
        if not line:
            continue
        between = "" if not joined else " " if joined.endswith((":", ",", ";")) or line.startswith("(") else "; "
        joined += between + line
    return joined
