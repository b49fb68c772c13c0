"""Pages of the admin on which a community says something of a reference itself, with a reason that is kept."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite, site
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from moderation.lib.storable import storable_text
from moderation.references.models import Source, Subject, UnsettledEvent
from moderation.references.services import mark_settled, mark_unsettled, rate_source, withdraw_rating
from moderation.references.services.rating import OWN_RATINGS

# As Wikipedia's raters say it: what begins so is ranked by factcheck.reliability.
_RATINGS = ("generally reliable", "no consensus", "generally unreliable", "deprecated")
_RIGHT = "references.change_referencepack"


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("It stands in the log, and beside what you say."),
    )

    def clean_reason(self) -> str:
        return storable_text(self.cleaned_data["reason"])


class SettlingForm(ReasonForm):
    settled = forms.BooleanField(required=False, widget=forms.HiddenInput)


class RatingForm(ReasonForm):
    rating = forms.ChoiceField(
        label=gettext_lazy("Rating"),
        choices=[*((word, word) for word in _RATINGS), ("", gettext_lazy("as its pack has it"))],
        required=False,
    )
    field_order = ("rating", "reason")


def source_urls(admin_site: AdminSite) -> list[URLPattern]:
    return [path("<int:pk>/rate/", admin_site.admin_view(rate), name="references_source_rate")]


def subject_urls(admin_site: AdminSite) -> list[URLPattern]:
    return [path("<int:pk>/settle/", admin_site.admin_view(settle), name="references_subject_settle")]


def rate(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(request)
    source = get_object_or_404(Source, pk=pk)
    form = RatingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        rating, reason, at = form.cleaned_data["rating"], form.cleaned_data["reason"], timezone.now()
        if rating:
            source = rate_source(source, rating=rating, reason=reason, actor=person, at=at)
        else:
            withdraw_rating(source, reason=reason, actor=person, at=at)
        messages.success(request, _("Posts that cite %s are being checked again.") % source.name)
        return HttpResponseRedirect(reverse("admin:references_source_changelist") + f"?q={source.key}")
    own = Source.objects.filter(pack__slug=OWN_RATINGS, key=source.key).first()
    explanation = _("%(name)s is rated “%(rating)s” by %(by)s.") % {
        "name": source.name,
        "rating": (own or source).rating,
        "by": (own or source).rated_by,
    }
    return _page(request, source, form, title=_("Rate %s") % source.name, explanation=explanation, verb=_("Rate"))


def settle(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(request)
    subject = get_object_or_404(Subject, pk=pk, kind="event")
    is_unsettled = UnsettledEvent.objects.filter(subject_key=subject.key).exists()
    form = SettlingForm(request.POST or None, initial={"settled": is_unsettled})
    if request.method == "POST" and form.is_valid():
        # What the page asked for when it was shown: a form that is sent twice mustn't take itself back.
        act = mark_settled if form.cleaned_data["settled"] else mark_unsettled
        act(subject, reason=form.cleaned_data["reason"], actor=person, at=timezone.now())
        messages.success(request, _("Claims on %s are being judged again.") % subject.label)
        return HttpResponseRedirect(reverse("admin:references_subject_change", args=[subject.pk]))
    if is_unsettled:
        title, verb = _("%s is settled") % subject.label, _("Mark as settled")
        explanation = _("Its count is done: from now on figures are held against the references again.")
    else:
        title, verb = _("%s is unsettled") % subject.label, _("Mark as unsettled")
        explanation = _("It goes on, or is being counted: figures are told as of their day, and contradict nobody.")
    return _page(request, subject, form, title=title, explanation=explanation, verb=verb)


def _page(
    request: HttpRequest, row: Model, form: forms.Form, *, title: str, explanation: str, verb: str
) -> HttpResponse:
    context = {
        **site.each_context(request),
        "title": title,
        "opts": row._meta,
        "form": form,
        "explanation": explanation,
        "verb": verb,
        "row": row,
    }
    return render(request, "admin/references/say.html", context, status=400 if form.errors else 200)


def _person(request: HttpRequest) -> User:
    if not isinstance(request.user, User) or not request.user.has_perm(_RIGHT):
        raise PermissionDenied
    return request.user
