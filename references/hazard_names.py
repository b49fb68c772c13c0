"""Names for the tables of earthquakes and eruptions: what they abbreviate, and how the worst are called."""

from __future__ import annotations

# How the tables call countries, where people write another name.
COUNTRIES = {
    "USA": "United States",
    "USA TERRITORY": "United States",
    "UK": "United Kingdom",
    "UK TERRITORY": "United Kingdom",
    "BOSNIA-HERZEGOVINA": "Bosnia",
    "CONGO": "Congo",
    "KERMADEC ISLANDS (NEW ZEALAND)": "New Zealand",
    "AZORES (PORTUGAL)": "Portugal",
    "MYANMAR (BURMA)": "Burma",
} | {
    name.upper(): name
    for name in (
        "Afghanistan|Albania|Algeria|Argentina|Armenia|Australia|Austria|Azerbaijan|Bangladesh|Bolivia|Bulgaria|"
        "Cameroon|Chile|China|Colombia|Costa Rica|Croatia|Cuba|Cyprus|Dominican Republic|Ecuador|Egypt|El Salvador|"
        "Ethiopia|Fiji|France|Georgia|Germany|Ghana|Greece|Guatemala|Guinea|Haiti|Honduras|Hungary|Iceland|India|"
        "Indonesia|Iran|Iraq|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kyrgyzstan|Lebanon|Macedonia|Malaysia|Mexico|"
        "Mongolia|Montenegro|Morocco|Nepal|New Zealand|Nicaragua|North Korea|Pakistan|Panama|Papua New Guinea|Peru|"
        "Philippines|Poland|Portugal|Romania|Russia|Samoa|Serbia|Slovenia|Solomon Islands|South Africa|South Korea|"
        "Spain|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Tunisia|Turkey|Turkmenistan|Uganda|Ukraine|Uzbekistan|"
        "Vanuatu|Venezuela|Vietnam|Yemen"
    ).split("|")
}
# Parts of a location that are no name by which anybody calls an earthquake.
NOT_PLACES = {
    "NORTHERN", "SOUTHERN", "EASTERN", "WESTERN", "CENTRAL", "NORTHEASTERN", "NORTHWESTERN", "SOUTHEASTERN",
    "SOUTHWESTERN", "SOUTH CENTRAL", "NORTH CENTRAL", "SOUTHEAST", "SOUTHWEST", "NORTHEAST", "NORTHWEST", "COAST",
    "WEST COAST", "EAST COAST", "NORTH COAST", "SOUTH COAST", "OFF WEST COAST", "OFF EAST COAST", "OFF COAST", "NORTH",
    "SOUTH", "EAST", "WEST", "OFFSHORE", "OFF SHORE", "PACIFIC OCEAN", "INDIAN OCEAN", "COASTAL", "BORDER", "CITY",
    "XINJIANG WEIWUER ZIZHIQU", "NEI MONGOL ZIZHIQU", "XIZANG ZIZHIQU", "SOUTHERN COAST", "NORTHERN COAST", "LOWER",
    "ADRIATIC SEA", "CASPIAN SEA", "BLACK SEA", "MEDITERRANEAN SEA", "AEGEAN SEA", "BLACKSEA", "SEA OF JAPAN",
    "NNE", "NNW", "SSE", "SSW", "ENE", "ESE", "WNW", "WSW", "MTS", "MTNS", "PEN",
}  # fmt: skip
# As the tables write places and volcanoes, and as people do.
SPELLINGS = {
    "ASHKHABAD": "Ashgabat",
    "ANDIZHAN": "Andijan",
    "TALIFU": "Dali",
    "AHMADABAD": "Ahmedabad",
    "NORTHRIDGE CALIFORNIA": "Northridge",
    "KRAKATAU": "Krakatoa",
    "PELEE": "Mount Pelée",
    "RUIZ, NEVADO DEL": "Nevado del Ruiz",
    "CHICHON, EL": "El Chichón",
    "HUILA, NEVADO DEL": "Nevado del Huila",
    "ST. HELENS": "Mount St. Helens",
    "SOUFRIERE ST. VINCENT": "La Soufrière",
    "ASAMAYAMA": "Mount Asama",
    "UNZENDAKE": "Mount Unzen",
    "GRIMSVOTN": "Laki",
    "OKU VOLCANIC FIELD": "Lake Nyos",
}
# The names of single events that places and years don't make, by year, month and day of the tables.
FAMOUS = {
    (79, 8, 25): ["eruption of Vesuvius in AD 79", "eruption of Mount Vesuvius in AD 79",
                  "eruption of Vesuvius in 79 AD", "eruption of Mount Vesuvius in 79 AD",
                  "Vesuvius eruption of AD 79", "destruction of Pompeii"],
    (1755, 11, 1): ["Great Lisbon earthquake", "Lisbon earthquake", "Lisbon earthquake of 1755"],
    (1883, 8, 27): ["1883 eruption of Krakatau", "Krakatau eruption of 1883", "eruption of Krakatau in 1883"],
    (1902, 5, 8): ["eruption of Mont Pelée in 1902", "1902 eruption of Mont Pelée"],
    (1906, 4, 18): ["1906 San Francisco earthquake", "Great San Francisco earthquake"],
    (1908, 12, 28): ["1908 Messina earthquake"],
    (1923, 9, 1): ["Great Kantō earthquake", "Great Kanto earthquake of 1923", "1923 Great Kanto earthquake",
                   "Kanto earthquake of 1923", "1923 Kanto earthquake"],
    (1920, 12, 16): ["1920 Haiyuan earthquake", "Haiyuan earthquake"],
    (1556, 1, 23): ["1556 Shaanxi earthquake", "Jiajing earthquake"],
    (1960, 5, 22): ["1960 Valdivia earthquake", "Valdivia earthquake", "Great Chilean earthquake of 1960"],
    (1964, 3, 28): ["Good Friday earthquake", "Great Alaska earthquake", "1964 Alaska earthquake"],
    (1970, 5, 31): ["Ancash earthquake", "1970 Ancash earthquake", "Ancash earthquake of 1970"],
    (1994, 1, 17): ["Northridge earthquake"],
    (1985, 9, 19): ["1985 Mexico City earthquake"],
    (1995, 1, 16): ["Kobe earthquake", "Great Hanshin earthquake"],
    (1999, 8, 17): ["Izmit earthquake", "1999 Izmit earthquake", "Izmit earthquake of 1999"],
    (2005, 10, 8): ["2005 Kashmir earthquake", "Kashmir earthquake of 2005"],
    (2011, 3, 11): ["2011 Tōhoku earthquake", "Tōhoku earthquake", "Great East Japan Earthquake",
                    "2011 Tōhoku earthquake and tsunami", "Tōhoku earthquake and tsunami"],
}  # fmt: skip
# By year, month and day of the tables: published estimates lie three times and more apart (Ashgabat 1948 from 10,000 to
# 176,000, the Makran coast 1945 from 300 to 4,000), so that one table alone can't say who is wrong.
TOO_DISPUTED = {
    (1906, 4, 18), (1912, 8, 9), (1927, 5, 22), (1945, 11, 27), (1948, 10, 5), (1949, 7, 10), (1966, 4, 26),
    (1969, 7, 25), (1972, 4, 10), (1974, 5, 10), (1976, 6, 25), (1985, 9, 19), (1987, 3, 6),
}  # fmt: skip
