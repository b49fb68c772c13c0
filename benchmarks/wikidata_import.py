"""Import a generated dump: items a second, memory, and what a kill -9 in the middle costs and leaves behind.

    python -m benchmarks.wikidata_import [--items 1000000] [--on postgresql] [--kill 0.5] [--dump FILE] [--save DATE]

Runs `manage.py import_wikidata` in a process of its own on a fresh database, kills it once, runs it again to its end,
and once more to see that nothing changes (--once leaves that out). Seconds of CPU are the importing process's, with
what it takes to start Django; wall seconds hold the database and whatever else the machine does.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpus import PROJECT
from benchmarks.matching import own_file
from benchmarks.store import own_database
from benchmarks.wikidata_dump import write_dump

RESULTS = Path(__file__).parent / "results/wikidata_import.json"
LIMIT_MB = 500
FIRST_LOOK = 100_000  # lines


@dataclass(slots=True)
class Run:
    wall: float
    cpu: float
    peak_mb: float
    mb_at_first_look: float
    seconds_to_go_on: float
    words: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=1_000_000)
    parser.add_argument("--on", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--kill", type=float, default=0.5, metavar="SHARE", help="0 for not at all")
    parser.add_argument(
        "--dump", type=Path, help="by default var/benchmarks/wikidata-ITEMS.json.gz, made where missing"
    )
    parser.add_argument("--once", action="store_true")
    parser.add_argument("--save", metavar="DATE", help="keep the figures in benchmarks/results/")
    wanted = parser.parse_args()
    dump = wanted.dump or PROJECT / f"var/benchmarks/wikidata-{wanted.items}.json.gz"
    if not dump.exists():
        dump.parent.mkdir(parents=True, exist_ok=True)
        write_dump(dump, wanted.items)
    with own_database() if wanted.on == "postgresql" else own_file(None):
        result = {"database": wanted.on, **measure(dump, wanted.items, kill=wanted.kill, twice=not wanted.once)}
    print(json.dumps(result, indent=1))
    if wanted.save:
        save({"date": wanted.save, **result})
    if result["mb_peak"] > LIMIT_MB or result.get("changed_by_the_second") not in (None, 0):
        raise SystemExit(f"Wanted: at most {LIMIT_MB} MB, and nothing changed by the second import.")


def save(result: dict[str, Any]) -> None:
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
    others = [each for each in kept if (each["database"], each["items"]) != (result["database"], result["items"])]
    RESULTS.write_text(json.dumps([*others, result], indent=1) + "\n", encoding="utf-8")


def measure(dump: Path, items: int, *, kill: float, twice: bool) -> dict[str, Any]:
    from moderation.references.models import DumpImport, Fact, Name, Subject

    killed = run_import(dump, kill_at=int(items * kill)) if kill else None
    reached = DumpImport.objects.get().lines if killed else 0
    run = run_import(dump)
    done = DumpImport.objects.get()
    result = {
        "items": items,
        "bytes_packed": dump.stat().st_size,
        "bytes": done.position,
        "items_per_second": round(items / (run.wall + (killed.wall if killed else 0))),
        "items_per_cpu_second": round(items / (run.cpu + (killed.cpu if killed else 0))),
        "mb_unpacked_per_cpu_second": round(done.position / 1e6 / (run.cpu + (killed.cpu if killed else 0))),
        f"mb_at_{FIRST_LOOK}": round((killed or run).mb_at_first_look),
        "mb_peak": round(max(run.peak_mb, killed.peak_mb if killed else 0)),
        "killed_at_line": reached,
        "seconds_to_go_on": round(run.seconds_to_go_on, 1) if killed else None,
        "lines": done.lines,
        "items_read": done.read,
        "subjects": Subject.objects.count(),
        "facts": Fact.objects.count(),
        "names": Name.objects.count(),
        "database_bytes": database_bytes(),
        "rows_digest": rows_digest(),
        "load": [round(one, 1) for one in os.getloadavg()],
    }
    if twice:
        second = run_import(dump)
        latest = DumpImport.objects.latest("pk")
        result["second_items_per_second"] = round(items / second.wall)
        result["second_items_per_cpu_second"] = round(items / second.cpu)
        result["changed_by_the_second"] = latest.changed
        result["same_rows_after_the_second"] = rows_digest() == result["rows_digest"]
    return result


def run_import(dump: Path, *, kill_at: int = 0) -> Run:
    """`kill_at` lines it is killed without a word."""
    from moderation.references.models import DumpImport

    begun_at = DumpImport.objects.filter(finished_at=None).values_list("lines", flat=True).first() or 0
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "manage.py", "import_wikidata", str(dump)], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    )
    at_first_look = going_on = 0.0
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        lines = DumpImport.objects.filter(finished_at=None).values_list("lines", flat=True).first() or 0
        if not at_first_look and lines >= FIRST_LOOK:
            at_first_look = resident_mb(process.pid)
        if not going_on and lines > begun_at:
            going_on = time.perf_counter() - began
        if kill_at and lines >= kill_at:
            process.send_signal(signal.SIGKILL)
            kill_at = 0
        time.sleep(0.25)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.stdout is not None
    words = process.stdout.read()
    if process.returncode not in (0, -signal.SIGKILL):
        raise SystemExit(f"import_wikidata ended with {process.returncode}; its words are above.")
    wall = time.perf_counter() - began
    cpu = usage.ru_utime + usage.ru_stime
    print(f"{wall:,.0f} s, {cpu:,.0f} s of CPU, {usage.ru_maxrss / 1000:,.0f} MB at most. {words}", flush=True)
    return Run(wall, cpu, usage.ru_maxrss / 1000, at_first_look, going_on, words)


def resident_mb(pid: int) -> float:
    """Linux alone."""
    fields = Path(f"/proc/{pid}/status").read_text(encoding="ascii").split("VmRSS:")
    return int(fields[1].split()[0]) / 1000


def rows_digest() -> str:
    """Of all that the pack says, whatever order the rows came in."""
    from moderation.references.models import Fact, Name, Subject
    from moderation.references.services.ledger import stated

    total = 0
    subjects = Subject.objects.order_by("pk").values_list(
        *"key kind label type aliases participants place begin end part_of".split()
    )
    total += sum(map(_number, subjects.iterator()))
    facts = Fact.objects.order_by("pk").select_related("subject").iterator()
    total += sum(_number((fact.subject.key, fact.key, sorted(stated(fact).items(), key=str))) for fact in facts)
    total += sum(map(_number, Name.objects.order_by("pk").values_list("subject__key", "key").iterator()))
    return f"{total % 2**128:032x}"


def _number(said: Any) -> int:
    return int.from_bytes(hashlib.blake2b(repr(said).encode(), digest_size=16).digest(), "big")


def database_bytes() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_database_size(current_database())")
        else:
            cursor.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        return int(cursor.fetchone()[0])


if __name__ == "__main__":
    main()
