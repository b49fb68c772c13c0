"""One key for claims that say the same, whatever post or forum they stand in."""

from __future__ import annotations

import pytest

from moderation.claims.models import Claim
from moderation.claims.services import check_revisions
from moderation.forums.models import Revision
from tests.moderation.claims.board import NOW, RIGHT, WRONG, load_treaty, save_posts

pytestmark = pytest.mark.django_db

FLOOD = "The flood of Aldermoor killed some 3,400 villagers in the valley of the Teme within two days."
EDITED = "The flood at Aldermoor killed about 3,400 villagers in the whole valley of the Teme, within two days!"
OTHER_FIGURE = FLOOD.replace("3,400", "4,300")
OTHER_NAME = FLOOD.replace("Aldermoor", "Kestrelby")


def check(*texts: str, title: str = "Bays and treaties") -> None:
    check_revisions(save_posts(*texts, title=title).revision_ids, batch=title, at=NOW)


def keys() -> list[str]:
    return list(Claim.objects.filter(kind="casualty").order_by("pk").values_list("statement_key", flat=True))


def test_claims_of_one_event_and_value_get_one_key_however_they_are_worded() -> None:
    load_treaty()

    check(WRONG, "In 1931 the Treaty of Lantern Bay was signed.", RIGHT)

    first, again, other = Claim.objects.order_by("revision").values_list("statement_key", flat=True)
    assert first == again != other
    assert not Claim.objects.exclude(statement_figures=None).exists()


def test_an_edited_sentence_takes_over_the_key_of_the_first() -> None:
    check(FLOOD)

    check(EDITED, title="Another thread")

    first, second = keys()
    assert first == second
    assert Claim.objects.exclude(statement_figures=None).get() == Claim.objects.order_by("pk")[0]


def test_within_one_batch_they_find_each_other_too() -> None:
    check(FLOOD, EDITED)

    assert len(set(keys())) == 1


def test_another_figure_or_another_place_is_never_the_same_claim() -> None:
    check(FLOOD, OTHER_FIGURE, OTHER_NAME)

    assert len(set(keys())) == 3


def test_it_is_found_among_many_statements_of_the_same_figure() -> None:
    makers = "bakers drovers weavers smiths coopers tanners millers masons potters sailors".split()
    others = [f"In {name}wick {one} and {two} alone, 3,400 {one} perished in two days of frost."
              for name in ("Alder", "Birch", "Dun", "Fen", "Thorn") for one in makers for two in makers]  # fmt: skip
    check(*others, FLOOD)

    check(EDITED, title="Another thread")

    flood, edited = Claim.objects.filter(sentence__in=(FLOOD, EDITED)).values_list("statement_key", flat=True)
    assert flood == edited


def test_the_very_words_find_an_earlier_claim_whatever_their_order() -> None:
    check(FLOOD)

    check("Within two days the flood of Aldermoor killed some 3,400 villagers in the valley of the Teme.", title="Next")

    first, second = keys()
    assert first == second


def test_checking_again_leaves_the_key_as_it_was() -> None:
    check(FLOOD)
    check(EDITED, title="Another thread")
    before = keys()
    Revision.objects.update(state=Revision.State.WAITING)

    check_revisions(list(Revision.objects.values_list("pk", flat=True)), batch="again", at=NOW)

    assert keys() == before


def test_a_claim_that_is_linked_at_last_gets_the_key_of_its_event() -> None:
    check(WRONG, title="Before the pack")
    load_treaty()
    check(WRONG, title="After it")
    Revision.objects.update(state=Revision.State.WAITING)

    check_revisions(list(Revision.objects.values_list("pk", flat=True)), batch="again", at=NOW)

    assert len(set(Claim.objects.current().values_list("statement_key", flat=True))) == 1
    assert Claim.objects.current().count() == 2
