"""Does the day of the week that stands with a date belong to it?

Examples:
    "Saturday, 7 November 1964"     no claim: it was one
    "Monday, 7 November 1964"       disputed: one of the two is wrong
    "Wednesday, 25 October 1917"    no claim: it was one by the calendar of the country
No reference is asked: calendars tell. Which of the two is wrong isn't known, so the verdict is `disputed`, and no case
is opened by it.
"""

from __future__ import annotations

from factcheck.dates.calendars import weekdays
from factcheck.drafts import Draft
from factcheck.languages.en.wording.traces import rule_step
from factcheck.languages.en.wording.weekdays import explain_weekday
from factcheck.ports import Index
from factcheck.records import Finding, Verdict
from factcheck.verdicts import Judged


def judge_weekday(draft: Draft, index: Index) -> Judged | None:
    """None where the date isn't a full one."""
    date = draft.claim.date
    parts = date.edtf.rsplit("-", 2) if date else []
    if date is None or len(parts) != 3 or not all(part.lstrip("-").isdigit() for part in parts):
        return None
    year, month, day = map(int, parts)
    explanation = explain_weekday(date, weekdays(year, month, day))
    return Judged(draft.claim, Finding(Verdict.DISPUTED, explanation, (), (rule_step("weekday"),)))
