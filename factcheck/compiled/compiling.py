"""Compile references into the file that `open_index` opens."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import marisa_trie

from factcheck.compiled.lists import number_lists, pieces
from factcheck.compiled.names import MOST_SCANNED, gate_of, is_looked_up
from factcheck.compiled.records import write_facts, write_source, write_subject
from factcheck.compiled.sections import Head, describe_index, write_sections
from factcheck.index import events_by_participant, facts_by_subject, merge_subjects, parts_by_whole
from factcheck.names import BorneName, borne_names
from factcheck.records import Fact, RatedSource, Subject


def compile_index(
    path: Path | str,
    subjects: Iterable[Subject],
    facts: Iterable[Fact],
    sources: Iterable[RatedSource],
    versions: Iterable[tuple[str, str]],
) -> Head:
    """Write the compiled index of these references to `path`, whole or not at all; the same make the same file.

    Takes some ten seconds and one gigabyte for a million names. Raises OSError where the file can't be written.
    """
    path = Path(path)
    merged = merge_subjects(subjects)
    grouped = facts_by_subject(facts)
    rated = [write_source(source) for source in sources]
    related = (events_by_participant(merged.values()), parts_by_whole(merged.values()))
    # Facts and relations may be of a subject that no reference describes.
    ids = marisa_trie.Trie({*merged, *grouped, *related[0], *related[1]})
    in_order = [ids.restore_key(number) for number in range(len(ids))]
    written_subjects = [write_subject(merged[key]) if key in merged else b"" for key in in_order]
    written_facts = [write_facts(grouped[key]) if key in grouped else b"" for key in in_order]
    digest = hashlib.sha256()
    versions = tuple(versions)
    for part in (json.dumps(versions).encode(), *written_subjects, *written_facts, *rated):
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    sections: dict[str, bytes] = {
        "ids": ids.tobytes(),
        **pieces("subjects", written_subjects),
        **pieces("facts", written_facts),
        **pieces("sources", rated),
        **number_lists("events", ([ids[event] for event in related[0].get(key, ())] for key in in_order)),
        **number_lists("parts", ([ids[part] for part in related[1].get(key, ())] for key in in_order)),
        **_name_sections(borne_names(merged.values()), ids),
    }
    counts = {"subjects": len(merged), "facts": sum(map(len, grouped.values())), "sources": len(rated)}
    write_sections(path, sections, digest=digest.hexdigest(), versions=versions, counts=counts)
    return describe_index(path)


def _name_sections(names: dict[str, BorneName], ids: marisa_trie.Trie) -> dict[str, bytes]:
    few = len(names) <= MOST_SCANNED
    looked_up = {} if few else {folded: name for folded, name in names.items() if is_looked_up(folded, name)}
    scanned = [folded for folded in names if folded not in looked_up]
    trie = marisa_trie.Trie(names)
    by_number = [names[trie.restore_key(number)] for number in range(len(trie))]
    return {
        "names": trie.tobytes(),
        **number_lists("capitals", (name.capitals for name in by_number)),
        **number_lists("bearers", ([ids[key] for key in name.bearers] for name in by_number)),
        "scanned": json.dumps(scanned, ensure_ascii=False).encode(),
        "gate": json.dumps(gate_of(looked_up.items()), ensure_ascii=False).encode(),
        "longest": max(map(len, looked_up), default=0).to_bytes(8, "little"),
    }
