"""`python3 run.py test`: what tests need is installed, then they run on SQLite and on PostgreSQL."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from launcher import virtualenv
from launcher.project import Project, say

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# The engine reads no database, so one run of its tests is enough.
FOLDERS_THAT_TOUCH_THE_DATABASE = ("tests/moderation", "tests/test_servers.py")
NO_TESTS_COLLECTED = 5


def run_tests(project: Project, args: Sequence[str]) -> int:
    """Returns an exit code: 0 when every run passed."""
    virtualenv.make_ready(project, lock=virtualenv.TESTING)
    has_browser = find_browser_or_say_so()
    runs = [("sqlite", list(args)), ("postgresql", arguments_for_second_run(project, args))]
    outcomes = [(database, *_run_pytest(project, database, chosen)) for database, chosen in runs]
    for database, code, seconds in outcomes:
        say(f"{database}: {describe_outcome(code)} in {seconds:.0f} s")
    if not has_browser:
        say("THE BROWSER TESTS WERE SKIPPED: " + HOW_TO_GET_A_BROWSER)
    return sum_up([code for _, code, _ in outcomes])


def sum_up(codes: Sequence[int]) -> int:
    """A failure of any run. A selection that no run holds is a mistake; one that only the other run lacks is not."""
    if all(code == NO_TESTS_COLLECTED for code in codes):
        return NO_TESTS_COLLECTED
    return next((code for code in codes if code not in (0, NO_TESTS_COLLECTED)), 0)


def describe_outcome(code: int) -> str:
    return {0: "passed", 1: "FAILED", 2: "interrupted", NO_TESTS_COLLECTED: "no test chosen"}.get(code, f"ERROR {code}")


def arguments_for_second_run(project: Project, args: Sequence[str]) -> list[str]:
    """Options are kept; without paths of the caller's own, only what touches the database runs again."""
    if any((project.root / arg.split("::")[0]).exists() for arg in args if not arg.startswith("-")):
        return list(args)
    return [*args, *(folder for folder in FOLDERS_THAT_TOUCH_THE_DATABASE if (project.root / folder).exists())]


def _run_pytest(project: Project, database: str, args: Sequence[str]) -> tuple[int, float]:
    say(f"testing on {database}")
    env = {**os.environ, "PLUMBLINE_TEST_DATABASE": database}
    began = time.monotonic()
    code = subprocess.call([project.python, "-m", "pytest", *args], cwd=project.root, env=env)
    return code, time.monotonic() - began


def find_browser_or_say_so() -> bool:
    """Whether the browser tests can run. As root on Debian, what they lack is installed first."""
    missing = _missing_packages()
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"installing {' and '.join(missing)} for the browser tests (apt-get; once)")
        _install_packages(missing)
        missing = _missing_packages()
    if missing:
        say(f"NO BROWSER TESTS: {' and '.join(missing)} not found. {HOW_TO_GET_A_BROWSER}")
    return not missing


HOW_TO_GET_A_BROWSER = "To run them: apt-get install chromium libatomic1"


def _missing_packages() -> list[str]:
    missing = []
    if not any(shutil.which(name) for name in BROWSERS):
        missing.append("chromium")
    # Playwright's driver needs it, and Chromium's package doesn't bring it.
    if Path("/etc/debian_version").exists() and not _has_libatomic():
        missing.append("libatomic1")
    return missing


def _has_libatomic() -> bool:
    return any(Path("/usr/lib").glob("*/libatomic.so.1")) or ctypes.util.find_library("atomic") is not None


def _install_packages(names: Sequence[str]) -> None:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", *names]):
        done = subprocess.run(["apt-get", "-q", *words], env=env, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            say(f"apt-get {words[0]} failed: {done.stderr.strip()[-500:]}")
            return
