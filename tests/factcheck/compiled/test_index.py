"""The compiled index answers as the index in memory does, and refuses what is no compiled index."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.corpus import generate_posts
from factcheck.compiled import CompiledIndex, CorruptIndex, compile_index, describe_index, open_index
from factcheck.compiled import compiling as compiling_module
from factcheck.index import MemoryIndex, build_index
from factcheck.pipeline import check_text
from factcheck.records import Subject
from factcheck.text.folding import fold
from tests.factcheck.history_packs import history_index, history_packs

PACKS = history_packs()
VERSIONS = tuple((pack.id, pack.version) for pack in PACKS)


def compile_packs(path: Path) -> None:
    compile_index(
        path,
        [subject for pack in PACKS for subject in pack.subjects],
        [fact for pack in PACKS for fact in pack.facts],
        [source for pack in PACKS for source in pack.sources],
        VERSIONS,
    )


@pytest.fixture(scope="module", params=["scanned", "looked up"])
def packs_index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> CompiledIndex:
    """The bundled packs, their names found in either of the two ways."""
    path = tmp_path_factory.mktemp("compiled") / "packs.index"
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "looked up":
            patch.setattr(compiling_module, "MOST_SCANNED", 0)
        compile_packs(path)
    return open_index(path)


def test_it_holds_every_record_and_relation_of_the_packs(packs_index: CompiledIndex) -> None:
    memory = history_index()
    assert dict(packs_index.subjects) == memory.subjects
    assert dict(packs_index.events_of) == memory.events_of
    assert dict(packs_index.parts_of) == memory.parts_of
    assert packs_index.versions == VERSIONS
    for key in memory.subjects:
        assert packs_index.facts_of(key) == memory.facts_of(key)
        assert packs_index.facts_of(key, "toll", "date") == memory.facts_of(key, "toll", "date")
    assert packs_index.facts_of("nobody") == ()
    assert packs_index.subjects.get("nobody") is None


def test_it_gives_the_same_findings_as_the_index_in_memory(packs_index: CompiledIndex) -> None:
    memory = history_index()
    for post in generate_posts(120):
        assert check_text(post, index=packs_index) == check_text(post, index=memory)


@pytest.mark.parametrize("change", [str.lower, str.upper, str.title, lambda text: text.replace(" ", "\u00a0")])
def test_names_are_found_alike_in_any_case(packs_index: CompiledIndex, change: object) -> None:
    memory = history_index()
    for post in generate_posts(60, seed=5):
        text = change(post)  # type: ignore[operator]
        assert packs_index.names.find(text, fold(text)) == memory.names.find(text, fold(text))


PARTS = st.sampled_from(
    "of the Of The Verl verl VERL battle Battle Great great War war de Ärm ärm - ' ( . \n 1 1920 _ ß İ ab x".split(" ")
)
JOINTS = st.sampled_from([" ", "", "-", ". ", "\u00a0"])


@st.composite
def phrases(draw: st.DrawFn, most: int = 7) -> str:
    parts = draw(st.lists(PARTS, min_size=1, max_size=most))
    return "".join(part + draw(JOINTS) for part in parts).strip()


@given(names=st.lists(phrases(), min_size=1, max_size=8), texts=st.lists(phrases(most=25), min_size=1, max_size=5))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_names_are_found_alike_in_any_text(names: list[str], texts: list[str], tmp_path: Path) -> None:
    subjects = [Subject(f"s{number % 3}", "event", name) for number, name in enumerate(names) if name]
    memory: MemoryIndex = build_index(subjects, (), (), versions=())
    for most in (0, 1000):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(compiling_module, "MOST_SCANNED", most)
            compile_index(tmp_path / "any.index", subjects, (), (), ())
        compiled = open_index(tmp_path / "any.index")
        for text in (*texts, *(name + joint + other for name in names for joint in (" ", "-") for other in texts)):
            assert compiled.names.find(text, fold(text)) == memory.names.find(text, fold(text))


def test_the_same_references_make_the_same_file_in_any_process(tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; from tests.factcheck.compiled.test_index import compile_packs; "
    program += "compile_packs(Path(sys.argv[1]))"
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / seed)],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
            timeout=120,
        )
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_it_tells_what_it_was_compiled_from(tmp_path: Path) -> None:
    compile_packs(tmp_path / "packs.index")
    head = describe_index(tmp_path / "packs.index")
    assert head.versions == VERSIONS
    assert head.counts["subjects"] == len(history_index().subjects)
    compile_index(tmp_path / "other.index", PACKS[0].subjects[1:], (), (), VERSIONS)
    assert describe_index(tmp_path / "other.index").digest != head.digest


def test_an_open_index_outlives_its_replacement(tmp_path: Path) -> None:
    path = tmp_path / "packs.index"
    compile_packs(path)
    opened = open_index(path)
    compile_index(path, (), (), (), ())
    assert dict(opened.subjects) == history_index().subjects
    assert len(open_index(path).subjects) == 0
    assert [entry.name for entry in tmp_path.iterdir()] == ["packs.index"]


@pytest.mark.parametrize("damage", ["foreign", "empty", "cut", "longer", "head", "body", "format"])
def test_a_foreign_or_damaged_file_is_refused(tmp_path: Path, damage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "packs.index"
    compile_packs(path)
    content = path.read_bytes()
    if damage == "format":
        monkeypatch.setattr("factcheck.compiled.sections.FORMAT", 99)
    else:
        middle = len(content) // 2
        path.write_bytes(
            {
                "foreign": b"SQLite format 3\0" * 100,
                "empty": b"",
                "cut": content[:-100],
                "longer": content + b"more",
                "head": content[:40] + b"?" + content[41:],
                "body": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
            }[damage]
        )
    with pytest.raises(CorruptIndex, match=r"packs\.index"):
        open_index(path)


def test_a_missing_file_is_the_callers_to_handle(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_index(tmp_path / "nothing.index")


def test_several_processes_read_one_file(tmp_path: Path) -> None:
    path = tmp_path / "packs.index"
    compile_packs(path)
    program = (
        "import sys; from factcheck.compiled import open_index; from factcheck.pipeline import check_text; "
        "print(check_text(sys.argv[2], index=open_index(sys.argv[1])).claims)"
    )
    text = "The Battle of Stalingrad began in 1942 and about 800,000 people were killed."
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(path), text], stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = {process.communicate(timeout=120)[0] for process in running}
    assert said == {f"{check_text(text, index=history_index()).claims}\n"}
