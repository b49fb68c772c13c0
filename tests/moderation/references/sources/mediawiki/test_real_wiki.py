"""The source against a real MediaWiki: pages are made, read, changed, moved and deleted there."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from factcheck.comparison import compare
from factcheck.records import Verdict
from moderation.lib.http import NotNow, Refused
from moderation.references.sources.found import Found, Passage
from moderation.references.sources.mediawiki import (
    ErrorOfTheWiki,
    Page,
    Site,
    fetch_page,
    fetch_passages,
    fetch_revision,
    fetch_site,
    look_up,
    search,
    search_titles,
    searching,
)
from tests.wiki import LICENCE, NAME, RealWiki

pytestmark = pytest.mark.peer

SIEGE = """
<div class="hatnote" role="note">For the siege of 1655, see [[Second siege of Karsholm]].</div>
{| class="infobox vevent"
! colspan="2" class="summary" | Siege of Karsholm
|-
| colspan="2" | Part of the [[Northern quarrel]]
|-
! Date
| 3 May – 9 June 1623
|-
! colspan="2" | Belligerents
|-
| [[Kingdom of Veland]] || [[Norrland]]<br>Free towns
|-
! colspan="2" | Casualties and losses
|-
| 300 killed<br>1,200 wounded || 2,100 killed<ref>Torvik, ''Sieges'', p. 12</ref>
|-
| colspan="2" | 450 townspeople killed
|}
The '''siege of Karsholm''' began on 3 May 1623.<ref>Torvik, ''Sieges'', p. 9</ref> It lasted five weeks.

== Course ==
The walls held for 10<sup>2</sup> hours.<sup class="noprint Inline-Template">[''dubious'']</sup> Then a gate fell.

=== Losses ===
In the siege 450 townspeople were killed.

{| class="wikitable"
| Year || 1999
|}

== See also ==
* [[Battle of Norrby]], 1625

== References ==
<references />
"""


def passage(found: Found, words: str) -> Passage:
    (one,) = [passage for passage in found.passages if words in passage.text]
    return one


def test_the_wiki_tells_its_name_its_licence_and_where_its_revisions_are(wiki: RealWiki, site: Site) -> None:
    assert (site.name, site.licence, site.language) == (NAME, LICENCE, "en")
    assert site.article_namespaces == {0}
    assert site.revision_url("7") == wiki.api.replace("api.php", "index.php?oldid=7")


def test_a_page_comes_as_prose_by_section_and_as_rows_of_its_box(wiki: RealWiki, site: Site) -> None:
    wiki.edit("Siege of Karsholm", SIEGE)

    found = fetch_page(site, "Siege of Karsholm")

    assert [(passage.section, passage.text) for passage in found.passages] == [
        ("", "Siege of Karsholm: Date: 3 May – 9 June 1623."),
        ("", "Siege of Karsholm: Belligerents: Kingdom of Veland."),
        ("", "Siege of Karsholm: Belligerents: Norrland; Free towns."),
        ("", "Siege of Karsholm: Casualties and losses: Kingdom of Veland: 300 killed; 1,200 wounded."),
        ("", "Siege of Karsholm: Casualties and losses: Norrland, Free towns: 2,100 killed."),
        ("", "Siege of Karsholm: Casualties and losses: 450 townspeople killed."),
        ("", "The siege of Karsholm began on 3 May 1623. It lasted five weeks."),
        ("Course", "Then a gate fell."),
        ("Course > Losses", "In the siege 450 townspeople were killed."),
    ]


def test_a_passage_cites_its_revision_its_section_and_its_licence(wiki: RealWiki, site: Site) -> None:
    revision = wiki.edit("Relief of Karsholm", "It was relieved.\n\n== What followed ==\nThe relief cost 40 lives.")

    followed = passage(fetch_page(site, "Relief of Karsholm"), "40 lives")

    assert (followed.page, followed.revision, followed.licence) == ("Relief of Karsholm", revision, LICENCE)
    assert followed.citation.url == f"{site.script}?oldid={revision}#What_followed"
    assert (followed.citation.title, followed.citation.publisher) == ("Relief of Karsholm", NAME)
    assert followed.citation.year.isdigit()
    assert "40 lives" in wiki.open(followed.citation.seen_at)


def test_an_edit_is_another_revision_and_the_old_link_still_shows_the_old_text(wiki: RealWiki, site: Site) -> None:
    wiki.edit("Fire of Norrby", "The fire of Norrby destroyed 80 houses.")
    old = fetch_page(site, "Fire of Norrby").passages[0]
    wiki.edit("Fire of Norrby", "The fire of Norrby destroyed 95 houses.")

    new = fetch_page(site, "Fire of Norrby").passages[0]

    assert (old.text, new.text) == (
        "The fire of Norrby destroyed 80 houses.",
        "The fire of Norrby destroyed 95 houses.",
    )
    assert old.revision != new.revision
    assert "80 houses" in wiki.open(old.citation.url)
    assert "95 houses" in wiki.open(new.citation.url)
    assert fetch_revision(site, old.revision).passages[0].text == old.text


def test_looking_up_tells_whether_a_page_has_changed_without_reading_it(wiki: RealWiki, site: Site) -> None:
    first = wiki.edit("Norrby bridge", "It was built in 1702.")
    (before,) = look_up(site, ["Norrby bridge"])
    second = wiki.edit("Norrby bridge", "It was built in 1703.")

    (after,) = look_up(site, ["Norrby bridge"])

    assert (before.revision, after.revision) == (first, second)


def test_redirects_lead_to_the_page_itself(wiki: RealWiki, site: Site) -> None:
    wiki.edit("Treaty of Norrby", "The treaty of Norrby was signed on 2 March 1626.")
    wiki.edit("Norrby treaty", "#REDIRECT [[Treaty of Norrby]]")
    wiki.edit("Norrby peace", "#REDIRECT [[Norrby treaty]]")

    assert fetch_page(site, "Norrby treaty").passages[0].page == "Treaty of Norrby"
    assert [page.title for page in look_up(site, ["Norrby peace", "norrby_treaty"])] == ["Treaty of Norrby"] * 2


def test_redirects_in_a_circle_lead_nowhere(wiki: RealWiki, site: Site) -> None:
    wiki.edit("Egg question", "#REDIRECT [[Hen question]]")
    wiki.edit("Hen question", "#REDIRECT [[Egg question]]")

    assert fetch_page(site, "Egg question").passages == ()


def test_a_page_that_is_not_there_gives_nothing(wiki: RealWiki, site: Site) -> None:
    titles = ["Siege of Nowhere", "Bad|title", "Bad<title", "", "Special:RecentChanges", "Talk:Siege of Karsholm"]
    wiki.edit("Talk:Siege of Karsholm", "I heard that 9,000 were killed.")

    assert fetch_page(site, "Siege of Nowhere") == Found()
    assert look_up(site, titles) == ()


def test_many_titles_are_looked_up_in_batches(wiki: RealWiki, site: Site) -> None:
    wiki.edit("Last of many", "It is the last.")

    pages = look_up(site, [*(f"Missing page {number} {'x' * 150}" for number in range(70)), "Last of many"])

    assert [page.title for page in pages] == ["Last of many"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Karsholm (disambiguation)", "* [[Karsholm Castle]], built in 1402"),
        ("Norrby", '<div id="disambigbox" class="dmbox dmbox-disambig">Several places.</div>\n* Norrby, founded 1402'),
        ("Veland", "* Veland, an island since 1402\n[[Category:Disambiguation pages]]"),
    ],
)
def test_a_page_that_lists_things_of_one_name_is_no_evidence(wiki: RealWiki, site: Site, title: str, text: str) -> None:
    wiki.edit(title, text)

    assert fetch_page(site, title).passages == ()


def test_a_page_that_goes_while_it_is_read_is_for_later(wiki: RealWiki, site: Site) -> None:
    wiki.edit("Brief page", "It is brief.")
    (page,) = look_up(site, ["Brief page"])
    wiki.delete("Brief page")

    with pytest.raises(NotNow, match="Brief page"):
        fetch_passages(site, page)
    assert fetch_revision(site, page.revision) == Found()
    assert fetch_page(site, "Brief page") == Found()


def test_search_finds_pages_by_their_text_and_by_their_titles(wiki: RealWiki, site: Site) -> None:
    wiki.edit("Torvik lighthouse", "The lighthouse was lit by whale oil.")
    wiki.edit("Coast of Veland", "The Torvik lighthouse stands there.")

    by_text = search(site, "whale oil")
    by_title = search_titles(site, "Torvik lighthouse")

    assert [hit.title for hit in by_text] == ["Torvik lighthouse"]
    assert by_text[0].snippet == "The lighthouse was lit by whale oil."
    assert [hit.title for hit in by_title] == ["Torvik lighthouse"]


def test_search_follows_the_pages_of_results_up_to_the_number_asked(
    wiki: RealWiki, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        wiki.edit(f"Milestone {number}", "A quinquagesimal milestone.")
    monkeypatch.setattr(searching, "_MOST_A_REQUEST", 2)

    assert len(search(site, "quinquagesimal", most=10)) == 5
    assert len(search(site, "quinquagesimal", most=4)) == 4
    assert len(search(site, "quinquagesimal", most=1)) == 1


@pytest.mark.parametrize("words", ["", "???", '"-~*"', "intitle:x incategory:y", "a" * 5_000, "|" * 100, "\x00\ud800"])
def test_any_words_can_be_searched_for(site: Site, words: str) -> None:
    assert search(site, words) == ()
    assert search_titles(site, words) == ()


def test_a_claim_is_judged_by_a_passage_of_the_wiki(wiki: RealWiki, site: Site) -> None:
    wiki.edit("Siege of Karsholm", SIEGE)
    found = fetch_page(site, "Siege of Karsholm")
    prose, box = passage(found, "began on").text, passage(found, "Date").text

    assert compare("The siege of Karsholm began on 3 May 1623.", prose).verdict is Verdict.SUPPORTED
    assert compare("The siege of Karsholm began in 1621.", prose).verdict is Verdict.CONTRADICTED
    assert compare("The siege of Karsholm ended on 9 June 1623.", box).verdict is Verdict.SUPPORTED
    assert compare("Elna Torvik was born in 1621.", prose).verdict is Verdict.NOT_FOUND


def test_a_wiki_at_a_private_address_is_refused_unless_the_settings_name_it(wiki: RealWiki, settings: Settings) -> None:
    settings.ALLOWED_PRIVATE_HOSTS = []

    with pytest.raises(Refused, match="PLUMBLINE_ALLOWED_PRIVATE_HOSTS"):
        fetch_site(wiki.api)


def test_an_error_of_the_wiki_names_its_code(wiki: RealWiki, site: Site) -> None:
    with pytest.raises(ErrorOfTheWiki, match="notanumber") as caught:
        fetch_passages(site, Page(asked="x", title="x", revision="notanumber"))

    assert caught.value.code == "badinteger"
