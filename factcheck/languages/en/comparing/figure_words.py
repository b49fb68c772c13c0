"""Figures that English writes as labels, scores and marks: "number three", "3-1", "7.6/10"."""

from __future__ import annotations

import re

METRES = re.compile(r"\s?m\b(?! ?\w*\.)")
SCORE = re.compile(r"(?<![\w.,$-])(\d{1,3})\s?-\s?(\d{1,3})(?![\w%]|[.,]\d|\s?-|-)")
OUT_OF = re.compile(r"(\d+(?:\.\d+)?)\s?/\s?(?:4|5|6|10|100)")
LABEL_CUES = ("number ", "no.", "#")
LABEL = re.compile(
    r"(?:\bnumber|\bno\.|\bnos\.|#)\s?(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?! of)"
)
NUMBER_WORDS = {
    word: float(n) for n, word in enumerate("zero one two three four five six seven eight nine ten".split())
}
