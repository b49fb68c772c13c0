"""One claim against one passage: `python -m factcheck compare` on the shared claim-evidence suites.

    python -m benchmarks.claim_evidence [--limit N] [--show N] [--save DATE]

Two suites, read in place: the synthetic numeric part of VitaminC, and FEVER symmetric (dev). Each is split by the hash
of its claim: rules were made on three quarters, whose false accusations `--show` prints; believe the quarter held out.
What counts above all is the false-accusation rate: the share of supported claims that were called contradicted.
Accuracy takes the verdicts as families: supported for SUPPORTS, contradicted for REFUTES, every other verdict for NOT
ENOUGH INFO. `with_a_value` leaves out the claims that give no figure and no date (`not_checkable`), of which both
suites have many. Beside it stands the rule of the nearest number (nearest_number.py), on the same pairs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.nearest_number import nearest_number_verdict
from factcheck import ENGINE_VERSION

PROJECT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("PLUMBLINE_SHARED", PROJECT.parent / "shared"))
SUITES = {"vitaminc": "vitaminc-synthetic-numeric.jsonl", "fever-symmetric": "fever-symmetric-dev.jsonl"}
RESULTS = Path(__file__).parent / "results/claim_evidence.json"
FAMILIES = {"SUPPORTS": "supported", "REFUTES": "contradicted"}


def read_suite(name: str) -> list[dict[str, str]]:
    path = SHARED / "suites/claim-evidence" / SUITES[name]
    if not path.exists():
        raise SystemExit(f"{path} is not there; set PLUMBLINE_SHARED to the folder that holds suites/claim-evidence.")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def half(claim: str) -> str:
    """ "tuning" or "held-out", by the hash of the claim, so that all pairs of one claim stand in one part.

    Held out is a quarter: odd are the first byte of the hash and the second. Where only the first is odd, pairs were
    held out until the failures of the tuning half had all been looked at.
    """
    first, second = hashlib.sha256(claim.encode()).digest()[:2]
    return "held-out" if first % 2 and second % 2 else "tuning"


def compare_all(pairs: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    lines = "".join(json.dumps({"claim": pair["claim"], "evidence": pair["evidence"]}) + "\n" for pair in pairs)
    command = [sys.executable, "-m", "factcheck", "compare", "--jsonl"]
    run = subprocess.run(command, input=lines, capture_output=True, text=True, cwd=PROJECT, check=False)
    if run.returncode:
        raise SystemExit(f"compare failed: {run.stderr.strip()[-500:]}")
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if len(answers) != len(pairs):
        raise SystemExit(f"compare answered {len(answers)} lines for {len(pairs)}.")
    return answers


def family(verdict: str) -> str:
    return verdict if verdict in ("supported", "contradicted") else "not_found"


def score(labels: Sequence[str], verdicts: Sequence[str]) -> dict[str, Any]:
    """Shares between 0 and 1; `table` counts verdicts by label."""
    wanted = [FAMILIES.get(label, "not_found") for label in labels]
    given = [family(verdict) for verdict in verdicts]
    pairs = Counter(zip(wanted, given, strict=True))
    decided = sum(count for (_, verdict), count in pairs.items() if verdict != "not_found")
    accused = sum(count for (_, verdict), count in pairs.items() if verdict == "contradicted")
    right = sum(count for (label, verdict), count in pairs.items() if label == verdict)
    right_decided = sum(count for (label, verdict), count in pairs.items() if label == verdict != "not_found")
    return {
        "pairs": len(labels),
        "accuracy": round(right / max(1, len(labels)), 4),
        "false_accusation_rate": round(pairs["supported", "contradicted"] / max(1, wanted.count("supported")), 4),
        "accusations_right": round(pairs["contradicted", "contradicted"] / max(1, accused), 4),
        "refuted_found": round(pairs["contradicted", "contradicted"] / max(1, wanted.count("contradicted")), 4),
        "decided": round(decided / max(1, len(labels)), 4),
        "right_where_decided": round(right_decided / max(1, decided), 4),
        "table": {f"{label} judged {verdict}": count for (label, verdict), count in sorted(pairs.items())},
    }


def _scores(pairs: Sequence[dict[str, str]], verdicts: Sequence[str], part: str) -> dict[str, Any]:
    """Of one half or of all: the engine, the engine where the claim has a value, and the rule of the nearest number."""
    chosen = [
        (pair, verdict)
        for pair, verdict in zip(pairs, verdicts, strict=True)
        if part == "all" or half(pair["claim"]) == part
    ]
    valued = [(pair, verdict) for pair, verdict in chosen if verdict != "not_checkable"]
    rule = [nearest_number_verdict(pair["claim"], pair["evidence"]) for pair, _ in valued]
    return {
        "engine": score([pair["label"] for pair, _ in chosen], [verdict for _, verdict in chosen]),
        "with_a_value": score([pair["label"] for pair, _ in valued], [verdict for _, verdict in valued]),
        "with_a_value_nearest_number": score([pair["label"] for pair, _ in valued], rule),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, help="the first N pairs of each suite only")
    parser.add_argument("--show", type=int, default=0, help="print so many false accusations")
    parser.add_argument("--save", metavar="DATE", help="keep the figures in benchmarks/results/claim_evidence.json")
    arguments = parser.parse_args()
    results: dict[str, Any] = {}
    for name in SUITES:
        pairs = read_suite(name)[: arguments.limit]
        answers = compare_all(pairs)
        verdicts = [answer["verdict"] for answer in answers]
        results[name] = {part: _scores(pairs, verdicts, part) for part in ("tuning", "held-out", "all")}
        print(name, json.dumps(results[name], indent=2))
        wrong = (
            (pair, answer)
            for pair, answer in zip(pairs, answers, strict=True)
            if half(pair["claim"]) == "tuning" and pair["label"] == "SUPPORTS" and answer["verdict"] == "contradicted"
        )
        for (pair, answer), _ in zip(wrong, range(arguments.show), strict=False):
            print(f"FALSE ACCUSATION\n  {pair['claim']}\n  {pair['evidence']}\n  {answer['explanation']}")
    if arguments.save:
        kept = {"date": arguments.save, "engine_version": ENGINE_VERSION, **results}
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
