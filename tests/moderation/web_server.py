"""A real HTTP server on loopback, at the network's edge: each path answers as a test tells it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

Page = Callable[[BaseHTTPRequestHandler], None]


class WebServer:
    """`pages` maps paths to functions that answer; `requests` keeps (path, headers) of what was asked.

    `posted` keeps the bodies of those that were posted.
    """

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.posted: list[bytes] = []
        # Answers that go on for long look here, so that a test's end ends them.
        self.is_stopping = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                outer.requests.append((self.path, dict(self.headers)))
                self.close_connection = True
                # The client may have had enough, as it should.
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    outer.pages[self.path](self)

            def do_POST(self) -> None:
                outer.posted.append(self.rfile.read(int(self.headers["Content-Length"])))
                self.do_GET()

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def serve(self, path: str, body: bytes | str, *, status: int = 200, **headers: str) -> str:
        """Answer `path` so from now on; underscores in header names stand for hyphens. Returns the address."""
        data = body.encode() if isinstance(body, str) else body

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.send_header("Content-Length", str(len(data)))
            handler.end_headers()
            handler.wfile.write(data)

        self.pages[path] = answer
        return self.url(path)


class AnyQuery(dict[str, Page]):
    """Pages of which each answers to its path, whatever is asked of it behind the question mark."""

    def __missing__(self, path: str) -> Page:
        if "?" not in path:
            raise KeyError(path)
        return self[urlsplit(path).path]


@contextmanager
def running_web_server() -> Iterator[WebServer]:
    web = WebServer()
    thread = threading.Thread(target=web.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        web.is_stopping.set()
        web.server.shutdown()
        web.server.server_close()
        thread.join(5)
