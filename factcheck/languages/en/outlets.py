"""Newspapers, agencies, works and writers that posts quote by their bare names."""

from __future__ import annotations

KNOWN_OUTLET = (
    r"(?:[Ww]ikipedia|[Ww]iki|Britannica|BBC(?: News)?|CNN|Reuters|AP|AFP|UPI|Guardian|New York Times|NYT|Washington Post|Times|Pravda|"
    r"Spiegel|TASS|UN|WHO|Red Cross|Amnesty(?: International)?|Google|ChatGPT|Telegraph|Xinhua|Associated Press)"
)
KNOWN_AUTHOR = (
    r"(?:Herodotus|Thucydides|Xenophon|Polybius|Livy|Appian|Plutarch|Josephus|Tacitus|Suetonius|Cassius Dio|Ammianus|Orosius|Procopius|"
    r"Bede|Froissart|Gibbon|Conquest|Rummel|Solzhenitsyn|Krivosheev|Overmans|Wheatcroft|Zemskov|Dik(?:\u00f6|o)tter|Hilberg|Clodfelter|"
    r"Courtois|Beevor|Applebaum|Medvedev|Volkogonov)"
)
