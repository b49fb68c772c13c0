"""A real MediaWiki on loopback: Debian's packages, PHP's own server, SQLite; nothing is installed on the system.

What is downloaded is unpacked once into `$PLUMBLINE_PEERS` (default ~/.cache/plumbline/peers); each wiki is installed
afresh into a folder of its own, and its pages are made through its own API.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

from launcher.processes import start_process, stop_process

PEERS = Path(os.environ.get("PLUMBLINE_PEERS") or Path.home() / ".cache/plumbline/peers")
NAME, LICENCE = "Chronicle of Veland", "Creative Commons Attribution-ShareAlike 4.0"
_ADMIN, _PASSWORD = "Archivist", "only-for-tests-123456"
_MEDIAWIKI = ["mediawiki", "mediawiki-classes"]
_PHP = ["php-cli", "php-sqlite3", "php-intl", "php-mbstring", "php-xml"]
_MODULES = "ctype dom fileinfo iconv intl mbstring pdo pdo_sqlite simplexml sqlite3 tokenizer xml xmlreader".split()
_SETTINGS = f"""
$wgRightsText = "{LICENCE}";
$wgRightsUrl = "https://creativecommons.org/licenses/by-sa/4.0/";
wfLoadExtension( 'Cite' );
wfLoadExtension( 'ParserFunctions' );
$wgJobRunRate = 100;
$wgMainCacheType = CACHE_DB;
"""


class WikiUnavailable(Exception):
    """PHP or MediaWiki can't be had here; the message says why."""


@dataclass
class RealWiki:
    """`api` is the address of its api.php. Edits are made by its administrator."""

    api: str
    session: requests.Session = field(default_factory=requests.Session)
    _edit_token: str = ""

    def __post_init__(self) -> None:
        self.session.trust_env = False  # No proxy stands between us and loopback.

    def open(self, url: str) -> str:
        """A page of the wiki, as a browser gets it."""
        answer = self.session.get(url, timeout=60)
        assert answer.ok, (url, answer.status_code)
        return answer.text

    def edit(self, title: str, text: str) -> str:
        """Make or change a page; returns the id of the new revision."""
        edited = self._post(action="edit", title=title, text=text, token=self._edit_token)["edit"]
        assert edited["result"] == "Success", edited
        return str(edited.get("newrevid", ""))

    def delete(self, title: str) -> None:
        self._post(action="delete", title=title, token=self._edit_token)

    def sign_in(self) -> None:
        answer = self._post(
            action="clientlogin",
            username=_ADMIN,
            password=_PASSWORD,
            loginreturnurl=self.api,
            logintoken=self._token("login"),
        )
        assert answer["clientlogin"]["status"] == "PASS", answer
        self._edit_token = self._token("csrf")

    def _token(self, kind: str) -> str:
        query = self._post(action="query", meta="tokens", type=kind)["query"]
        return str(query["tokens"][f"{kind}token"])

    def _post(self, **parameters: str) -> dict[str, Any]:
        answer = self.session.post(self.api, data={**parameters, "format": "json", "formatversion": "2"}, timeout=60)
        decoded: dict[str, Any] = answer.json()
        assert "error" not in decoded, decoded
        return decoded


@contextmanager
def running_wiki(folder: Path) -> Iterator[RealWiki]:
    """An empty wiki, its database in `folder`, until the block ends. Raises WikiUnavailable."""
    code, php = _unpacked()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = f"http://127.0.0.1:{port}"
    env = {**os.environ, **php.env, "MW_CONFIG_FILE": str(folder / "LocalSettings.php")}
    # Its workers outlive the server that started them.
    env.pop("PHP_CLI_SERVER_WORKERS", None)
    _install(code, php, folder=folder, server=server, env=php.env)
    with (folder / "php.log").open("ab") as log:
        process = start_process([*php.command, "-S", f"127.0.0.1:{port}", "-t", code], env=env, stdout=log)
    try:
        wiki = RealWiki(api=f"{server}/api.php")
        _wait(wiki, process=process, log=folder / "php.log")
        wiki.sign_in()
        yield wiki
    finally:
        stop_process(process)


@dataclass(frozen=True)
class _Php:
    command: tuple[str, ...]
    env: Mapping[str, str]


def _install(code: Path, php: _Php, *, folder: Path, server: str, env: Mapping[str, str]) -> None:
    options = f"--dbtype sqlite --dbname wiki --dbpath {folder} --scriptpath= --confpath {folder}".split()
    names = ["--server", server, "--pass", _PASSWORD, NAME, _ADMIN]
    _run([*php.command, code / "maintenance/install.php", *options, *names], env=env, what="MediaWiki's installer")
    with (folder / "LocalSettings.php").open("a") as settings:
        settings.write(_SETTINGS)
        settings.write(f'$wgCacheDirectory = "{folder}/cache";\n')  # Debian's is a folder of the system


def _wait(wiki: RealWiki, *, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            wiki.open(f"{wiki.api}?action=query&meta=siteinfo&format=json")
            return
        except requests.ConnectionError:
            pass
        if process.poll() is not None or time.monotonic() > deadline:
            raise AssertionError(f"the wiki did not start:\n{log.read_text(errors='replace')[-3000:]}")
        time.sleep(0.1)


def _unpacked() -> tuple[Path, _Php]:
    """MediaWiki's code and a PHP that can run it, from the cache or freshly unpacked."""
    PEERS.mkdir(parents=True, exist_ok=True)
    with (PEERS / "mediawiki.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # Another run's tests may unpack the same.
        root = PEERS / "mediawiki"
        if not (root / "complete").exists():
            _unpack(root)
    code = root / "usr/share/mediawiki"
    return code, _php(root)


def _unpack(root: Path) -> None:
    if shutil.which("apt-get") is None or shutil.which("dpkg") is None:
        raise WikiUnavailable("it comes from Debian's packages, and there is no apt-get or dpkg")
    shutil.rmtree(root, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=PEERS) as scratch:
        archives = Path(scratch) / "archives"
        (archives / "partial").mkdir(parents=True)
        _run(["apt-get", "-q", "download", *_MEDIAWIKI], cwd=archives, what="apt-get download mediawiki")
        if not _has_modules(("php",)):
            _run([*_DOWNLOAD, f"Dir::Cache={scratch}", *_PHP], what="apt-get install -d php-cli")
        for package in sorted(archives.glob("*.deb")):
            _run(["dpkg", "-x", package, root], what=f"dpkg -x {package.name}")
    code = root / "usr/share/mediawiki"
    # Debian's links lead into /var and /etc of a system where it is installed.
    for name in ("extensions", "images", "config", "LocalSettings.php"):
        (code / name).unlink(missing_ok=True)
    (code / "extensions").symlink_to("extensions-core")
    (code / "images").mkdir()
    _php(root)
    (root / "complete").touch()


# Whatever the user: no lock, no folder of the system is written to.
_DOWNLOAD = [
    *"apt-get -q -y -d --no-install-recommends install".split(),
    *"-o Debug::NoLocking=1 -o APT::Sandbox::User= -o".split(),
]


def _php(root: Path) -> _Php:
    """The system's own PHP where it can run a wiki, else the one in `root`."""
    binaries = sorted(root.glob("usr/bin/php[0-9]*"))
    extensions = sorted(root.glob("usr/lib/php/2*"))
    if not binaries or not extensions:
        if _has_modules(("php",)):
            return _Php(command=("php",), env={})
        raise WikiUnavailable(f"no PHP with {', '.join(_MODULES)}: apt-get install {' '.join(_PHP)}")
    loaded = [name for name in _MODULES if (extensions[-1] / f"{name}.so").exists()]
    lines = [f"extension_dir={extensions[-1]}", *(f"extension={name}.so" for name in loaded)]
    if (extensions[-1] / "opcache.so").exists():  # a wiki is thousands of files, read anew at each request without it
        lines += ["zend_extension=opcache.so", "opcache.enable_cli=1", "opcache.max_accelerated_files=20000"]
    (root / "php.ini").write_text("\n".join(lines) + "\n")
    libraries = ":".join(map(str, sorted(root.glob("usr/lib/*-linux-gnu")) + sorted(root.glob("lib/*-linux-gnu"))))
    env = {"PHP_INI_SCAN_DIR": "", "LD_LIBRARY_PATH": libraries}
    command = (str(binaries[-1]), "-c", str(root / "php.ini"))
    if not _has_modules(command, env):
        raise WikiUnavailable(f"the PHP in {root} doesn't run, or lacks one of {', '.join(_MODULES)}")
    return _Php(command=command, env=env)


def _has_modules(command: tuple[str, ...], env: Mapping[str, str] | None = None) -> bool:
    try:
        done = subprocess.run([*command, "-m"], env={**os.environ, **(env or {})}, capture_output=True, timeout=60)
    except OSError:
        return False
    return done.returncode == 0 and set(_MODULES) <= set(done.stdout.decode().lower().split())


def _run(args: list[str | Path], *, what: str, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> None:
    whole = {**os.environ, **(env or {})}
    done = subprocess.run(list(map(str, args)), cwd=cwd, env=whole, capture_output=True, timeout=600)
    if done.returncode != 0:
        words = (done.stderr + done.stdout).decode(errors="replace").strip()[-600:]
        raise WikiUnavailable(f"{what} failed: {words}")
