"""Mail pasted whole below a reply: "-----Original Message-----" and its lines "From: ...", "Sent: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.records import Quotation
from factcheck.text.spans import BLOCK, quotation

_OPENS = re.compile(
    r"^[ \t]*(?:-{2,12}[ ]?(?:original|forwarded)[ ](?:message|mail)[ ]?-{2,12}|begin forwarded message:)[ \t\r]*$",
    re.MULTILINE | re.IGNORECASE,
)
_LINE = re.compile(
    r"\s*(?:(?:from|message from|von)[ \t]*:[ \t]*(?P<who>[^\n]{1,120})|(?:sent|to|cc|bcc|date|subject|newsgroups|reply-to|"
    r"message-id|organization)[ \t]*:[^\n]{0,400})(?:\n|$)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*(?:<[^>\n]*>|\[mailto:[^\]\n]*\]|\([^)\n]*@[^)\n]*\))\s*$", re.IGNORECASE)
_SIGN = re.compile(r"original m|forwarded m", re.IGNORECASE)


def forwarded_blocks(text: str) -> Iterator[Quotation]:
    """From the lines of each pasted mail's head to the next one, or to the end: below it nobody replies."""
    if not (("---" in text or "orwarded" in text) and _SIGN.search(text)):
        return
    opens = list(_OPENS.finditer(text))
    for number, opened in enumerate(opens):
        at, who = opened.end(), None
        while (line := _LINE.match(text, at)) is not None:
            at = line.end()
            who = who or (_ADDRESS.sub("", line["who"]).strip(" \"'\r") if line["who"] else None)
        end = opens[number + 1].start() if number + 1 < len(opens) else len(text)
        found = quotation(text, min(at, end), end, who or None, BLOCK)
        if found is not None:
            yield found
