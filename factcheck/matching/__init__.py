"""Which claims say the same, whoever wrote them and with whatever words.

A claim whose subject is known is the same as another of that subject, kind, measure and value: one exact key. Of the
rest a fingerprint is kept, so that a statement which was edited a little is still found among millions. The stance is
no part of either: one who rejects a figure and one who asserts it speak of the same claim.
"""

from factcheck.matching.fingerprint import ORDERS, Fingerprint, fingerprint, is_same_statement, likeness

__all__ = ["ORDERS", "Fingerprint", "fingerprint", "is_same_statement", "likeness"]
