"""Tags of the desk's templates: marks in a post's text, verdict badges, icons."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from moderation.cases.highlights import Block, Segment
from moderation.cases.policies import policy_name
from moderation.cases.presenting import SOURCE_LOOK, ClaimView, PostView
from moderation.cases.wording import BEARINGS, VERBS, VerdictWords

register = template.Library()
register.filter("policy_name", policy_name)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A drawing of `_sprite.html`; words beside it say the same, so that it is hidden from screen readers."""
    return format_html('<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-{}"></use></svg>', name)


@register.simple_tag
def verdict(words: VerdictWords) -> SafeString:
    """A badge of mark and word."""
    return format_html('<span class="badge v-{}">{}{}</span>', words.slug, icon(words.slug), words.word)


@register.simple_tag
def bearing(relation: str) -> SafeString:
    """How one reference bears on the claim."""
    if relation not in BEARINGS:
        return format_html("{}", relation.replace("_", " "))
    look, words = BEARINGS[relation]
    return format_html('<span class="bearing v-{}">{}{}</span>', look, icon(look), words)


@register.filter
def verb_words(verb: str) -> str:
    """What a line of the log says was done."""
    return str(VERBS.get(verb, verb))


@register.simple_tag
def post_text(view: PostView) -> SafeString:
    """The whole text, escaped, with its claims marked and linked to their panels."""
    by_key = view.by_key
    return format_html_join("", "{}", ((_block(block, by_key),) for block in view.blocks))


def _block(block: Block, by_key: dict[str, ClaimView]) -> SafeString:
    segments = format_html_join("", "{}", ((_segment(segment, by_key),) for segment in block.segments))
    if not block.is_quoted:
        return format_html('<div class="words">{}</div>', segments)
    who = _("%(who)s wrote:") % {"who": block.who} if block.who else _("Quoted:")
    return format_html('<blockquote class="words"><p class="who">{}</p>{}</blockquote>', who, segments)


def _segment(segment: Segment, by_key: dict[str, ClaimView]) -> SafeString:
    if not segment.look:
        return format_html("{}", segment.text)
    if segment.look == SOURCE_LOOK:
        return format_html('<span class="cited">{}</span>', segment.text)
    marks = [by_key[key] for key in segment.ends if key in by_key]
    return format_html(
        '<mark class="v-{}">{}</mark>{}',
        segment.look,
        segment.text,
        format_html_join("", "{}", ((_reference(view),) for view in marks)),
    )


def _reference(view: ClaimView) -> SafeString:
    """A small link behind the words: verdict's mark and the claim's number."""
    label = _("Claim %(n)d: %(verdict)s") % {"n": view.number, "verdict": view.words.word}
    return format_html(
        '<a class="ref v-{}" id="mark-{}" href="#claim-{}" aria-label="{}">{}{}</a>',
        view.words.slug,
        view.claim.pk,
        view.claim.pk,
        label,
        icon(view.words.slug),
        view.number,
    )
