from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from launcher import watchdog
from launcher.crew import Crew, Stopped, stop_on_signals
from launcher.errors import LaunchFailed
from launcher.ports import HOST, choose_port, is_port_free

ROOT = Path(__file__).resolve().parents[2]

# Prints its own process id and its child's; both shrug off a polite request to end.
STUBBORN_FAMILY = """
import os, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = os.fork()
if child:
    print(os.getpid(), child, flush=True)
time.sleep(600)
"""


def test_a_taken_port_is_not_chosen() -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not is_port_free(port)
        chosen = choose_port(port)
        assert chosen != port
        assert is_port_free(chosen)


def test_the_watchdog_kills_whole_families_when_the_launcher_is_gone() -> None:
    family = subprocess.Popen([sys.executable, "-c", STUBBORN_FAMILY], stdout=subprocess.PIPE, start_new_session=True)
    assert family.stdout is not None
    parent, child = map(int, family.stdout.readline().split())
    dog = subprocess.Popen([sys.executable, "-I", watchdog.__file__], stdin=subprocess.PIPE)
    assert dog.stdin is not None
    dog.stdin.write(f"+{parent}\n".encode())

    dog.stdin.close()

    assert dog.wait(watchdog.PATIENCE + 10) == 0
    assert family.wait(5) == -signal.SIGKILL
    _wait_until(lambda: not _is_alive(child))


def test_the_watchdog_leaves_alone_what_has_ended_before() -> None:
    family = subprocess.Popen([sys.executable, "-c", STUBBORN_FAMILY], stdout=subprocess.PIPE, start_new_session=True)
    assert family.stdout is not None
    family.stdout.readline()
    lines = f"+{family.pid}\n-{family.pid}\n".encode()

    subprocess.run([sys.executable, "-I", watchdog.__file__], input=lines, check=True, timeout=10)

    assert family.poll() is None
    os.killpg(family.pid, signal.SIGKILL)
    family.wait()


@pytest.mark.skipif(sys.platform != "linux", reason="the parent-death signal is Linux's")
def test_children_end_by_the_kernels_hand_even_where_the_watchdog_is_killed_too(tmp_path: Path) -> None:
    program = (
        "import sys, time, signal\nfrom pathlib import Path\nfrom launcher.crew import Crew\n"
        "crew = Crew(Path(sys.argv[1]), Path(sys.argv[1]))\n"
        "child = crew.start('sleeper', ['sleep', '600'], env={})\n"
        "print(child.process.pid, crew._watchdog.pid, flush=True)\ntime.sleep(600)\n"
    )
    launcher = subprocess.Popen(
        [sys.executable, "-c", program, tmp_path], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert launcher.stdout is not None
    sleeper, dog = map(int, launcher.stdout.readline().split())

    os.kill(dog, signal.SIGKILL)
    launcher.kill()
    launcher.wait()

    _wait_until(lambda: not _is_alive(sleeper))


def test_a_child_that_ends_is_named_with_its_last_words(tmp_path: Path) -> None:
    crew = Crew(tmp_path, tmp_path)
    crew.start("sleeper", ["sleep", "600"], env={})
    words = "for i in range(50): print('line', i)\nraise SystemExit(7)"
    child = crew.start("talker", [sys.executable, "-c", words], env={})
    child.process.wait(10)
    try:
        with pytest.raises(LaunchFailed) as failure:
            crew.check()
    finally:
        crew.stop_all()
    assert "talker ended unexpectedly (exit code 7)" in str(failure.value)
    assert "line 49" in str(failure.value)
    assert "line 20" not in str(failure.value)


def test_a_childs_answer_is_heard_and_its_failure_raised(tmp_path: Path) -> None:
    crew = Crew(tmp_path, tmp_path)
    try:
        good = crew.start("good", [sys.executable, "-c", "print('42')"], env={}, answers=True)
        assert crew.hear(good) == "42\n"
        bad = crew.start("bad", [sys.executable, "-c", "raise SystemExit('no such table')"], env={}, answers=True)
        with pytest.raises(LaunchFailed, match=r"bad failed \(exit code 1\):\s+no such table"):
            crew.hear(bad)
    finally:
        crew.stop_all()


def test_stopping_ends_even_a_child_that_does_not_listen(tmp_path: Path) -> None:
    crew = Crew(tmp_path, tmp_path)
    child = crew.start("stubborn", [sys.executable, "-c", STUBBORN_FAMILY], env={})
    _wait_until(lambda: child.log.read_text().count(" ") == 1)
    family = [int(word) for word in child.log.read_text().split()]

    crew.stop_all(patience=0.2)

    assert child.process.returncode == -signal.SIGKILL
    _wait_until(lambda: not any(map(_is_alive, family)))


def test_a_signal_is_noted_and_stops_at_the_next_look(tmp_path: Path) -> None:
    crew = Crew(tmp_path, tmp_path)
    with stop_on_signals(crew):
        os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(Stopped):
            crew.check()
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def _is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def _wait_until(is_so: Callable[[], bool], patience: float = 10.0) -> None:
    deadline = time.monotonic() + patience
    while not is_so():
        assert time.monotonic() < deadline, "it did not come true in time"
        time.sleep(0.02)
