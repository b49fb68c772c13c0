"""What a claim is about is said even where nothing is known to hold it against."""

from __future__ import annotations

from dataclasses import fields, replace

from factcheck.bundled import bundled_index
from factcheck.index import build_index
from factcheck.pipeline import check_text, read_text
from factcheck.records import Claim, Subject, SubjectRef, Verdict
from factcheck.rules.naming import name_subject

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


def test_a_claim_that_gets_its_subject_keeps_all_the_rest() -> None:
    reading = read_text("According to Hart, 300 people died in the Kronstadt rebellion in 1921.", index=bundled_index())
    kept = {field.name for field in fields(Claim)} - {"start", "end", "text", "subject"}
    named = 0
    for draft in (draft for drafts in reading.drafts for draft in drafts):
        draft.claim = replace(draft.claim, quoted=True, fictional=True, struck=True, attributed_to="Hart")
        for bond in draft.bonds:
            claim = name_subject(draft, bond)
            assert all(getattr(claim, name) == getattr(draft.claim, name) for name in kept)
            assert claim.subject.id == bond.link.subject.id
            named += 1
    assert named


def test_a_figure_of_another_order_is_no_toll_of_the_war_told_of_before() -> None:
    text = "The Second World War was in its third year. A liner went down, and 112 of her crew died."
    (claim,) = [one.claim for one in check_text(text, index=bundled_index()).claims if one.claim.value]
    assert claim.subject.id is None
