"""`python -m factcheck dates --jsonl`."""

from __future__ import annotations

import json

from factcheck.commands.dates import run


def answers(*lines: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run(lines)]


def test_each_line_gets_its_dates() -> None:
    line = json.dumps({"text": "He came on 3rd April, 1917.", "written_on": None})
    assert answers(line) == [{"dates": [{"start": 11, "end": 26, "edtf": "1917-04-03", "calendar": "unknown"}]}]


def test_relative_dates_count_from_written_on() -> None:
    assert answers('{"text": "It was yesterday.", "written_on": "2004-05-31"}') == [
        {"dates": [{"start": 7, "end": 16, "edtf": "2004-05-30", "calendar": "gregorian"}]}
    ]


def test_a_line_that_cannot_be_read_says_what_would_have_been_right_and_the_run_goes_on() -> None:
    lines = ["nonsense", '{"text": 3}', '{"text": "x", "written_on": "soon"}', '{"text": "in 1922"}']
    first, second, third, last = answers(*lines)
    assert "JSON" in str(first["error"])
    assert '"text"' in str(second["error"])
    assert "2004-05-31" in str(third["error"])
    assert [date["edtf"] for date in last["dates"]] == ["1922"]  # type: ignore[attr-defined]


def test_every_line_in_gives_one_ascii_line_out() -> None:
    lines = list(run(['{"text": "2025\\u5e7412\\u670818\\u65e5 \\ud800"}', "\u00fcber"]))
    assert len(lines) == 2
    assert all(line.isascii() and "\n" not in line for line in lines)
