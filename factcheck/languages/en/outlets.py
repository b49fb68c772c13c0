"""Newspapers, agencies and works that posts quote by their bare names."""

from __future__ import annotations

KNOWN_OUTLET = (
    r"(?:[Ww]ikipedia|[Ww]iki|Britannica|BBC(?: News)?|CNN|Reuters|AP|AFP|UPI|Guardian|New York Times|NYT|Washington Post|Times|Pravda|"
    r"Spiegel|TASS|UN|WHO|Red Cross|Amnesty(?: International)?|Google|ChatGPT|Telegraph|Xinhua|Associated Press)"
)
