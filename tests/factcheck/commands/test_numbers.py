"""`python -m factcheck numbers --jsonl`, as a pure function from lines to lines."""

from __future__ import annotations

import json

from factcheck.commands.numbers import run


def test_a_line_answers_with_every_field_of_the_contract() -> None:
    (line,) = run(['{"text": "They lost more than 5,000 sheep in some 20 years."}\n'])

    assert json.loads(line) == {
        "numbers": [
            {
                "start": 10,
                "end": 25,
                "low": 5000,
                "high": None,
                "bound": "at_least",
                "approximate": False,
                "unit": "",
            },
            {
                "start": 35,
                "end": 48,
                "low": 20,
                "high": 20,
                "bound": "exact",
                "approximate": True,
                "unit": "years",
            },
        ]
    }
    assert "5000," in line
    assert "\n" not in line


def test_a_line_that_can_t_be_read_says_so_and_the_run_goes_on() -> None:
    lines = ["no json", "[1]", '{"text": 5}', "", '{"text": "\udcff 5"}', "[" * 100_000, '{"text": "5 sheep"}']

    answers = [json.loads(line) for line in run(lines)]

    assert ["error" in answer for answer in answers] == [True] * 6 + [False]


def test_ordinals_are_no_quantities() -> None:
    (line,) = run(['{"text": "the third of 12 sheep"}'])

    assert [number["low"] for number in json.loads(line)["numbers"]] == [12]


def test_the_output_is_ascii() -> None:
    (line,) = run([json.dumps({"text": "\u00a35\u201310m"}, ensure_ascii=False)])

    assert line.isascii()
    assert json.loads(line)["numbers"][0]["unit"] == "GBP"


def test_offsets_are_code_points() -> None:
    (line,) = run([json.dumps({"text": "\U0001f411\U0001f411 5 sheep"})])

    assert json.loads(line)["numbers"][0]["start"] == 3
