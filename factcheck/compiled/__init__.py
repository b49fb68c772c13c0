"""References compiled into one read-only file: a million names are there at once, and every worker shares the pages.

`compile_index` writes the file, `open_index` opens it as the `Index` that readers and rules use. It answers as the
index in memory does that is built from the same references.
"""

from factcheck.compiled.compiling import compile_index
from factcheck.compiled.index import CompiledIndex, open_index
from factcheck.compiled.sections import CorruptIndex, describe_index

__all__ = ["CompiledIndex", "CorruptIndex", "compile_index", "describe_index", "open_index"]
