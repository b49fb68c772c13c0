"""`run.py` as a person starts it: real processes, a data folder of its own."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

PROJECT = Path(__file__).resolve().parent.parent
PATIENCE = 120  # seconds; a start takes about five on a quiet machine
MARK = "PLUMBLINE_TEST_MARK"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="finds the launcher's processes in /proc")


@dataclass
class Launch:
    process: subprocess.Popen[bytes]
    mark: str
    data: Path
    folder: Path

    @property
    def said(self) -> str:
        return (self.folder / "stdout").read_text()

    @property
    def told(self) -> str:
        return (self.folder / "stderr").read_text()

    @property
    def address(self) -> str:
        found = re.search(r"Plumbline is at (http://\S+/)", self.said)
        assert found is not None
        return found[1]

    def wait_until_it_serves(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while "Ctrl-C ends it." not in self.said:
            assert self.process.poll() is None, self.told
            assert time.monotonic() < deadline, self.told
            time.sleep(0.05)

    def end(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        return self.process.wait(60)


Start = Callable[..., Launch]


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Starts `run.py` on a data folder, by default an empty one; whatever is left at the end is killed."""
    launches: list[Launch] = []

    def start_one(*args: str, data: Path | None = None, **settings: str) -> Launch:
        folder = tmp_path_factory.mktemp("launch")
        data = data or folder / "var"
        mark = uuid.uuid4().hex
        env = {**bare_environment(), MARK: mark, "PLUMBLINE_DATA_DIR": str(data), **settings}
        with (folder / "stdout").open("wb") as stdout, (folder / "stderr").open("wb") as stderr:
            command = [sys.executable, str(PROJECT / "run.py"), *args]
            process = subprocess.Popen(command, env=env, stdout=stdout, stderr=stderr, stdin=subprocess.DEVNULL)
        launches.append(Launch(process, mark, data, folder))
        return launches[-1]

    yield start_one
    for launch in launches:
        for number in find_living(launch):
            os.kill(number, signal.SIGKILL)
        launch.process.wait()


@pytest.fixture(scope="module")
def serving(start: Start) -> Launch:
    """One that serves, for the tests that only look."""
    launch = start("--port", str(find_free_port()))
    launch.wait_until_it_serves()
    return launch


def bare_environment() -> dict[str, str]:
    """The tests' own servers are not for the launcher."""
    ours = ("REDIS_URL", "DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    return {name: value for name, value in os.environ.items() if name not in ours and not name.startswith("PLUMBLINE_")}


def find_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def find_living(launch: Launch) -> dict[int, str]:
    """Every process that descends from this launch, with its command line; zombies don't count.

    They inherit the mark in their environment; Redis writes its title over that, but works in the data folder.
    """
    living = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            is_marked = f"{MARK}={launch.mark}".encode() in (folder / "environ").read_bytes()
            if is_marked or (folder / "cwd").readlink().is_relative_to(launch.data):
                state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
                if state != "Z":
                    living[int(folder.name)] = (folder / "cmdline").read_text().replace("\0", " ")
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
    return living


def wait_for_worker(launch: Launch) -> None:
    log = launch.data / "log" / "worker.log"
    deadline = time.monotonic() + PATIENCE
    while " ready." not in log.read_text():
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)


def assert_all_gone(launch: Launch, *, within: float) -> None:
    deadline = time.monotonic() + within
    while left := find_living(launch):
        assert time.monotonic() < deadline, f"still there: {left}"
        time.sleep(0.05)


def find_child(launch: Launch, *words: str) -> int:
    """The first process (a parent before its children) whose command line holds all the words."""
    return min(number for number, line in find_living(launch).items() if all(word in line for word in words))


def test_it_prints_what_the_worker_found_in_the_sample_and_the_gravest_with_its_source(serving: Launch) -> None:
    assert re.search(r"\d+ posts?, \d+ claims?", serving.said)
    assert re.search(r"\bcontradicted\b", serving.said)
    assert re.search(r"https?://(?!127\.0\.0\.1)\S+", serving.said), "no source to open"


def test_the_printed_password_logs_the_administrator_in(serving: Launch) -> None:
    found = re.search(r"Log in as (\S+) with the password (\S+)", serving.said)
    assert found is not None
    session = requests.Session()
    login = f"{serving.address}admin/login/"
    session.get(login, timeout=10)

    answer = session.post(
        login,
        data={
            "username": found[1],
            "password": found[2],
            "csrfmiddlewaretoken": session.cookies["csrftoken"],
            "next": "/admin/",
        },
        timeout=20,
    )

    assert answer.url == f"{serving.address}admin/"
    assert answer.status_code == 200


def test_the_password_is_kept_nowhere_in_clear(serving: Launch) -> None:
    found = re.search(r"with the password (\S+)", serving.said)
    assert found is not None
    places = [serving.data / "log", serving.data / "redis", serving.data]
    files = [path for place in places for path in place.glob("*") if path.is_file()]
    assert any(path.name == "prepare.log" for path in files)
    assert not [path for path in files if found[1].encode() in path.read_bytes()]
    assert found[1] not in serving.told


def test_the_data_folder_is_closed_to_other_users(serving: Launch) -> None:
    assert serving.data.stat().st_mode & 0o077 == 0
    assert (serving.data / "plumbline.sqlite3").stat().st_mode & 0o077 == 0


def test_a_second_launcher_on_the_same_data_says_where_the_first_one_is(start: Start, serving: Launch) -> None:
    second = start(data=serving.data)
    assert second.process.wait(30) == 1
    assert f"already runs on {serving.data} at {serving.address}" in second.told
    assert "Traceback" not in second.told


def test_a_command_beside_a_running_launcher_uses_its_redis(start: Start, serving: Launch) -> None:
    program = "from django.conf import settings; import redis; print(redis.Redis.from_url(settings.REDIS_URL).ping())"
    shell = start("shell", "-c", program, data=serving.data)
    assert shell.process.wait(60) == 0
    assert shell.said.strip().endswith("True")
    assert "starting a private Redis" not in shell.told


def test_a_taken_port_is_no_error_and_ctrl_c_ends_every_process(start: Start) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        launch = start("--port", str(port))
        launch.wait_until_it_serves()
        assert f"({port} is taken)" in launch.told
        assert f":{port}/" not in launch.address
        assert requests.get(f"{launch.address}healthz", timeout=10).text == "ok\n"
    wait_for_worker(launch)
    assert len(find_living(launch)) >= 9  # launcher, watchdog, Redis, worker and its two, beat, web and its own

    assert launch.end(signal.SIGINT) == 0

    assert find_living(launch) == {}
    assert "every process has ended" in launch.told


def test_a_later_start_shows_no_password_and_kill_9_leaves_no_process(start: Start) -> None:
    first = start("--no-sample")
    first.wait_until_it_serves()
    assert "with the password" in first.said
    first.end(signal.SIGKILL)
    assert_all_gone(first, within=15)

    second = start("--no-sample", data=first.data)
    second.wait_until_it_serves()
    assert "with the password" not in second.said
    assert "python3 run.py changepassword admin" in second.said
    assert second.end(signal.SIGTERM) == 0
    assert find_living(second) == {}


def test_kill_9_in_the_middle_of_the_start_leaves_no_process(start: Start) -> None:
    launch = start("--no-sample")
    deadline = time.monotonic() + PATIENCE
    while "preparing the database" not in launch.told:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    launch.end(signal.SIGKILL)
    assert_all_gone(launch, within=15)


def test_a_dead_worker_is_named_with_its_last_words_and_everything_ends(start: Start) -> None:
    launch = start("--no-sample")
    launch.wait_until_it_serves()
    wait_for_worker(launch)

    os.kill(find_child(launch, "celery", "worker"), signal.SIGKILL)

    assert launch.process.wait(30) == 1
    assert "worker ended unexpectedly (killed by SIGKILL)" in launch.told
    assert "celery@" in launch.told  # of the log's last lines
    assert find_living(launch) == {}


def test_servers_that_are_given_are_used_and_none_is_started(start: Start) -> None:
    given = os.environ["REDIS_URL"].rsplit("/", 1)[0] + "/60"
    launch = start("--no-sample", REDIS_URL=given)
    launch.wait_until_it_serves()
    assert "starting a private Redis" not in launch.told
    assert not [line for line in find_living(launch).values() if "valkey" in line or "redis-server" in line]
    assert launch.end(signal.SIGINT) == 0


def test_setup_is_quick_and_silent_when_everything_is_there(start: Start) -> None:
    start("setup").process.wait(PATIENCE)
    began = time.monotonic()
    again = start("setup")
    assert again.process.wait(PATIENCE) == 0
    assert time.monotonic() - began < 3
    assert (again.said, again.told) == ("", "")


def test_a_command_passes_through_with_its_words_and_its_exit_code(start: Start, tmp_path: Path) -> None:
    thread = tmp_path / "thread.txt"
    thread.write_text("The bridge was opened in 1932, the mayor said. Nobody here is real.")
    good = start("check_thread", str(thread), "--json")
    assert good.process.wait(60) == 0
    assert len(json.loads(good.said)["posts"]) == 1
    assert not (good.data / "log" / "redis.log").exists()

    bad = start("no_such_command")
    assert bad.process.wait(60) == 1
    assert "Unknown command" in bad.told


def test_migrations_need_no_redis(start: Start) -> None:
    launch = start("migrate", "--plan", REDIS_URL="redis://127.0.0.1:1/0")
    assert launch.process.wait(60) == 0
    assert "forums.0001_initial" in launch.said


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_cannot_be_is_refused_in_one_clear_line(start: Start, port: str) -> None:
    launch = start("--port", port)
    assert launch.process.wait(30) == 2
    assert "--port" in launch.told.splitlines()[-1]
    assert "Traceback" not in launch.told


def test_an_old_python_is_told_which_one_is_needed() -> None:
    run = f"exec(compile(open({str(PROJECT / 'run.py')!r}).read(), 'run.py', 'exec'))"
    program = f"import sys; sys.version_info = (3, 9, 2); {run}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == "Plumbline needs Python 3.11 or newer; this is 3.9."
