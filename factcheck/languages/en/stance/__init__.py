"""Does the writer stand behind a statement: asserted, attributed, rejected, questioned or hypothetical?"""

from factcheck.languages.en.stance.reading import StanceReading, read_stance

__all__ = ["StanceReading", "read_stance"]
