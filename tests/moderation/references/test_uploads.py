"""A community's own references through the admin: uploaded, looked at, loaded, and taken away again."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from factcheck.packs.sheet import SHEET_COLUMNS
from moderation.audit.models import AuditLine
from moderation.cases.roles import ADMINISTRATORS, MODERATORS
from moderation.claims.models import Finding
from moderation.claims.services import check_revisions, follow_changes
from moderation.forums.models import Revision
from moderation.references.models import Fact, FactChange, PackUpload, ReferencePack
from moderation.references.sheets import UnreadableSheet, read_rows
from tests.moderation.claims.board import NOW, save_posts

pytestmark = pytest.mark.django_db

UPLOAD = "/admin/references/referencepack/upload/"
HEADER = "label,aliases,property,low,high,measure,author,title\n"
ROWS = (
    "Lantern Bay mill fire,Lantern Bay fire,toll,38,41,deaths,Ada Oakley,A history of Lantern Bay\n"
    "Lantern Bay mill fire,,toll,40,40,deaths,Ben Thornbury,Fires of the coast\n"
)
POST = "The Lantern Bay mill fire killed 900 people."


@pytest.fixture
def administrator(client: Client) -> Client:
    return signed_in(client, ADMINISTRATORS)


def signed_in(client: Client, role: str) -> Client:
    person = User.objects.create_user("nora", password="x" * 12, is_staff=True)
    person.groups.add(Group.objects.get(name=role))
    client.force_login(person)
    return client


def upload(client: Client, data: str | bytes, *, name: str = "Local fires", file_name: str = "fires.csv") -> str:
    """The address that follows, "" where the form came back."""
    content = data.encode() if isinstance(data, str) else data
    given = {"name": name, "licence": "fact, cited", "attribution": "The board of Lantern Bay"}
    answer = client.post(UPLOAD, {**given, "file": SimpleUploadedFile(file_name, content)})
    return str(answer.headers.get("Location", "")) if answer.status_code == 302 else ""


def test_a_sheet_is_looked_at_before_it_is_loaded_and_then_judges_claims(administrator: Client) -> None:
    saved = save_posts(POST)
    check_revisions(saved.revision_ids, batch="before", at=NOW)
    assert Finding.objects.current().get().verdict == "not_found"

    page = upload(administrator, HEADER + ROWS)
    looked = administrator.get(page).content.decode()
    assert "Lantern Bay mill fire" in looked and "2 new" in looked
    assert not ReferencePack.objects.exists()

    administrator.post(page)
    assert follow_changes(at=NOW) == 1
    check_revisions(list(Revision.objects.waiting().values_list("pk", flat=True)), batch="after", at=NOW)

    finding = Finding.objects.current().get()
    assert (finding.verdict, ReferencePack.objects.get().origin) == ("contradicted", "uploaded")
    assert AuditLine.objects.get(verb="load_pack").actor == User.objects.get()


def test_rows_that_are_wrong_are_told_and_the_right_ones_can_be_loaded(administrator: Client) -> None:
    page = upload(administrator, HEADER + ROWS + "Lantern Bay flood,,toll,many,,deaths,Ada Oakley,A history\n")

    looked = administrator.get(page).content.decode()
    assert "row 4: low is &#x27;many&#x27;" in looked and "Load the 2 rows that are right" in looked

    administrator.post(page)
    assert Fact.objects.count() == 2


def test_a_sheet_of_the_same_name_replaces_the_earlier_one_and_the_ledger_keeps_what_it_said(
    administrator: Client,
) -> None:
    administrator.post(upload(administrator, HEADER + ROWS))
    page = upload(administrator, HEADER + ROWS.replace("Ben Thornbury", "Nora Vance"))

    assert "1 new" in (looked := administrator.get(page).content.decode()) and "1 taken out" in looked
    administrator.post(page)

    assert sorted(Fact.objects.values_list("author", flat=True)) == ["Ada Oakley", "Nora Vance"]
    change = FactChange.objects.get()
    assert change.before is not None and change.before["author"] == "Ben Thornbury" and change.after is None


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("label,colour\n", "is no column"),
        ("label,property\nx,toll\n", "needed are"),
        (b"label\xff,property\n", "UTF-8"),
        ("", "empty"),
        (b"PK\x03\x04 this is no archive", "can&#x27;t be opened"),
    ],
)
def test_a_file_that_is_none_is_refused_with_what_would_be_right(
    administrator: Client, data: str | bytes, said: str
) -> None:
    content = data.encode() if isinstance(data, str) else data
    given = {"name": "Local fires", "licence": "CC0", "attribution": "The board"}
    answer = administrator.post(UPLOAD, {**given, "file": SimpleUploadedFile("fires.csv", content)})

    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not PackUpload.objects.exists()


def test_a_spreadsheet_is_read_as_its_csv() -> None:
    rows = [["label", "begin"], ["Lantern Bay mill fire", "1,200"]]
    inline = '<c t="inlineStr"><is><t>{}</t></is></c>'
    cells = "".join(f"<row>{''.join(map(inline.format, row))}</row>" for row in rows)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="a" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="s" sheetId="1" r:id="b"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="b" '
        f'Type="{office}/worksheet" Target="worksheets/s.xml"/></Relationships>',
        "xl/worksheets/s.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)

    assert read_rows(data.getvalue()) == rows


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_seen(separator: str) -> None:
    assert read_rows(f"label{separator}begin\nMill fire{separator}1931\n".encode()) == [
        ["label", "begin"],
        ["Mill fire", "1931"],
    ]


def test_an_open_quotation_mark_is_told() -> None:
    with pytest.raises(UnreadableSheet, match="quotation mark"):
        read_rows(b'label,begin\n"Mill fire,1931\n')


def test_a_pack_is_taken_away_as_a_sheet_that_runs_nothing_and_can_be_loaded_again(administrator: Client) -> None:
    administrator.post(upload(administrator, HEADER + ROWS.replace("Lantern Bay fire", "=1+1")))
    pack = ReferencePack.objects.get()

    data = administrator.get(reverse("admin:references_referencepack_export", args=[pack.pk])).content

    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert list(rows[0]) == SHEET_COLUMNS
    assert {row["aliases"] for row in rows} == {"'=1+1"}
    looked = administrator.get(upload(administrator, data)).content.decode()
    assert "2 as before" in looked and "0 taken out" in looked


def test_the_example_can_be_loaded(administrator: Client) -> None:
    example = administrator.get(reverse("admin:references_referencepack_example")).content

    assert "1 new" in administrator.get(upload(administrator, example)).content.decode()


def test_a_moderator_may_not_upload(client: Client) -> None:
    assert signed_in(client, MODERATORS).get(UPLOAD).status_code == 403


def test_a_name_of_a_pack_that_ships_can_not_be_taken(administrator: Client) -> None:
    ReferencePack.objects.create(
        slug="sheet-local-fires", name="Fires", version="1", digest="", licence="CC0", loaded_at=NOW
    )

    assert upload(administrator, HEADER + ROWS) == ""
