"""The commands as other tools call them: real processes, the documented shapes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
CLAIM_FIELDS = {
    "start", "end", "text", "sentence", "kind", "subject", "measure", "value", "date", "stance", "quoted", "fictional",
    "struck", "finding",
}  # fmt: skip


def run(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        input=text,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )


def lines(*arguments: str, text: str) -> list[dict[str, Any]]:
    done = run(*arguments, text=text)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_check_prints_claims_with_every_field_and_exact_offsets() -> None:
    text = "At the Tenth Party Congress in 1922, Lenin proposed it. In 1921 we bought a cow.\r\nÜber 5,26 million."

    answer = json.loads(run("check", "--json", "-", text=text).stdout)

    assert {reference["id"] for reference in answer["references"]} >= {"soviet-history", "death-tolls"}
    assert answer["claims"]
    for claim in answer["claims"]:
        assert set(claim) - {"attributed_to"} == CLAIM_FIELDS
        assert text[claim["start"] : claim["end"]] == claim["text"]
        assert set(claim["subject"]) == {"label", "id", "mention"}
        assert set(claim["finding"]) == {"verdict", "explanation", "evidence", "trace"}


def test_check_calls_the_wrong_year_contradicted_and_cites_it() -> None:
    text = "At the Tenth Party Congress in 1922, Lenin proposed a resolution that would ban all factions."

    [claim] = json.loads(run("check", "--json", text=text).stdout)["claims"]

    assert (claim["finding"]["verdict"], claim["date"]["edtf"]) == ("contradicted", "1922")
    assert claim["subject"]["label"] == "Tenth Party Congress"
    assert all(evidence["source"] and evidence["licence"] for evidence in claim["finding"]["evidence"])


def test_check_without_json_is_a_report_to_read() -> None:
    done = run("check", text="At the Tenth Party Congress in 1922, Lenin proposed a resolution.")

    assert done.stdout.startswith("CONTRADICTED: Tenth Party Congress in 1922")


def test_check_reads_a_file_with_its_title_and_date(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_text("Last year we lost the dog.", encoding="utf-8")

    [claim] = json.loads(run("check", "--json", "--written-on", "2004-05-31", "--title", "Pets", str(path)).stdout)[
        "claims"
    ]

    assert claim["date"]["edtf"] == "2003"


@pytest.mark.parametrize(
    ("content", "message"), [(b"\xff\xfe\x00bad", "not UTF-8"), (None, "can't be read")], ids=["binary", "missing"]
)
def test_check_says_in_one_line_why_a_file_cannot_be_read(tmp_path: Path, content: bytes | None, message: str) -> None:
    path = tmp_path / "post.txt"
    if content is not None:
        path.write_bytes(content)

    done = run("check", "--json", str(path))

    assert done.returncode == 2
    assert message in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_compare_answers_line_by_line_and_goes_on_after_a_bad_one() -> None:
    good = json.dumps({"claim": "The bridge opened in 1934.", "evidence": "The bridge was opened in 1932."})

    answers = lines("compare", "--jsonl", text=f"{good}\nnot json\n{json.dumps({'claim': 'x'})}\n{good}\n")

    assert [answer.get("verdict") for answer in answers] == ["contradicted", None, None, "contradicted"]
    assert "not JSON" in answers[1]["error"]
    assert "evidence" in answers[2]["error"]


def test_numbers_answers_with_the_documented_fields() -> None:
    [answer] = lines("numbers", "--jsonl", text=json.dumps({"text": "between 3.5 and 5 million"}) + "\n")

    [number] = answer["numbers"]
    assert set(number) == {"start", "end", "low", "high", "bound", "approximate", "unit"}
    assert (number["low"], number["high"], number["bound"]) == (3_500_000, 5_000_000, "between")


def test_dates_answers_with_the_documented_fields() -> None:
    [answer] = lines("dates", "--jsonl", text=json.dumps({"text": "on 3rd April, 1917", "written_on": None}) + "\n")

    [date] = answer["dates"]
    assert set(date) == {"start", "end", "edtf", "calendar"}
    assert date["edtf"] == "1917-04-03"
