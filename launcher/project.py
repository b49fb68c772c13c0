"""Where this checkout keeps its things."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Project:
    root: Path
    venv: Path
    data: Path

    @property
    def python(self) -> Path:
        return self.venv / "bin" / "python"

    @property
    def packages(self) -> Path | None:
        """The virtual environment's site-packages folder, once it is made."""
        return next(self.venv.glob("lib/python3*/site-packages"), None)

    @property
    def logs(self) -> Path:
        return self.data / "log"


def this_project() -> Project:
    return Project(ROOT, ROOT / ".venv", Path(os.environ.get("PLUMBLINE_DATA_DIR") or ROOT / "var").absolute())


def say(words: str) -> None:
    """Tell the person at the terminal how far it is; stdout stays free for a command's own output."""
    print(f"plumbline: {words}", file=sys.stderr, flush=True)
