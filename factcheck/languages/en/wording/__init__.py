"""The sentences of findings. Rules decide; what they decided (factcheck/outcomes.py) is put in words here."""
