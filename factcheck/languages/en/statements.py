"""Words behind which a sentence may speak of something else than before."""

from __future__ import annotations

import re

OTHER_STATEMENT = re.compile(r"[;:]|\b(?:later|earlier|after|before|while|whereas|following)\b")
