from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from launcher.errors import LaunchFailed
from launcher.project import Project
from launcher.virtualenv import RUNNING, TESTING, make_ready

NOTHING = "# nothing\n"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose locks ask for nothing, so that setting it up needs no network."""
    locks = tmp_path / "requirements"
    locks.mkdir()
    for name in (RUNNING, TESTING):
        (locks / name).write_text(NOTHING)
    return Project(root=tmp_path, venv=tmp_path / ".venv", data=tmp_path / "var")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment as `make_ready` leaves it; making one takes seconds, copying it doesn't."""
    root = tmp_path_factory.mktemp("made")
    (root / "requirements").mkdir()
    for name in (RUNNING, TESTING):
        (root / "requirements" / name).write_text(NOTHING)
    make_ready(Project(root=root, venv=root / ".venv", data=root / "var"))
    return root / ".venv"


@pytest.fixture
def ready_project(project: Project, made: Path) -> Project:
    shutil.copytree(made, project.venv, symlinks=True)
    return project


def test_the_environment_is_made_once_and_then_left_alone(project: Project, capfd: pytest.CaptureFixture[str]) -> None:
    make_ready(project)
    assert "making the virtual environment" in capfd.readouterr().err
    assert subprocess.run([project.python, "-c", "import pip"], check=False).returncode == 0

    began = time.monotonic()
    make_ready(project)
    assert time.monotonic() - began < 2
    assert capfd.readouterr() == ("", "")


def test_a_changed_lock_is_installed_again_without_making_the_environment_anew(
    ready_project: Project, capfd: pytest.CaptureFixture[str]
) -> None:
    (ready_project.root / "requirements" / RUNNING).write_text("# still nothing, but in other words\n")

    make_ready(ready_project)

    words = capfd.readouterr().err
    assert "installing" in words
    assert "making the virtual environment" not in words


def test_an_environment_whose_python_is_gone_is_made_anew(ready_project: Project) -> None:
    for link in (ready_project.venv / "bin").glob("python*"):
        link.unlink()
        link.symlink_to("/nowhere/python3")

    make_ready(ready_project)

    assert subprocess.run([ready_project.python, "-c", "import pip"], check=False).returncode == 0


def test_the_lock_for_tests_serves_for_running_too(ready_project: Project, capfd: pytest.CaptureFixture[str]) -> None:
    for name in (RUNNING, TESTING):
        (ready_project.root / "requirements" / name).write_text("# another nothing\n")
    make_ready(ready_project, lock=TESTING)
    capfd.readouterr()

    make_ready(ready_project, lock=RUNNING)

    assert capfd.readouterr().err == ""


def test_a_lock_that_cannot_be_installed_stops_the_start_and_is_not_remembered(ready_project: Project) -> None:
    (ready_project.root / "requirements" / RUNNING).write_text("pip==1.0\n")  # no hash
    for _ in range(2):
        with pytest.raises(LaunchFailed, match="pip failed"):
            make_ready(ready_project)


def test_without_ensurepip_one_line_says_what_to_install(project: Project) -> None:
    program = (
        "import sys; sys.modules['ensurepip'] = None; from pathlib import Path\n"
        "from launcher.project import Project; from launcher.virtualenv import make_ready\n"
        "root = Path(sys.argv[1]); make_ready(Project(root, root / '.venv', root / 'var'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, project.root],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"apt-get install python{version}-venv" in done.stderr.splitlines()[-1]


def test_both_locks_agree_on_every_package_that_they_share() -> None:
    running, testing = _pins(ROOT / "requirements" / RUNNING), _pins(ROOT / "requirements" / TESTING)
    assert len(running) > 30
    assert running.items() <= testing.items()


def _pins(lock: Path) -> dict[str, str]:
    lines = [line.split(";")[0].strip(" \\") for line in lock.read_text().splitlines() if "==" in line]
    return dict(line.split("==") for line in lines)
