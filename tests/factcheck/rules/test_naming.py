"""What a claim is about is said even where nothing is known to hold it against."""

from __future__ import annotations

from factcheck.index import build_index
from factcheck.pipeline import check_text
from factcheck.records import Subject, SubjectRef, Verdict

FLOOD = Subject("flood", "event", "Flood of Aldermoor", type="disaster")


def subjects_of(text: str, *subjects: Subject) -> list[SubjectRef]:
    index = build_index(subjects, [], [], versions=[])
    reading = check_text(text, index=index)
    assert {one.finding.verdict for one in reading.claims} == {Verdict.NOT_FOUND}
    return [one.claim.subject for one in reading.claims]


def test_a_claim_on_a_named_event_without_references_names_its_event() -> None:
    assert subjects_of("The flood of Aldermoor killed 3 people.", FLOOD) == [
        SubjectRef("Flood of Aldermoor", "flood", "flood of Aldermoor")
    ]


def test_a_name_of_two_events_is_left_unlinked() -> None:
    other = Subject("flood-2", "event", "Flood of Aldermoor", type="disaster")

    assert subjects_of("The flood of Aldermoor killed 3 people.", FLOOD, other) == [SubjectRef()]
