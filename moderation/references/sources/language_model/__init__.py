"""A language model that looks for the passage which bears on a claim, where rules can't. Off unless switched on.

    source = LanguageModel(address="http://127.0.0.1:8080/v1", model="elm-7b", is_on=True)
    found = source.ask(Question(claim="31 people drowned in Elm Bay", passages=found.passages))

Posts and passages are strangers' words and may try to instruct the model. What protects from that is not the prompt
but what its answer may become: a `Suggestion`, whose excerpt stands in a passage that was shown, and nothing else.
Everything else is discarded, and `Found.problems` says why. No verdict comes of it, whatever the model says.
"""

from __future__ import annotations

from moderation.references.sources.language_model.answers import read_answer
from moderation.references.sources.language_model.asking import LanguageModel
from moderation.references.sources.language_model.prompts import Shown, show

__all__ = ["LanguageModel", "Shown", "read_answer", "show"]
