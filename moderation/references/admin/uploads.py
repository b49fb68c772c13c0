"""Pages of the admin for a community's own references: upload a sheet, look at it, load it; take one away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.packs import PackError
from factcheck.packs.columns import DATE_PROPERTIES, FIGURE_PROPERTIES, SUBJECT_KINDS, TOLL_MEASURES
from factcheck.packs.sheet import NEEDED_COLUMNS, SHEET_COLUMNS, write_sheet
from moderation.lib.storable import storable_text
from moderation.references.models import Fact, PackUpload, ReferencePack, Subject
from moderation.references.rows import fact_record, subject_record
from moderation.references.services import keep_upload, load_upload, preview
from moderation.references.sheets import UnreadableSheet, write_csv

if TYPE_CHECKING:
    File = UploadedFile[bytes]
else:  # Django's own class takes no type argument when it runs.
    File = UploadedFile

# Facts and problems of an upload that its page shows; the rest is counted.
_MOST_SHOWN = 50
_EXAMPLE = {
    "label": "Lantern Bay mill fire",
    "kind": "event",
    "type": "fire",
    "aliases": "mill fire of Lantern Bay|Lantern Bay fire",
    "place": "Lantern Bay",
    "begin": "1931-05-03",
    "property": "toll",
    "low": "38",
    "high": "41",
    "measure": "deaths",
    "author": "Ada Oakley",
    "title": "A history of Lantern Bay",
    "year": "1959",
    "publisher": "Bay Press",
    "url": "https://library.example/lantern-bay",
    "seen_at": "page 112",
    "licence": "fact, cited",
}


_WIDE = forms.TextInput(attrs={"class": "vTextField"})


class UploadForm(forms.Form):
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=150,
        widget=_WIDE,
        help_text=gettext_lazy("What these references are. A sheet with the name of an earlier one replaces it."),
    )
    file = forms.FileField(
        label=gettext_lazy("Sheet"),
        help_text=gettext_lazy("CSV (UTF-8), Excel or LibreOffice; the first sheet is read."),
    )
    licence = forms.CharField(
        label=gettext_lazy("Licence"),
        max_length=200,
        widget=_WIDE,
        initial="fact, cited",
        help_text=gettext_lazy("Of the rows that name none of their own."),
    )
    attribution = forms.CharField(
        label=gettext_lazy("Attribution"),
        max_length=2000,
        widget=_WIDE,
        help_text=gettext_lazy("Who put them together."),
    )

    def clean_name(self) -> str:
        return storable_text(self.cleaned_data["name"])

    def clean_attribution(self) -> str:
        return storable_text(self.cleaned_data["attribution"])

    def clean_licence(self) -> str:
        return storable_text(self.cleaned_data["licence"])

    def clean_file(self) -> File:
        file: File = self.cleaned_data["file"]
        most = settings.IMPORT_LIMIT_BYTES
        if (file.size or 0) > most:
            raise forms.ValidationError(_("The file is larger than %d MB.") % (most // 1024 // 1024))
        return file


def upload_urls(site: AdminSite) -> list[URLPattern]:
    view = site.admin_view
    name = "references_referencepack"
    return [
        path("upload/", view(upload_sheet), name=f"{name}_upload"),
        path("upload/example.csv", view(example_sheet), name=f"{name}_example"),
        path("upload/<int:pk>/", view(look_at_upload), name=f"{name}_look"),
        path("<int:pk>/export.csv", view(export_pack), name=f"{name}_export"),
    ]


def upload_sheet(request: HttpRequest) -> HttpResponse:
    _check_right(request, "references.change_referencepack")
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            upload = keep_upload(
                given["file"].read(),
                file_name=storable_text(given["file"].name),
                name=given["name"],
                licence=given["licence"],
                attribution=given["attribution"],
                actor=_person(request),
                at=timezone.now(),
            )
        except (UnreadableSheet, PackError) as error:
            form.add_error("file", str(error))
        else:
            return HttpResponseRedirect(reverse("admin:references_referencepack_look", args=[upload.pk]))
    context = {
        **_admin_context(request, _("Upload references")),
        "form": form,
        "columns": SHEET_COLUMNS,
        "needed": NEEDED_COLUMNS,
        "kinds": sorted(SUBJECT_KINDS),
        "properties": sorted(DATE_PROPERTIES | FIGURE_PROPERTIES),
        "measures": sorted(TOLL_MEASURES),
    }
    return render(request, "admin/references/upload.html", context, status=400 if form.errors else 200)


def look_at_upload(request: HttpRequest, pk: int) -> HttpResponse:
    """What the sheet would do; a POST does it."""
    _check_right(request, "references.change_referencepack")
    upload = get_object_or_404(PackUpload, pk=pk)
    if request.method == "POST":
        try:
            load_upload(upload, actor=_person(request), at=timezone.now())
        except PackError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("%s is loaded. Claims that it bears on are being judged again.") % upload.name)
            return HttpResponseRedirect(reverse("admin:references_referencepack_change", args=[upload.pack_id]))
    looked = preview(upload)
    subjects = {subject.id: subject for subject in looked.reading.subjects}
    context = {
        **_admin_context(request, upload.name),
        "upload": upload,
        "preview": looked,
        "shown": [(subjects[fact.subject], fact) for fact in looked.reading.facts[:_MOST_SHOWN]],
        "problems": looked.reading.problems[:_MOST_SHOWN],
        "more_facts": max(len(looked.reading.facts) - _MOST_SHOWN, 0),
        "more_problems": max(len(looked.reading.problems) - _MOST_SHOWN, 0),
    }
    return render(request, "admin/references/look.html", context)


def example_sheet(request: HttpRequest) -> HttpResponse:
    _check_right(request, "references.view_referencepack")
    return _download([SHEET_COLUMNS, [_EXAMPLE.get(name, "") for name in SHEET_COLUMNS]], "references-example")


def export_pack(request: HttpRequest, pk: int) -> HttpResponse:
    _check_right(request, "references.view_referencepack")
    pack = get_object_or_404(ReferencePack, pk=pk)
    keys = dict(Subject.objects.filter(pack=pack).values_list("pk", "key"))
    subjects = map(subject_record, Subject.objects.filter(pack=pack).order_by("pk").iterator())
    facts = Fact.objects.filter(subject__pack=pack).order_by("pk").iterator()
    rows = write_sheet(subjects, (fact_record(row, subject=keys[row.subject_id], pack=pack.slug) for row in facts))
    return _download(rows, pack.slug)


def _download(rows: list[list[str]], name: str) -> HttpResponse:
    # The mark tells Excel that it is UTF-8.
    answer = HttpResponse(f"\ufeff{write_csv(rows)}", content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return answer


def _admin_context(request: HttpRequest, title: str) -> dict[str, object]:
    from django.contrib.admin import site

    return {**site.each_context(request), "title": title, "opts": ReferencePack._meta}


def _check_right(request: HttpRequest, permission: str) -> None:
    if not request.user.has_perm(permission):
        raise PermissionDenied


def _person(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None
