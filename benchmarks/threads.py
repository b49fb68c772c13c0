"""Casualty and date F1 on the shared real threads with hand-made oracles, by the scorer that stands beside them.

    python -m benchmarks.threads [--save DATE] [--show N]

Compares with the last result that was kept in benchmarks/results/threads.json and fails where an F1 has dropped by
more than 0.02; `--save` appends this run to the file, and refuses to keep such a drop.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from factcheck import ENGINE_VERSION

PROJECT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("PLUMBLINE_SHARED", PROJECT.parent / "shared"))
RESULTS = Path(__file__).parent / "results/threads.json"
ALLOWED_DROP = 0.02
KIND = re.compile(r"(casualty|date) F1 ([\d.]+) \(precision ([\d.]+), recall ([\d.]+), (\d+) claims\)")


def run_scorer(show: int) -> str:
    scorer = SHARED / "threads/score.py"
    if not scorer.exists():
        raise SystemExit(f"{scorer} is not there; set PLUMBLINE_SHARED to the folder that holds threads/score.py.")
    environment = {**os.environ, "PROJECT_PYTHON": sys.executable}
    command = [sys.executable, str(scorer), str(PROJECT), "--show", str(show)]
    run = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if run.returncode:
        raise SystemExit(f"The scorer failed: {(run.stderr or run.stdout).strip()[-500:]}")
    return run.stdout


def read_figures(output: str) -> dict[str, Any]:
    """The scorer's last line as figures: for each kind f1, precision, recall and the number of claims."""
    figures: dict[str, Any] = {
        kind: {"f1": float(f1), "precision": float(precision), "recall": float(recall), "claims": int(claims)}
        for kind, f1, precision, recall, claims in KIND.findall(output)
    }
    if set(figures) != {"casualty", "date"}:
        raise SystemExit(f"The scorer's answer has another shape than expected: {output.strip()[-300:]}")
    stance = re.search(r"stance right ([\d.]+)", output)
    alarms = re.search(r"false alarms per 1,000 words ([\d.]+)", output)
    figures["stance_right"] = float(stance[1]) if stance else None
    figures["false_alarms_per_1000_words"] = float(alarms[1]) if alarms else None
    return figures


def drops(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """What has become worse by more than ALLOWED_DROP, in words."""
    return [
        f"{kind} F1 dropped from {before[kind]['f1']:.3f} to {now[kind]['f1']:.3f}"
        for kind in ("casualty", "date")
        if now[kind]["f1"] < before[kind]["f1"] - ALLOWED_DROP
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--save", metavar="DATE", help="keep the figures under this date, such as 2026-11-23")
    parser.add_argument("--show", type=int, default=0, help="print so many misses and false alarms")
    arguments = parser.parse_args()
    output = run_scorer(arguments.show)
    print(output.strip())
    now = read_figures(output)
    history: list[dict[str, Any]] = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
    worse = drops(history[-1], now) if history else []
    for line in worse:
        print(f"WORSE than {history[-1]['date']}: {line}", file=sys.stderr)
    if arguments.save and not worse:
        history.append({"date": arguments.save, "engine_version": ENGINE_VERSION, **now})
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps(history, indent=2) + "\n", encoding="utf-8")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
