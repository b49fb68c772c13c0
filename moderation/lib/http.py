"""The one HTTP client: every request that Plumbline makes to another server goes through `fetch`.

It refuses private addresses (unless settings.ALLOWED_PRIVATE_HOSTS names them), connects to the very address that it
checked, follows redirects one checked step at a time, and gives up on servers that are slow, endless or too large.
Keys go into headers of their own: those are sent to the very server that was asked, and stand in no message.
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
_HEADER_NAME = re.compile(r"[A-Za-z0-9-]{1,100}")
_SECRET = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]{0,4000}[\x21-\x7e])?")
# Not errors by their number, but nothing that was asked for either: a part of the answer, and too slow a question.
_NOT_NOW = {206, 408, 429}


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


@dataclass(frozen=True, slots=True)
class Posted:
    """What a request carries to the server instead of only asking for its address."""

    body: bytes
    content_type: str = "application/json"


def is_header(name: str, value: str) -> bool:
    """Whether this can be sent as a header: one line of plain letters."""
    return bool(_HEADER_NAME.fullmatch(name) and _SECRET.fullmatch(value))


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
    most_silence: float = _SILENCE_SECONDS,
    secret_headers: Mapping[str, str] | None = None,
    posted: Posted | None = None,
    around: Callable[[str, Callable[[], Answer]], Answer] = _at_once,
) -> Answer:
    """GET `url`, or POST what is `posted`. `etag` and `last_modified` of an earlier answer make it conditional.

    `most_bytes` counts the unpacked body; `most_seconds` the whole of it, redirects included; `most_silence` (seconds)
    is for servers that think before they say anything. `secret_headers` go to the scheme, host and port of `url` alone,
    whatever redirects say; what is posted is never sent on to where a redirect points. `around` is called for
    every step with its address and what asks for it, and returns that step's answer, whatever its status
    (`moderation.lib.manners` waits there for its turn).
    Raises NotNow or Refused, each with a sentence that names the address.
    """
    secrets = dict(secret_headers or {})
    if not all(is_header(name, value) for name, value in secrets.items()):
        raise Refused(f"{url}: the key for {', '.join(secrets)} has letters that no header can carry.")
    headers = {"Accept": accept, "Accept-Encoding": "gzip, deflate", "User-Agent": user_agent()}
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    if posted is not None:
        headers["Content-Type"] = posted.content_type
    bounds = _Bounds(ends_at=time.monotonic() + most_seconds, most_bytes=most_bytes, most_silence=most_silence)
    first = url
    for _ in range(_MOST_REDIRECTS + 1):
        sent = {**headers, **secrets} if _origin(url) == _origin(first) else headers
        answer = around(url, functools.partial(_ask, url, sent, posted, bounds))
        if answer.status not in _REDIRECTS or "Location" not in answer.headers:
            return _accepted(answer)
        url = _next_step(url, answer.headers["Location"])
        if posted is not None:
            raise Refused(f"{first}: redirects to {url}, where nothing is posted to; if that is right, name it itself.")
    raise Refused(f"{url}: more than {_MOST_REDIRECTS} redirects.")


@dataclass(frozen=True, slots=True)
class _Bounds:
    """`ends_at` is of the monotonic clock."""

    ends_at: float
    most_bytes: int
    most_silence: float


def _origin(url: str) -> tuple[str, str, int | None] | None:
    """Scheme, host and port, of which all must be the same for a key to be sent; None where it is no address."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError:
        return None
    return parts.scheme, parts.hostname or "", port


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


def _ask(url: str, headers: Mapping[str, str], posted: Posted | None, bounds: _Bounds) -> Answer:
    try:
        parts = urlsplit(url)
    except ValueError:
        raise Refused(f"{url}: not an address.") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused(f"{url}: not an http or https address.")
    left = bounds.ends_at - time.monotonic()
    if left <= 0:
        raise NotNow(f"{url}: took too long.")
    # A little longer than the deadline, so that it is the deadline that ends a request, and says so.
    timeouts = (min(_CONNECT_SECONDS, left + 1), min(bounds.most_silence, left + 1))
    with _session(headers) as session, deadline(left) as watch:
        try:
            with session.request(
                "GET" if posted is None else "POST",
                url,
                data=None if posted is None else posted.body,
                stream=True,
                allow_redirects=False,
                timeout=timeouts,
            ) as response:
                is_redirect = response.status_code in _REDIRECTS
                body = b"" if is_redirect else _body(response, url, most_bytes=bounds.most_bytes)
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
    if answer.status in _NOT_NOW or answer.status >= 500:
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
