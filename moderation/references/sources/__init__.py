"""Where references come from over the network: one file or folder a source, network and parsing only.

A source asks its server through `moderation.lib.manners` alone, and answers with records (`found.Found`); whoever
called stores them. It never judges: NotNow and Refused pass through it to the caller, and an answer of an unknown
shape is `UnreadableAnswer`, never an empty one.

Those that an administrator sets up have one shape, `asking.Source`:

    source = TableSource(address=..., pack=..., columns=...)   # a frozen record of its settings
    if source.understands(question):
        found = source.ask(question)

- **Settings are the fields** of a frozen dataclass, checked as it is made: ValueError with a sentence on what would be
  right. A key is a field of its own that no repr and no message shows; it travels in a header.
- **`understands(question)`** tells whether the question holds what this source needs; **`ask(question)`** is the one
  method that touches the network: one `Question` in, one `Found` out.
- **`read(...)`**, and functions beside it, turn an answer into records without any network; tests call them with what
  servers really said.
- **What can't be used is said**: `Found.problems`, a sentence each, with the place in the answer.

Wikidata and MediaWiki have more ways to be asked than a `Question` tells; their functions give `Found` as well.
"""
