"""Armies, crews, machines and whoever is aboard: what is counted in wars and wrecks beside people as such."""

from __future__ import annotations

BODIES = (
    "army|armies|force|forces|fleet|armada|crew|garrison|population|host|congregation|convoy|complement|workforce|"
    "expedition|contingent|invasion force|audience|crowd"
)
THINGS = (
    "tanks|ships|warships|aircraft|planes|aeroplanes|airplanes|bombers|fighters|guns|cannons?|field guns|villages|legions|"
    "divisions|battalions|brigades|regiments|squadrons|destroyers|cruisers|battleships|carriers|submarines|subs|u-boats|"
    "galleys|galleons|vessels|merchantmen|transports|longships|chariots|elephants|warheads|churches|mosques|synagogues|"
    "monasteries|houses|homes|buildings|lifeboats|rockets|shells|bombs|sorties|marshals|admirals|dreadnoughts|frigates|"
    "ironclads|ships of the line|horse|foot|cavalry|infantry|lancers|archers|knights|horsemen|riflemen|bowmen|galleasses|"
    "votes|seats"
)
ABOARD = "aboard|on board|passengers|crew|sailors|inhabitants|refugees|emigrants|settlers|volunteers|defendants|hostages|lawyers|slaves|vote|electorate|ballots"
MOVED = "emigrated|marched|embarked|fled|enlisted|volunteered|signed up"
