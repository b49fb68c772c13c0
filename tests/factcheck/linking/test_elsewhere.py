"""An event in sight is no guess at what a figure counts where its sentence speaks of something else."""

from __future__ import annotations

import pytest

from factcheck.index import build_index
from factcheck.pipeline import check_text
from factcheck.records import ClaimKind, Subject
from tests.factcheck.small_index import dated, event, toll

INDEX = build_index(
    (
        Subject("orwin", "person", "Josef Orwin", ("Orwin",)),
        event("battle-of-oare", "Battle of Oare", type="battle", place="Oare, Norland", begin="1732-05-04"),
        event("reed-famine", "Reed Famine", type="famine", place="Reedland", begin="1810", end="1812"),
        event("tar-terror", "Tar Terror", type="repression", place="Norland", begin="1790", participants=("orwin",)),
    ),
    (
        toll("battle-of-oare", 4000, 5000, author="Hale"),
        toll("reed-famine", 20_000, 30_000, author="Hale"),
        toll("tar-terror", 900, 1000, author="Hale"),
        dated("reed-famine", "1810", property_name="begin"),
        dated("reed-famine", "1812", property_name="end"),
    ),
    (),
    versions=(),
)


def _linked(text: str) -> list[str | None]:
    claims = [found.claim for found in check_text(text, index=INDEX).claims]
    return [claim.subject.id for claim in claims if claim.kind is ClaimKind.CASUALTY]


def test_a_figure_takes_up_the_event_of_the_sentence_before() -> None:
    assert _linked("The Battle of Oare was bloody. Some 4,500 men were killed.") == ["battle-of-oare"]


@pytest.mark.parametrize(
    "text",
    [
        "The Battle of Oare was bloody. Some 4,500 men were killed in Fenmark that year.",
        "The Battle of Oare was bloody. By August 1740 some 4,500 men had been killed.",
        "The Reed Famine was long. In 1790 some 25,000 people died.",
        "The Reed Famine was long. Orwin killed 25,000 people.",
        "The Reed Famine and the Tar Terror were long. Some 25,000 people died.",
        "The Reed Famine was long. More died in Fenmark. Some 25,000 people died.",
    ],
)
def test_a_figure_of_another_place_time_or_person_takes_up_nothing(text: str) -> None:
    assert _linked(text)[-1:] == [None]


def test_a_later_count_of_a_famine_is_still_its_own() -> None:
    assert _linked("The Reed Famine was long. A study of 1840 says 25,000 people died.") == ["reed-famine"]


def _subjects(text: str) -> list[str | None]:
    return [found.claim.subject.id for found in check_text(text, index=INDEX).claims]


def test_a_date_inside_the_time_of_the_only_event_of_its_sentence_is_taken_for_its_own() -> None:
    assert _subjects("The Reed Famine drove whole parishes to the coast, so in 1811 my family left.") == ["reed-famine"]


def test_a_date_outside_its_time_is_not() -> None:
    assert _subjects("The Reed Famine drove whole parishes to the coast, so in 1850 a chapel was built.") == [None]
