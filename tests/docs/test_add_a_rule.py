"""The recipe in docs/add-a-rule.md, followed to the letter: its files are put in place and its tests are run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
RECIPE = PROJECT / "docs/add-a-rule.md"
_BLOCK = re.compile(r"```python\n# (?P<path>[\w/]+\.py)(?P<where>[^\n]*)\n(?P<code>.*?)```", re.DOTALL)


def replace_once(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path.name} has {text.count(old)} times {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_following_the_recipe_gives_a_rule_that_passes_its_tests(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "factcheck", tmp_path / "factcheck", ignore=shutil.ignore_patterns("__pycache__"))
    registry, pipeline = tmp_path / "factcheck/rules/registry.py", tmp_path / "factcheck/pipeline.py"
    blocks = list(_BLOCK.finditer(RECIPE.read_text(encoding="utf-8")))
    assert len(blocks) == 5
    for block in blocks:
        path = tmp_path / block["path"]
        if block["where"]:  # a piece for a file that is there
            replace_once(path, "\nRULES: dict", f"\n{block['code']}\n\nRULES: dict")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["code"], encoding="utf-8")
    replace_once(registry, "ClaimKind.QUANTITY: judge_share", "ClaimKind.QUANTITY: _judge_quantity")
    replace_once(
        registry,
        "from factcheck.rules.life_date",
        "from factcheck.rules.length import judge_length\nfrom factcheck.rules.life_date",
    )
    replace_once(
        pipeline,
        "        drafts += read_counts(sentence, rest, around)\n",
        "        drafts += read_counts(sentence, rest, around)\n"
        "        drafts += read_lengths(sentence, rest, events.in_sentence(sentence))\n",
    )
    replace_once(
        pipeline,
        "from factcheck.languages.en.claims.lives import",
        "from factcheck.languages.en.claims.lengths import read_lengths\n"
        "from factcheck.languages.en.claims.lives import",
    )

    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:django", "tests/factcheck/rules"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr
    assert "9 passed" in run.stdout
