"""Reference packs: folders of cited facts, read and validated row by row.

    PACK/pack.toml      id, name, version, licence, attribution
    PACK/subjects.csv   what the pack speaks of
    PACK/facts.csv      what sources say of it, one statement of one source a row
    PACK/sources.csv    (optional) works and sites with a rating of their reliability

docs/reference-packs.md describes every column. A row that doesn't hold raises `PackError` with file, line and remedy.
"""

from factcheck.packs.manifest import bundled_folders, digest_of, read_manifest
from factcheck.packs.reader import Pack, bundled_packs, read_pack
from factcheck.packs.tables import PackError

__all__ = ["Pack", "PackError", "bundled_folders", "bundled_packs", "digest_of", "read_manifest", "read_pack"]
