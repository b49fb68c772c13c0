"""One question to an endpoint as OpenAI has them; llama.cpp, vLLM, Ollama and many others understand it too."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from moderation.lib.http import Posted
from moderation.lib.manners import fetch_politely
from moderation.references.sources.asking import Question
from moderation.references.sources.checking import check_address, check_key, key_headers
from moderation.references.sources.found import Found
from moderation.references.sources.language_model.answers import read_answer
from moderation.references.sources.language_model.prompts import show

_MOST_BYTES = 1024 * 1024
_PATH = "/chat/completions"


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """`address` is the endpoint's base ("https://models.example/v1"); without `is_on` nothing is ever asked.

    The claim and the passages go to that server. `temperature` None leaves it to the server, for models that refuse to
    be told. `seconds` is how long an answer may take. Raises ValueError.
    """

    address: str
    model: str
    key: str = field(default="", repr=False)
    key_header: str = "Authorization"
    temperature: float | None = 0.0
    seconds: float = 120.0
    is_on: bool = False

    def __post_init__(self) -> None:
        check_address(self.address)
        if self.key:
            check_key(self.key_header, self.key)
        if not self.model.strip():
            raise ValueError("model is empty; name the model as its server calls it.")
        if not 1 <= self.seconds <= 600:
            raise ValueError(f"seconds is {self.seconds:g}; 1 to 600 can be waited for.")

    def understands(self, question: Question) -> bool:
        return self.is_on and bool(question.claim.strip() and question.passages)

    def ask(self, question: Question) -> Found:
        if not self.understands(question):
            raise ValueError("the language model is switched off, or there is no claim or no passage to show it.")
        asked = show(question.claim, question.passages)
        if not asked.texts:
            return Found(problems=("no passage has any text to show.",))
        body: dict[str, object] = {"model": self.model, "messages": asked.messages(), "stream": False}
        if self.temperature is not None:
            body["temperature"] = self.temperature
        address = self._endpoint()
        answer = fetch_politely(
            address,
            accept="application/json",
            most_bytes=_MOST_BYTES,
            most_seconds=self.seconds,
            most_silence=self.seconds,
            secret_headers=key_headers(self.key_header, self.key),
            posted=Posted(json.dumps(body).encode()),
        )
        return read_answer(answer.body, asked, model=self.model, address=address, hiding=self.key)

    def _endpoint(self) -> str:
        parts = urlsplit(self.address)
        path = parts.path.rstrip("/")
        return urlunsplit(parts._replace(path=path if path.endswith(_PATH) else path + _PATH))
