"""Words of the desk for what the engine says. Every verdict has a word, a mark and a sentence: never colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.records import Stance, Verdict
from factcheck.verdicts import Relation
from moderation.cases.services.deciding import Outcome
from moderation.claims.models import Claim


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """`gravity` orders overlapping marks and summaries, the gravest first."""

    slug: str
    word: str | Promise
    meaning: str | Promise
    gravity: int


VERDICTS = (
    VerdictWords(
        Verdict.CONTRADICTED,
        gettext_lazy("Contradicted"),
        gettext_lazy("Every reference that bears on it excludes it, at the precision that both share."),
        6,
    ),
    VerdictWords(
        Verdict.DISPUTED,
        gettext_lazy("Disputed"),
        gettext_lazy("References disagree with each other; some hold it, some don't."),
        5,
    ),
    VerdictWords(
        Verdict.DIFFERS,
        gettext_lazy("Differs"),
        gettext_lazy("References count something else: another measure, place, group or period."),
        4,
    ),
    VerdictWords(Verdict.OUTDATED, gettext_lazy("Outdated"), gettext_lazy("It was right as of an earlier date."), 3),
    VerdictWords(Verdict.SUPPORTED, gettext_lazy("Supported"), gettext_lazy("References say the same."), 2),
    VerdictWords(
        Verdict.NOT_FOUND, gettext_lazy("Not found"), gettext_lazy("Looked, and no reference bears on it."), 1
    ),
    VerdictWords(
        Verdict.NOT_CHECKABLE,
        gettext_lazy("Not checkable"),
        gettext_lazy("References can't settle it: too vague, a forecast, an opinion."),
        0,
    ),
)
BY_VERDICT = {words.slug: words for words in VERDICTS}

KINDS: dict[str, str | Promise] = {
    "casualty": gettext_lazy("Casualty figure"),
    "event_date": gettext_lazy("Date of an event"),
    "birth": gettext_lazy("Birth"),
    "death": gettext_lazy("Death"),
    "office": gettext_lazy("Office held"),
    "count": gettext_lazy("Count"),
    "age": gettext_lazy("Age"),
    "duration": gettext_lazy("Duration"),
    "order": gettext_lazy("Order of events"),
    "quantity": gettext_lazy("Quantity"),
    "anachronism": gettext_lazy("Anachronism"),
    "inconsistency": gettext_lazy("Inconsistency"),
}

# How one reference bears on a claim: (the verdict whose look it takes, the words).
BEARINGS: dict[str, tuple[str, str | Promise]] = {
    Relation.AGREES: (Verdict.SUPPORTED, gettext_lazy("Agrees")),
    Relation.EXCLUDES: (Verdict.CONTRADICTED, gettext_lazy("Excludes it")),
    Relation.OTHER_SCOPE: (Verdict.DIFFERS, gettext_lazy("Counts something else")),
    Relation.UNDECIDED: (Verdict.NOT_FOUND, gettext_lazy("Leaves it open")),
    Relation.OWN_ESTIMATE: (Verdict.NOT_FOUND, gettext_lazy("What the one quoted gives elsewhere")),
    Relation.WAS_RIGHT: (Verdict.OUTDATED, gettext_lazy("Was right as of an earlier date")),
}

# What the log's verbs say. A verb that isn't here is shown as it stands.
VERBS: dict[str, str | Promise] = {
    "case.opened": gettext_lazy("opened the case"),
    "case.reopened": gettext_lazy("opened the case again"),
    "case.withdrawn": gettext_lazy("closed the case"),
    "case.rechecked": gettext_lazy("checked again"),
    "flag.added": gettext_lazy("added a flag"),
    "flag.withdrawn": gettext_lazy("withdrew a flag"),
    "decision.agree": gettext_lazy("agreed"),
    "decision.no_action": gettext_lazy("took no action"),
    "decision.note": gettext_lazy("wrote to the author"),
    "decision.hide": gettext_lazy("asked to hide the post"),
    "decision.escalate": gettext_lazy("escalated"),
    "decision.undo": gettext_lazy("took a decision back"),
    "import": gettext_lazy("read a thread"),
    "add_feed": gettext_lazy("added a feed"),
    "add_forum": gettext_lazy("added a forum"),
    "change_forum": gettext_lazy("changed a forum"),
    "load_pack": gettext_lazy("loaded references"),
    "user.created": gettext_lazy("made an account"),
    "switch_rule": gettext_lazy("switched a rule"),
}

REFUSALS: dict[Outcome, str | Promise] = {
    Outcome.NOT_ALLOWED: gettext_lazy("Your account can't do this. Ask an administrator for the role."),
    Outcome.ESCALATED: gettext_lazy("This case was escalated: an administrator decides it."),
    Outcome.STALE: gettext_lazy("The case changed while you were reading. Look again, then decide."),
    Outcome.CLOSED: gettext_lazy("This case isn't open any more."),
    Outcome.UNKNOWN_ACTION: gettext_lazy("Choose what to do."),
    Outcome.POLICY_MISSING: gettext_lazy("Choose the policy that the decision rests on."),
    Outcome.POLICY_UNFIT: gettext_lazy("This policy doesn't go with this decision; choose another."),
    Outcome.REASON_MISSING: gettext_lazy("Say in a few words why; others will read it."),
    Outcome.NOTE_MISSING: gettext_lazy("Write the note that the author will read."),
    Outcome.NOT_NEWEST: gettext_lazy("Only the newest decision can be undone, and this one isn't it any more."),
}


def stance_sentence(claim: Claim) -> str:
    """How the author stands to the statement, in words."""
    parts = [_stance(claim)]
    if claim.quoted:
        parts.append(_("It stands in a quotation of another poster."))
    if claim.fictional:
        parts.append(_("It belongs to a story, not to history."))
    if claim.struck:
        parts.append(_("The author struck it out."))
    return " ".join(parts)


def stance_word(claim: Claim) -> str:
    """One word beside the verdict where the statement isn't the author's own; "" where it is."""
    if claim.fictional:
        return _("fiction")
    if claim.struck:
        return _("struck out")
    if claim.quoted:
        return _("quoted")
    words = {
        Stance.ATTRIBUTED: _("attributed"),
        Stance.REJECTED: _("rejected by the author"),
        Stance.QUESTIONED: _("questioned"),
        Stance.HYPOTHETICAL: _("supposed"),
    }
    return words.get(Stance(claim.stance), "")


def _stance(claim: Claim) -> str:
    if claim.stance == Stance.ATTRIBUTED:
        return _("The author gives it as the words of %(who)s.") % {"who": claim.attributed_to or _("someone else")}
    if claim.stance == Stance.REJECTED:
        return _("The author rejects this figure.") if claim.bound else _("The author rejects this.")
    if claim.stance == Stance.QUESTIONED:
        return _("The author doubts or asks it.")
    if claim.stance == Stance.HYPOTHETICAL:
        return _("The author supposes, expects or mocks it.")
    return _("The author says so.")
