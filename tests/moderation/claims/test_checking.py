"""Checking revisions: what is stored, once, whatever happens in between."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection, connections

from factcheck import ENGINE_VERSION, records
from factcheck.pipeline import check_text
from factcheck.records import Quotation
from moderation.claims.models import Claim, Evidence, Finding
from moderation.claims.services import check_revisions
from moderation.claims.signals import revisions_checked
from moderation.forums.models import Revision
from moderation.forums.records import ReadPost, ReadThread
from moderation.forums.services import forum_for_saved_threads, save_thread
from moderation.references.index import current_index
from tests.moderation.claims.board import NOW, RIGHT, SOUP, WRONG, load_treaty, revision_of, save_posts

LATER = NOW + timedelta(days=1)


@pytest.mark.django_db
class TestWhatIsStored:
    def test_a_wrong_year_becomes_a_claim_with_its_finding_and_evidence(self) -> None:
        load_treaty()
        saved = save_posts(WRONG)

        outcome = check_revisions(saved.revision_ids, batch="b1", at=NOW)

        assert outcome.checked == saved.revision_ids
        claim = Claim.objects.get()
        assert (claim.kind, claim.edtf, claim.stance, claim.subject_key) == ("event_date", "1931", "asserted", "treaty")
        assert WRONG[claim.start : claim.end] == claim.text
        finding = Finding.objects.get()
        assert (finding.verdict, finding.engine_version) == ("contradicted", ENGINE_VERSION)
        assert finding.reference_snapshot == current_index()[1]
        assert finding.trace
        evidence = Evidence.objects.order_by("fact_key").values_list("fact_key", "relation", "licence")
        assert [(key, licence) for key, _, licence in evidence] == [
            ("treaty-oakley", "CC0-1.0"),
            ("treaty-thornbury", "CC0-1.0"),
        ]

    def test_evidence_is_stored_with_everything_that_the_engine_says_of_it(self) -> None:
        load_treaty()
        saved = save_posts(WRONG)
        [checked] = check_text(WRONG, index=current_index()[0]).claims

        check_revisions(saved.revision_ids, batch="b1", at=NOW)

        names = [field.name for field in dataclasses.fields(records.Evidence) if field.name != "fact_id"]
        stored = [tuple(getattr(row, name) for name in names) for row in Evidence.objects.order_by("position")]
        assert stored == [tuple(getattr(one, name) for name in names) for one in checked.finding.evidence]
        assert all(row[names.index("edtf")] for row in stored)

    def test_a_checked_revision_says_with_what_it_was_checked(self) -> None:
        load_treaty()
        saved = save_posts(WRONG)

        check_revisions(saved.revision_ids, batch="b1", at=NOW)

        revision = revision_of(saved)
        assert (revision.state, revision.checked_at, revision.taken_by) == (Revision.State.CHECKED, NOW, "")
        assert (revision.engine_version, revision.reference_snapshot) == (ENGINE_VERSION, current_index()[1])

    def test_only_accusations_are_accusing(self) -> None:
        load_treaty()
        saved = save_posts(WRONG, RIGHT, SOUP)

        check_revisions(saved.revision_ids, batch="b1", at=NOW)

        assert [finding.claim.revision_id for finding in Finding.objects.accusing()] == [saved.revision_ids[0]]

    def test_words_that_the_page_marks_as_quoted_are_anothers(self) -> None:
        load_treaty()
        quotations = (Quotation(0, len(WRONG), WRONG, "Nora Vance"),)
        posts = (ReadPost(1, f"{WRONG}\n\nNo.", external_id="1", quotations=quotations),)
        saved = save_thread(ReadThread("x", "E", posts), forum_for_saved_threads(), at=NOW)

        check_revisions(saved.revision_ids, batch="b1", at=NOW)

        assert Claim.objects.get().quoted
        assert not Finding.objects.accusing().exists()

    def test_words_longer_than_any_column_are_cut_not_refused(self) -> None:
        load_treaty()
        long = "Marten " + "Oakley-" * 200 + "Vance"
        saved = save_posts(f"According to {long}, the Treaty of Lantern Bay was signed in 1931.", "x" * 100_000)

        assert check_revisions(saved.revision_ids, batch="b1", at=NOW).checked == saved.revision_ids


@pytest.mark.django_db(transaction=True)
def test_those_above_are_told_after_the_commit() -> None:
    load_treaty()
    told: list[tuple[tuple[int, ...], bool, int]] = []

    def listen(sender: object, *, ids: tuple[int, ...], **kwargs: object) -> None:
        told.append((ids, connection.in_atomic_block, Claim.objects.count()))

    revisions_checked.connect(listen)
    try:
        saved = save_posts(WRONG, RIGHT)
        check_revisions(saved.revision_ids, batch="b1", at=NOW)
    finally:
        revisions_checked.disconnect(listen)

    assert told == [(saved.revision_ids, False, 2)]


@pytest.mark.django_db
class TestOnce:
    def test_a_second_call_finds_nothing_to_do(self) -> None:
        load_treaty()
        saved = save_posts(WRONG)
        check_revisions(saved.revision_ids, batch="b1", at=NOW)

        outcome = check_revisions(saved.revision_ids, batch="b2", at=NOW)

        assert outcome.checked == ()
        assert (Claim.objects.count(), Finding.objects.count()) == (1, 1)

    def test_what_another_batch_has_in_hand_is_left_to_it(self) -> None:
        saved = save_posts(WRONG)
        Revision.objects.update(state=Revision.State.CHECKING, taken_by="other", taken_at=NOW)

        assert check_revisions(saved.revision_ids, batch="b1", at=NOW).checked == ()

    def test_a_redelivered_batch_hands_back_what_its_dead_forerunner_held(self) -> None:
        load_treaty()
        saved = save_posts(WRONG, RIGHT, SOUP)
        first, second, third = saved.revision_ids
        held = Revision.objects.filter(pk__in=(first, second))
        held.update(state=Revision.State.CHECKING, taken_by="b1", taken_at=NOW, attempts=1)

        outcome = check_revisions(saved.revision_ids, batch="b1", at=NOW)

        # One of the two may have been what killed it: each goes alone.
        assert (outcome.checked, outcome.to_check_alone) == ((third,), (first, second))
        assert set(held.values_list("state", "attempts")) == {(Revision.State.WAITING, 1)}

    def test_a_redelivered_single_is_taken_up_again_at_once(self) -> None:
        load_treaty()
        saved = save_posts(WRONG)
        Revision.objects.update(state=Revision.State.CHECKING, taken_by="b1", taken_at=NOW, attempts=1)

        assert check_revisions(saved.revision_ids, batch="b1", at=NOW).checked == saved.revision_ids

    def test_rows_that_vanish_are_no_error(self) -> None:
        saved = save_posts(WRONG)
        saved.thread.delete()

        assert check_revisions(saved.revision_ids, batch="b1", at=NOW).checked == ()


@pytest.mark.django_db
class TestFailures:
    def test_a_revision_that_cannot_be_read_fails_alone_after_three_attempts(self) -> None:
        load_treaty()
        saved = save_posts(WRONG, RIGHT)
        broken, sound = saved.revision_ids
        Revision.objects.filter(pk=broken).update(quotations=[{"start": "not a number"}])

        first = check_revisions(saved.revision_ids, batch="b1", at=NOW)
        states = [revision.state for revision in Revision.objects.order_by("pk")]
        second = check_revisions(saved.revision_ids, batch="b2", at=NOW)
        third = check_revisions(saved.revision_ids, batch="b3", at=NOW)

        assert first.checked == (sound,)
        assert states == [Revision.State.WAITING, Revision.State.CHECKED]
        assert (len(first.errors), len(second.errors), third.failed) == (1, 1, (broken,))
        revision = Revision.objects.get(pk=broken)
        assert (revision.state, revision.attempts) == (Revision.State.FAILED, 3)
        assert revision.error
        with pytest.raises(ExceptionGroup):
            third.raise_errors()

    def test_a_text_that_ended_its_worker_three_times_is_given_up(self) -> None:
        saved = save_posts(WRONG)
        Revision.objects.update(attempts=3)

        outcome = check_revisions(saved.revision_ids, batch="b1", at=NOW)

        assert (outcome.checked, outcome.failed) == ((), saved.revision_ids)
        revision = revision_of(saved)
        assert (revision.state, "died" in revision.error) == (Revision.State.FAILED, True)


@pytest.fixture
def a_database_that_refuses_soup(transactional_db: None) -> Iterator[None]:
    """A trigger that refuses claims whose sentence speaks of soup."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "CREATE TRIGGER no_soup BEFORE INSERT ON claims_claim WHEN NEW.sentence LIKE '%soup%' "
                "BEGIN SELECT RAISE(ABORT, 'no soup'); END"
            )
        else:
            cursor.execute(
                "CREATE FUNCTION no_soup() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                "IF NEW.sentence LIKE '%soup%' THEN RAISE check_violation USING MESSAGE = 'no soup'; END IF; "
                "RETURN NEW; END $$; "
                "CREATE TRIGGER no_soup BEFORE INSERT ON claims_claim FOR EACH ROW EXECUTE FUNCTION no_soup()"
            )
        yield
        cursor.execute("DROP TRIGGER no_soup" + ("" if connection.vendor == "sqlite" else " ON claims_claim"))
        if connection.vendor != "sqlite":
            cursor.execute("DROP FUNCTION no_soup")


def test_a_row_that_the_database_refuses_does_not_hold_up_its_batch(a_database_that_refuses_soup: None) -> None:
    load_treaty()
    saved = save_posts(WRONG, "Over soup the Treaty of Lantern Bay was signed in 1931.", RIGHT)
    first, refused, third = saved.revision_ids

    outcome = check_revisions(saved.revision_ids, batch="b1", at=NOW)

    assert sorted(outcome.checked) == [first, third]
    assert len(outcome.errors) == 1
    revision = Revision.objects.get(pk=refused)
    assert (revision.state, "no soup" in revision.error) == (Revision.State.WAITING, True)
    assert Claim.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_rivals_for_the_same_rows_store_each_claim_once() -> None:
    load_treaty()
    saved = save_posts(*(f"{WRONG} That is number {number}." for number in range(60)))
    checked: list[int] = []
    errors: list[Exception] = []
    start = threading.Barrier(4)

    def work(name: str, ids: tuple[int, ...]) -> None:
        try:
            start.wait(10)
            checked.extend(check_revisions(ids, batch=name, at=NOW).checked)
        except Exception as error:
            errors.append(error)
        finally:
            connections.close_all()

    # In both orders, so that locks taken in the order of asking would deadlock.
    orders = [saved.revision_ids, saved.revision_ids[::-1]] * 2
    rivals = [threading.Thread(target=work, args=(f"b{n}", ids)) for n, ids in enumerate(orders)]
    for rival in rivals:
        rival.start()
    for rival in rivals:
        rival.join(60)

    assert errors == []
    assert sorted(checked) == sorted(saved.revision_ids)
    assert not Revision.objects.exclude(state=Revision.State.CHECKED).exists()
    per_revision = Claim.objects.filter(edtf="1931").values_list("revision", flat=True)
    assert sorted(per_revision) == sorted(saved.revision_ids)
    assert Finding.objects.count() == Claim.objects.count()


@pytest.mark.django_db(transaction=True)
def test_a_batch_that_was_taken_for_dead_stores_nothing_when_it_comes_back() -> None:
    """It reads on while the sweep frees its rows and another batch finishes them."""
    load_treaty()
    saved = save_posts(WRONG)
    Revision.objects.update(state=Revision.State.CHECKING, taken_by="slow", taken_at=NOW, attempts=1)
    from moderation.claims.services.checking import _check_group, _fetched, _References, _Tally
    from moderation.claims.services.waiting import take_overdue

    group = _fetched(list(saved.revision_ids))
    ((again,),) = take_overdue(at=LATER)
    check_revisions([again], batch="quick", at=LATER)
    tally = _Tally()
    references = _References(*current_index(), seen=0)
    _check_group(group, batch="slow", at=LATER, references=references, tally=tally)

    assert tally.checked == []
    assert (Claim.objects.count(), Finding.objects.count()) == (1, 1)


@pytest.mark.django_db
@pytest.mark.parametrize(("second_author", "is_quoted"), [("Ann Oakley", False), ("Ben Thornbury", True)])
def test_who_repeats_his_own_words_quotes_nobody(second_author: str, is_quoted: bool) -> None:
    load_treaty()
    words = "As everybody on this board ought to know by now, " + WRONG
    posts = tuple(
        ReadPost(number, words, author=author, external_id=str(number))
        for number, author in enumerate(("Ann Oakley", second_author), start=1)
    )
    saved = save_thread(ReadThread("Bays", "Test", posts, external_id="1"), forum_for_saved_threads(), at=NOW)

    check_revisions(saved.revision_ids, batch="b1", at=NOW)

    assert [claim.quoted for claim in Claim.objects.order_by("revision")] == [False, is_quoted]
