"""When each country went over from the Julian to the Gregorian calendar.

The days are those commonly given. Beside each stands the law, or the standard work that treats of it; the works were
not opened page by page for this table:
ES: Explanatory Supplement to the Astronomical Ephemeris (HMSO 1961), chapter 14, with its table of countries.
Cappelli: Cronologia, cronografia e calendario perpetuo. Grotefend: Taschenbuch der Zeitrechnung.
Where sources or provinces differ the later day stands: a claim in either reckoning is then right for longer, and nobody
is accused by a calendar. Countries that went over from another calendar than the Julian have no place here: Japan (a
lunisolar one until 31 December 1872), Korea (1895), China (1911; in parts to 1929 and 1949), Egypt (the Coptic and the
Islamic one until 1875), Iran, Saudi Arabia, Siam, Ethiopia.
"""

from __future__ import annotations

from factcheck.dates.edtf import Day

CHANGEOVERS: dict[str, Day] = {
    # The last day of the old style, in the old style: what stood on the calendar before the leap.
    # -- the bull Inter gravissimas of 24 February 1582, obeyed at once
    "italy": (1582, 10, 4),  # ES
    "spain": (1582, 10, 4),  # ES
    "portugal": (1582, 10, 4),  # ES
    "poland": (1582, 10, 4),  # ES; the kingdom under Russia dated in both styles: see "congress poland"
    # -- the Catholic lands that followed
    "france": (1582, 12, 9),  # ES; letters patent of Henry III
    "lorraine": (1760, 2, 16),  # Grotefend: new style 1582, old again 1735-1760
    "savoy": (1582, 12, 21),  # Cappelli
    "southern netherlands": (1582, 12, 21),  # ES: 14 or 21 December by province
    "brabant": (1582, 12, 21),  # ES, Cappelli
    "flanders": (1582, 12, 21),  # ES, Cappelli
    "luxembourg": (1582, 12, 21),  # Cappelli
    "zeeland": (1582, 12, 14),  # ES
    "liege": (1583, 2, 10),  # ES
    "augsburg": (1583, 2, 13),  # Grotefend
    "bavaria": (1583, 10, 5),  # ES
    "cologne": (1583, 11, 3),  # Grotefend
    "mainz": (1583, 11, 11),  # Grotefend
    "spanish america": (1584, 10, 4),  # Mexico a year before Peru: royal order of 14 May 1583
    "austria": (1583, 12, 14),  # ES: Tyrol and Salzburg 5 October, Styria and Carinthia 14 December
    "bohemia": (1584, 1, 6),  # ES
    "moravia": (1584, 1, 6),  # ES
    "silesia": (1584, 1, 12),  # ES
    "catholic switzerland": (1584, 1, 11),  # ES
    "hungary": (1587, 10, 21),  # ES
    "transylvania": (1590, 12, 14),  # ES
    # -- the Protestant lands
    "duchy of prussia": (1610, 8, 22),  # ES
    "alsace": (1682, 2, 4),  # Grotefend: Strasbourg went over on 5 February, which became the 15th
    "prussia": (1700, 2, 18),  # Brandenburg, with the Protestant estates of the Empire
    "germany": (1700, 2, 18),  # ES: the Corpus Evangelicorum, 23 September 1699; the Catholic estates from 1583 on
    "denmark": (1700, 2, 18),  # ES
    "norway": (1700, 2, 18),  # ES
    "iceland": (1700, 11, 16),  # ES
    "gelderland": (1700, 6, 30),  # ES
    "utrecht": (1700, 11, 30),  # ES
    "overijssel": (1700, 11, 30),  # ES
    "friesland": (1700, 12, 31),  # ES
    "groningen": (1700, 12, 31),  # ES: new style 1583, old again 1594-1700
    "netherlands": (1701, 4, 30),  # ES: Holland and Zeeland in 1582-83, Drenthe last of all
    "switzerland": (1700, 12, 31),  # ES: Zurich, Bern, Basel, Geneva; the Catholic cantons in 1584
    "st gallen": (1723, 12, 31),  # ES: from 1724 on
    # ES: Outer Rhodes and Glarus in 1798, under the Helvetic Republic; the day isn't given
    "appenzell": (1798, 12, 31),
    "grisons": (1811, 12, 31),  # ES: its last villages
    "britain": (1752, 9, 2),  # Calendar (New Style) Act 1750, 24 Geo. II c. 23; the colonies with it
    "scotland": (1752, 9, 2),  # the same Act; its year had begun on 1 January since 1600
    "sweden": (1753, 2, 17),  # ES; from 1 March 1700 to 30 February 1712 a day ahead of the Julian: `is_swedish`
    # -- the Orthodox lands
    "alaska": (1867, 10, 6),  # treaty of cession: 18 October in the new style, the date line moved as well
    "albania": (1912, 11, 14),  # independence was declared on 15 (28) November
    "bulgaria": (1916, 3, 31),  # ES
    "turkey": (1917, 2, 15),  # law of 8 February 1332 of the fiscal calendar, whose days were the Julian ones
    "russia": (1918, 1, 31),  # decree of the Council of People's Commissars, 24 January 1918
    "finland": (1918, 1, 31),  # with Sweden in 1753; the offices of the Grand Duchy dated in both styles
    "latvia": (1918, 1, 31),  # Courland 1915, Livonia 1917, under occupation
    "lithuania": (1918, 1, 31),  # new style 1586-1800; Kovno and Vilna again from 1915, under occupation
    "estonia": (1918, 2, 15),  # the provisional government's, 1 March in the new style
    "ukraine": (1918, 2, 15),  # law of the Central Rada, 12 (25) February 1918
    "transcaucasia": (1918, 4, 17),  # the federation's law: 18 April became 1 May
    "serbia": (1919, 1, 14),  # law of the Kingdom of Serbs, Croats and Slovenes, 10 January 1919
    "romania": (1919, 3, 31),  # ES: 1 April became 14 April
    "greece": (1923, 2, 15),  # ES: 16 February became 1 March
}

_OTHER_NAMES: dict[str, str] = {
    name: country
    for country, names in {
        "italy": "papal states,rome,venice,tuscany,naples,sicily,milan",
        "poland": "polish-lithuanian commonwealth",
        "southern netherlands": "belgium,spanish netherlands,artois,hainaut,namur",
        "liege": "li\u00e8ge",
        "spanish america": "mexico,new spain,peru,philippines,chile,argentina,colombia,cuba",
        "austria": "tyrol,salzburg,styria,carinthia,slovenia",
        "bohemia": "czech republic,czechia,czechoslovakia",
        "hungary": "croatia,slovakia",
        "duchy of prussia": "east prussia,ducal prussia",
        "prussia": "brandenburg,kingdom of prussia",
        "germany": "protestant germany,saxony,hanover,hesse,w\u00fcrttemberg,wurttemberg,hamburg,holy roman empire",
        "denmark": "denmark-norway,schleswig,holstein",
        "netherlands": "holland,dutch republic,united provinces,drenthe",
        "switzerland": "z\u00fcrich,zurich,bern,basel,geneva",
        "appenzell": "glarus",
        "grisons": "graub\u00fcnden,graubunden",
        "britain": "america,american colonies,thirteen colonies,united states,united states of america,"
        "british empire,canada,england,great britain,ireland,united kingdom,wales,newfoundland,jamaica",
        "sweden": "swedish empire",
        "turkey": "ottoman empire",
        "russia": "belarus,congress poland,kingdom of poland,russian empire,soviet russia,soviet union,ussr,kazakhstan,"
        "uzbekistan,turkestan",
        "transcaucasia": "georgia,armenia,azerbaijan",
        "romania": "moldova,bessarabia,wallachia,moldavia",
        "serbia": "montenegro,yugoslavia,kingdom of serbs,north macedonia,macedonia",
    }.items()
    for name in names.split(",")
}

# Towns of the Russian Empire that references name without their country.
_RUSSIAN_TOWNS = frozenset(
    "petrograd,saint petersburg,st petersburg,st. petersburg,leningrad,moscow,kronstadt,kiev,kyiv,odessa,pskov,"
    "yekaterinburg,tsaritsyn,kazan,samara,tashkent,tbilisi,tiflis,baku,siberia,lena goldfields,vilnius,riga,minsk,"
    "sevastopol,crimea,brest-litovsk,tobolsk,gorki".split(",")
)
_SWEDISH = ((1700, 3, 1), (1712, 2, 29))


def changed_on(place: str) -> Day | None:
    """The last day of the Julian calendar at a place, in that calendar; None where it isn't known.

    `place` is a country or province, or a town and its country: the country stands last and is asked first.
    """
    for part in reversed(place.lower().split(",")):  # "Petrograd, Russia"
        name = part.strip().removeprefix("the ")
        name = "russia" if name in _RUSSIAN_TOWNS else name
        changed = CHANGEOVERS.get(_OTHER_NAMES.get(name, name))
        if changed is not None:
            return changed
    return None


def is_swedish(day: Day) -> bool:
    """True of days that Sweden counted in a calendar of its own, one day ahead of the Julian: it had left out 29
    February 1700 to go over step by step, and took it back with a 30 February 1712."""
    return _SWEDISH[0] <= day <= _SWEDISH[1]
