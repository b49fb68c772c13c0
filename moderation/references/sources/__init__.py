"""Where references come from over the network: one file a source, network and parsing only.

A source asks its server through `moderation.lib.http` alone, and answers with records (`found.Found`); whoever called
stores them. It never judges: NotNow and Refused pass through it to the caller, and an answer of an unknown shape is
`UnreadableAnswer`.
"""
