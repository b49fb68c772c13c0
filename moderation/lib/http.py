"""The one HTTP client: every request that Plumbline makes to another server goes through `fetch`.

It refuses private addresses (unless settings.ALLOWED_PRIVATE_HOSTS names them), connects to the very address that it
checked, follows redirects one checked step at a time, and gives up on servers that are slow, endless or too large.
"""

from __future__ import annotations

import functools
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import requests
from django.conf import settings
from requests.structures import CaseInsensitiveDict
from urllib3.exceptions import HTTPError

from moderation import __version__
from moderation.lib.addresses import AddressRefused, AllowedHosts
from moderation.lib.pinning import PinningAdapter, deadline
from moderation.lib.unpacking import PackingUnknown, Truncated, unpack

_MOST_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_CHUNK_BYTES = 64 * 1024
# A server that sends nothing at all for so long (seconds) is given up before the deadline.
_CONNECT_SECONDS, _SILENCE_SECONDS = 10.0, 20.0
# Nobody comes back later than that on a server's word.
_LONGEST_RETRY_AFTER = 30 * 24 * 3600.0
_WHOLE_NUMBER = re.compile(r"[0-9]{1,18}")
# What may be sent back in a conditional request: one line of letters that every header can carry.
_VALIDATOR = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]{0,498}[\x21-\x7e])?")


class NotNow(Exception):
    """The network, the server or its rate limit is in the way; trying later may help.

    `retry_after` is the wait in seconds that the server asked for, where it did.
    """

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class Refused(Exception):
    """Trying again won't help: a private address, no http(s), too large, or the server says no (4xx)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`url` is where the redirects ended. `is_unchanged`: 304, the body is empty and what was had still holds."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_unchanged(self) -> bool:
        return self.status == 304

    @property
    def etag(self) -> str:
        return _validator(self.headers.get("ETag", ""))

    @property
    def last_modified(self) -> str:
        return _validator(self.headers.get("Last-Modified", ""))

    @property
    def retry_after(self) -> float | None:
        """The seconds to wait that the server asks for, a month at most."""
        return _retry_after(self.headers.get("Retry-After", ""))


def _at_once(url: str, perform: Callable[[], Answer]) -> Answer:
    return perform()


def fetch(
    url: str,
    *,
    etag: str = "",
    last_modified: str = "",
    accept: str = "*/*",
    most_bytes: int = 20 * 1024 * 1024,
    most_seconds: float = 60.0,
    around: Callable[[str, Callable[[], Answer]], Answer] = _at_once,
) -> Answer:
    """GET `url`. `etag` and `last_modified` of an earlier answer make the request conditional.

    `most_bytes` counts the unpacked body; `most_seconds` the whole of it, redirects included. `around` is called for
    every step with its address and what asks for it, and returns that step's answer, whatever its status
    (`moderation.lib.manners` waits there for its turn).
    Raises NotNow or Refused, each with a sentence that names the address.
    """
    headers = {"Accept": accept, "Accept-Encoding": "gzip, deflate", "User-Agent": user_agent()}
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    ends_at = time.monotonic() + most_seconds
    for _ in range(_MOST_REDIRECTS + 1):
        perform = functools.partial(_get, url, headers, ends_at=ends_at, most_bytes=most_bytes)
        answer = around(url, perform)
        if answer.status not in _REDIRECTS or "Location" not in answer.headers:
            return _accepted(answer)
        url = _next_step(url, answer.headers["Location"])
    raise Refused(f"{url}: more than {_MOST_REDIRECTS} redirects.")


def _next_step(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        raise Refused(f"{url}: redirects to what is no address.") from None


class _OneStepSession(requests.Session):
    """Sees no redirects: `fetch` follows them itself, and requests would raise on a Location that is no address."""

    def get_redirect_target(self, resp: requests.Response) -> None:
        return None


def _session(headers: Mapping[str, str]) -> requests.Session:
    """For one request: a connection kept for the next one would be neither checked nor watched again."""
    session = _OneStepSession()
    session.trust_env = False  # No proxy and no .netrc: the address that was checked is the one that is asked.
    session.headers = CaseInsensitiveDict({**headers, "Connection": "close"})
    allowed = AllowedHosts.parse(settings.ALLOWED_PRIVATE_HOSTS)
    for scheme in ("http", "https"):
        session.mount(f"{scheme}://", PinningAdapter(is_tls=scheme == "https", allowed=allowed))
    return session


def user_agent() -> str:
    return f"Plumbline/{__version__}" + (f" (+{settings.CONTACT})" if settings.CONTACT else "")


def _get(url: str, headers: Mapping[str, str], *, ends_at: float, most_bytes: int) -> Answer:
    try:
        parts = urlsplit(url)
    except ValueError:
        raise Refused(f"{url}: not an address.") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused(f"{url}: not an http or https address.")
    left = ends_at - time.monotonic()
    if left <= 0:
        raise NotNow(f"{url}: took too long.")
    # A little longer than the deadline, so that it is the deadline that ends a request, and says so.
    timeouts = (min(_CONNECT_SECONDS, left + 1), min(_SILENCE_SECONDS, left + 1))
    with _session(headers) as session, deadline(left) as watch:
        try:
            with session.get(url, stream=True, allow_redirects=False, timeout=timeouts) as response:
                body = b"" if response.status_code in _REDIRECTS else _body(response, url, most_bytes=most_bytes)
                if watch.has_struck:
                    raise NotNow(f"{url}: took too long.")
                return Answer(url=url, status=response.status_code, headers=response.headers, body=body)
        except (AddressRefused, PackingUnknown) as error:
            raise Refused(f"{url}: {error}") from None
        except (requests.exceptions.InvalidURL, requests.exceptions.InvalidHeader, UnicodeError) as error:
            raise Refused(f"{url}: not an address that can be asked ({error}).") from None
        except (requests.RequestException, HTTPError, OSError, Truncated) as error:
            if watch.has_struck:
                raise NotNow(f"{url}: took too long.") from None
            raise NotNow(f"{url}: {_reason(error)}.") from error


def _body(response: requests.Response, url: str, *, most_bytes: int) -> bytes:
    """The unpacked body, read as it comes: read1 returns what is there, so a slow drip can't hold a whole chunk."""
    declared = response.headers.get("Content-Length", "")
    too_large = Refused(f"{url}: larger than {most_bytes:,} bytes.")
    if _WHOLE_NUMBER.fullmatch(declared) and int(declared) > most_bytes:
        raise too_large
    parts: list[bytes] = []
    size = 0
    for part in unpack(_raw_parts(response), response.headers.get("Content-Encoding", "")):
        size += len(part)
        if size > most_bytes:
            raise too_large
        parts.append(part)
    return b"".join(parts)


def _raw_parts(response: requests.Response) -> Iterator[bytes]:
    """As they come: read1 returns what is there, where read would wait for a whole chunk to drip in."""
    while part := response.raw.read1(_CHUNK_BYTES, decode_content=False):
        yield part


def _accepted(answer: Answer) -> Answer:
    if answer.status in (200, 304):
        return answer
    if answer.status == 429 or answer.status >= 500:
        raise NotNow(
            f"{answer.url}: the server answers {answer.status}.",
            retry_after=answer.retry_after,
        )
    raise Refused(f"{answer.url}: the server answers {answer.status}.")


def _retry_after(words: str) -> float | None:
    """Seconds, a month at most, from "120" or from a date; None where it is neither."""
    if _WHOLE_NUMBER.fullmatch(words.strip()):
        return min(float(words), _LONGEST_RETRY_AFTER)
    try:
        moment = parsedate_to_datetime(words)
        seconds = (moment - datetime.now(tz=UTC)).total_seconds() if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
    return min(max(0.0, seconds), _LONGEST_RETRY_AFTER) if seconds is not None else None


def _validator(words: str) -> str:
    """A validator that can't be sent back as it came is none: the next request is simply not conditional."""
    return words if _VALIDATOR.fullmatch(words) else ""


def _reason(error: Exception) -> str:
    names: dict[type[Exception], str] = {
        requests.exceptions.SSLError: "its certificate can't be verified",
        requests.exceptions.ConnectTimeout: "no connection in time",
        requests.exceptions.ReadTimeout: "no answer in time",
    }
    for kind, words in names.items():
        if isinstance(error, kind):
            return words
    return f"the connection failed ({type(error).__name__})"
