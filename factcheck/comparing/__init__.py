"""How the figures and dates of a claim stand to those of a passage.

Both are read into values (reading); those that speak of the same are paired (pairing) and held against each other
(holding, holding_dates, bearing); the words around them are looked at (wording); all makes the verdict (deciding).
"""
