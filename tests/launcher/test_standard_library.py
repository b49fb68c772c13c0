from __future__ import annotations

import ast
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
OWN = {"launcher"}


def test_the_launcher_imports_only_the_standard_library_and_itself() -> None:
    files = [PROJECT / "run.py", *sorted((PROJECT / "launcher").glob("*.py"))]
    assert len(files) > 5
    for file in files:
        foreign = _imported(file) - sys.stdlib_module_names - OWN
        assert not foreign, f"{file.name} imports {foreign}, which a bare machine lacks"


def _imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names
