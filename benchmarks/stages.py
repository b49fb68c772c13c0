"""How long each stage of the engine takes: its functions are wrapped in clocks while a block runs, and put back."""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

# (stage, module, attribute): where the stage's function is called from. Class methods as "Class.method".
STAGES = [
    ("sentences", "factcheck.document", "sentence_spans"),
    ("numbers", "factcheck.document", "NumberReader.__init__"),
    ("numbers", "factcheck.document", "NumberReader.within"),
    ("dates", "factcheck.document", "read_dates"),
    ("names", "factcheck.names", "NameFinder.find"),
    ("names", "factcheck.compiled.names", "CompiledNames.find"),
    ("folding", "factcheck.document", "fold"),
    ("quotations", "factcheck.pipeline", "find_quotations"),
    ("quotations", "factcheck.placing", "find_struck"),
    ("fiction", "factcheck.placing", "find_fiction"),
    ("cited sources", "factcheck.pipeline", "find_cited_sources"),
    ("judging", "factcheck.pipeline", "judge"),
    ("linking", "factcheck.linking", "EventFinder.in_sentence"),
    ("stance", "factcheck.drafts", "read_stance"),
]


class StageClock:
    """CPU seconds by stage; a stage within a stage counts for the inner one only."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._within: list[float] = []

    def wrap(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **kwargs: Any) -> Any:
            self._within.append(0.0)
            begin = time.process_time()
            try:
                return function(*args, **kwargs)
            finally:
                spent = time.process_time() - begin
                inner = self._within.pop()
                self.seconds[stage] = self.seconds.get(stage, 0.0) + spent - inner
                if self._within:
                    self._within[-1] += spent

        return timed


@contextmanager
def timed_stages() -> Iterator[StageClock]:
    clock = StageClock()
    replaced: list[tuple[Any, str, Any]] = []
    try:
        for stage, module, path in STAGES:
            owner: Any = importlib.import_module(module)
            *outer, name = path.split(".")
            for step in outer:
                owner = getattr(owner, step)
            function = getattr(owner, name, None)
            if function is None:
                raise SystemExit(
                    f"{module}.{path} is gone: tell benchmarks/stages.py where the stage {stage!r} is now."
                )
            replaced.append((owner, name, function))
            setattr(owner, name, clock.wrap(stage, function))
        yield clock
    finally:
        for owner, name, function in replaced:
            setattr(owner, name, function)
