"""How readings of forum posts are scored against their labels."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from benchmarks.forum_sentences import SET, ids_of, path_of, read_post, read_posts
from benchmarks.forum_sentences_score import HALVES, Label, Post, failures, names_speaker, score
from factcheck.bundled import bundled_index
from factcheck.records import Bound, Claim, ClaimKind, Quantity, Stance, SubjectRef, When

TOLL = {
    "span": "between 3 and 5 million",
    "kind": "casualty",
    "event": "The famine",
    "measure": "deaths",
    "low": 3_000_000,
    "high": 5_000_000,
    "bound": "between",
    "unit": "people",
    "stance": "attributed",
    "attributed_to": "Ann Hale",
}
YEAR = {"span": "in 1933", "kind": "event_date", "event": "The famine", "edtf": "1933", "stance": "asserted"}
TEXT = "Hale has between 3 and 5 million dead in 1933"


def a_post(*claims: dict[str, Any], text: str = TEXT) -> Post:
    return read_post({"id": "fs-a", "text": text, "claims": list(claims)})


def scored(post: Post, *claims: Claim, known: Sequence[str] = ()) -> dict[str, Any]:
    return score([post], lambda _: claims, lambda _: known)


def the_claim(post: Post, number: int = 0) -> Claim:
    return post.labels[number].claim


def with_value(claim: Claim, low: float | None, high: float | None, **changes: Any) -> Claim:
    assert claim.value is not None
    return replace(claim, value=replace(claim.value, low=low, high=high, **changes))


def test_a_reader_that_says_what_the_labels_say_is_right_in_everything() -> None:
    posts, known = read_posts(), ids_of(bundled_index())

    def oracle(post: Post) -> list[Claim]:
        return [linked(label) for label in post.labels]

    def linked(label: Label) -> Claim:
        ids = known(label.event or "")
        return replace(label.claim, subject=SubjectRef(label.event, next(iter(ids), None)))

    figures = score(posts, oracle, known)
    assert {(row["precision"], row["recall"], row["f1"]) for row in figures["kinds"].values()} == {(1.0, 1.0, 1.0)}
    assert {right for right, _ in figures["shares"].values()} == {1.0}
    assert figures["alarms per 1,000 words"] == 0
    assert all(set(read) == {wanted} for wanted, read in figures["stance wanted and read"].items())
    assert failures(posts, oracle) == []


def test_a_reader_that_says_nothing_finds_nothing_and_alarms_nobody() -> None:
    figures = scored(a_post(TOLL, YEAR))
    assert figures["kinds"]["casualty"] == {"labels": 1, "precision": None, "recall": 0.0, "f1": None}
    assert figures["alarms per 1,000 words"] == 0


def test_a_range_needs_both_its_ends() -> None:
    post = a_post(TOLL)
    right, wrong = the_claim(post), with_value(the_claim(post), 3_000_000, 3_000_000, bound=Bound.EXACT)
    assert scored(post, right)["kinds"]["casualty"]["recall"] == 1.0
    assert scored(post, wrong)["kinds"]["casualty"]["recall"] == 0.0


def test_a_figure_whose_bound_was_lost_counts_as_read_with_its_bound_wrong() -> None:
    label = {**TOLL, "span": "3 and 5 million", "low": 5_000_000, "high": None, "bound": "at_least"}
    post = a_post(label)
    figures = scored(post, with_value(the_claim(post), 5_000_000, 5_000_000, bound=Bound.EXACT))
    assert figures["kinds"]["casualty"]["recall"] == 1.0
    assert figures["shares"]["ends and bound"] == [0.0, 1]


def test_a_right_value_elsewhere_in_the_post_is_no_hit() -> None:
    post = a_post(TOLL)
    elsewhere = replace(the_claim(post), start=0, end=4)
    assert scored(post, elsewhere)["kinds"]["casualty"]["recall"] == 0.0
    assert scored(post, elsewhere)["alarms"] == {"casualty": 1}


def test_a_toll_read_as_a_count_is_read_but_not_as_its_kind() -> None:
    post = a_post(TOLL)
    figures = scored(post, replace(the_claim(post), kind=ClaimKind.COUNT))
    assert figures["kinds"]["casualty"]["recall"] == 0.0
    assert figures["shares"]["figures read, whatever their kind"] == [1.0, 1]


def test_a_date_of_another_kind_counts_among_all_dates_alone() -> None:
    post = a_post(YEAR)
    kinds = scored(post, replace(the_claim(post), kind=ClaimKind.DEATH))["kinds"]
    assert kinds["all dates"]["recall"] == 1.0
    assert kinds["event_date"]["recall"] == 0.0
    assert kinds["death"]["precision"] == 0.0


def test_one_of_several_readings_of_an_ambiguous_date_or_figure_is_enough() -> None:
    date, toll = (
        a_post({**YEAR, "edtf": "1911-12-03"}),
        a_post({**TOLL, "low": 800_000, "high": 800_000, "bound": "exact"}),
    )
    both = replace(the_claim(date), date=When("[1911-03-12,1911-12-03]"))
    ambiguous = with_value(the_claim(toll), 800, 800, readings=((800_000, 800_000),))
    assert scored(date, both)["kinds"]["event_date"]["recall"] == 1.0
    assert scored(toll, ambiguous)["kinds"]["casualty"]["recall"] == 1.0


def test_a_third_may_be_a_ratio_or_a_percentage_but_no_headcount() -> None:
    post = a_post({**TOLL, "low": 33.3, "high": 33.3, "bound": "exact", "unit": "percent"})
    as_ratio, as_people = (with_value(the_claim(post), 1 / 3, 1 / 3, unit=unit) for unit in ("ratio", "people"))
    assert scored(post, as_ratio)["kinds"]["casualty"]["recall"] == 1.0
    assert scored(post, as_people)["kinds"]["casualty"]["recall"] == 0.0


def test_days_are_no_years() -> None:
    label = {"span": "1933", "kind": "duration", "event": None, "low": 9, "high": 9, "bound": "exact", "unit": "days"}
    post = a_post({**label, "stance": "asserted"})
    assert scored(post, the_claim(post))["kinds"]["duration"]["recall"] == 1.0
    assert scored(post, with_value(the_claim(post), 9, 9, unit="years"))["kinds"]["duration"]["recall"] == 0.0


def test_vague_plurals_leave_room_below_and_above() -> None:
    post = a_post({**TOLL, "low": 2_000_000, "high": None, "bound": "at_least", "vague": True})
    given = [with_value(the_claim(post), low, None) for low in (1_000_000, 3_000_000, 9_000_000)]
    assert [scored(post, one)["kinds"]["casualty"]["recall"] for one in given] == [1.0, 1.0, 0.0]


def test_a_reported_figure_that_is_read_as_the_posters_own_is_held_against_him() -> None:
    post = a_post(TOLL)
    figures = scored(post, replace(the_claim(post), stance=Stance.ASSERTED, attributed_to=None))
    assert figures["shares"]["stance of figures"] == [0.0, 1]
    assert figures["shares"]["not held against the poster"] == [0.0, 1]
    assert figures["shares"]["who says it"] == [0.0, 1]
    assert figures["stance wanted and read"]["attributed"] == {"asserted": 1}


def test_another_posters_words_may_be_called_attributed() -> None:
    post = a_post({**YEAR, "quoted": True})
    figures = scored(post, replace(the_claim(post), stance=Stance.ATTRIBUTED))
    assert figures["shares"]["stance"] == [1.0, 1]


def test_a_speaker_is_named_by_any_word_that_is_his_own() -> None:
    assert names_speaker("Ann Hale", "Hale's")
    assert names_speaker("the Hunter commission", "Hunter")
    assert not names_speaker("the government of Rwanda", "the army of the king")
    assert not names_speaker("Hale", None)


def test_an_event_counts_only_where_the_references_know_it() -> None:
    post = a_post(YEAR)
    linked, astray, unlinked = (
        replace(the_claim(post), subject=SubjectRef(id=known)) for known in ("famine", "other", None)
    )
    assert "event linked" not in scored(post, linked)["shares"]
    shares = [scored(post, claim, known=["famine"])["shares"] for claim in (linked, astray, unlinked)]
    assert [share["event linked"][0] for share in shares] == [1.0, 0.0, 0.0]
    assert [share["event not linked to another"][0] for share in shares] == [1.0, 0.0, 1.0]


def test_figures_and_dates_in_an_innocent_post_are_alarms() -> None:
    post = a_post(text="we won 3-1 last night, see p. 304")
    toll = Claim(7, 10, "3-1", post.text, ClaimKind.CASUALTY, SubjectRef(), value=Quantity(3, 3))
    date = Claim(30, 33, "304", post.text, ClaimKind.EVENT_DATE, SubjectRef(), date=When("0304"))
    figures = scored(post, toll, date)
    assert figures["alarms"] == {"casualty": 1, "dates": 1}
    assert figures["alarms per 1,000 words"] == 250.0
    assert figures["shares"]["innocent posts left alone"] == [0.0, 1]
    assert [line.split()[1] for line in failures([post], lambda _: [toll, date])] == ["ALARM", "ALARM"]


def test_a_word_that_stands_twice_is_found_by_its_place() -> None:
    post = a_post({**YEAR, "span": "1933", "nth": 2}, text="not 1933? yes, 1933")
    assert (post.labels[0].start, post.labels[0].end) == (15, 19)


def test_the_set_holds_what_it_says() -> None:
    rows = [json.loads(line) for line in path_of(SET).read_text(encoding="utf-8").splitlines()]
    posts = read_posts()
    labels = [label.claim for post in posts for label in post.labels]
    figures = [claim for claim in labels if claim.value]
    plain = [claim for claim in figures if claim.is_own]
    assert len(posts) == len({post.id for post in posts}) == len({post.text for post in posts}) == 300
    assert all(claim["span"] in row["text"] for row in rows for claim in row["claims"])
    assert sum(not post.labels for post in posts) == 60
    assert 0.25 < 1 - len(plain) / len(figures) < 0.4
    assert {claim.stance for claim in labels} == set(Stance)
    halves = [post.half for post in posts]
    assert min(halves.count(half) for half in HALVES) > 120
