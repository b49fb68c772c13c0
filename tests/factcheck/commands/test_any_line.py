"""Whatever stands on a line, every command answers with one line of plain JSON, and reads on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.bundled import bundled_index
from factcheck.commands import check, compare, dates, numbers
from factcheck.text.wellformed import well_formed
from tests.factcheck.any_text import LINES, TEXTS, tries

Command = Callable[[Iterable[str]], Iterator[str]]
COMMANDS: dict[str, Command] = {"compare": compare.run, "numbers": numbers.run, "dates": dates.run}
GOOD = json.dumps({"text": "Some 20 people in 1917.", "claim": "It was in 1917.", "evidence": "It was in 1918."})

_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | TEXTS
    | st.dates().map(str)
    | st.sampled_from(["", "2004-05-31T10:00:00Z", "2004-02-30"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LINES, inner, max_size=3),
    max_leaves=6,
)
_FIELDS = st.dictionaries(st.sampled_from(["text", "claim", "evidence", "written_on", "other"]), _VALUES | TEXTS)
_ODD = st.sampled_from(
    [
        *("", " ", "\n", "\r\n", "null", "[]", "{}", '"text"', "NaN", "-Infinity", "1" * 5_000, "{", "}", "nul"),
        *("[" * 100_000, '{"text":' * 100_000, "\ufeff" + GOOD, GOOD + "\r\n", "\ufeff", "\x00", "\udc80\udcff"),
        *('{"text": NaN}', '{"text": "\\ud800 5"}', '{"text": "a", "text": 5}', '{"text": "\x01"}', GOOD + GOOD),
        '{"text": ' + "1" * 5_000 + "}",
        *('{"text": "' + "9" * 400 + ' people"}', '{"text": "1e999 and 10^999 men"}', GOOD.replace("20", "\udcff")),
    ]
)


@st.composite
def _lines(draw: st.DrawFn) -> str:
    if draw(st.integers(0, 3)) == 0:
        return draw(_ODD | st.text())
    line = json.dumps(draw(_FIELDS), ensure_ascii=draw(st.booleans()))
    return line[: draw(st.integers(0, len(line)))] if draw(st.integers(0, 4)) == 0 else line


def _strict(line: str) -> dict[str, Any]:
    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    assert line.isascii() and "\n" not in line
    answer: dict[str, Any] = json.loads(line, parse_constant=refuse)
    return answer


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
@tries(60)
@given(st.lists(_lines(), max_size=4))
def test_every_line_gets_a_line_and_a_good_one_is_read_whatever_stands_before_it(
    command: Command, lines: list[str]
) -> None:
    *answers, last = map(_strict, command([*lines, GOOD]))
    assert len(answers) == len(lines)
    assert "error" not in last
    assert all(isinstance(answer["error"], str) for answer in answers if "error" in answer)


@tries(80)
@given(TEXTS, st.none() | st.dates().map(str))
def test_offsets_of_numbers_and_dates_slice_the_text_of_their_line(text: str, written_on: str | None) -> None:
    line = json.dumps({"text": text, "written_on": written_on})
    [found_numbers], [found_dates] = map(_strict, numbers.run([line])), map(_strict, dates.run([line]))
    for places in (found_numbers["numbers"], found_dates["dates"]):
        assert all(0 <= place["start"] < place["end"] <= len(text) for place in places)
        assert all(text[place["start"] : place["end"]].strip() for place in places)


@tries(50)
@given(TEXTS, st.none() | LINES, st.none() | st.dates())
def test_the_json_of_a_check_is_plain_and_its_offsets_slice_the_text(
    text: str, title: str | None, written_on: date | None
) -> None:
    reading = check.check(text, index=bundled_index(), title=title, written_on=written_on)
    printed = check.as_json(reading, bundled_index())
    answer = _strict(json.dumps(printed, allow_nan=False))
    assert answer == printed
    for claim in answer["claims"]:
        assert well_formed(text)[claim["start"] : claim["end"]] == claim["text"]
    check.as_report(reading).encode("utf-8")
