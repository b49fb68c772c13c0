"""English: how it writes numbers, dates, claims and stances, and the words in which findings explain themselves."""
