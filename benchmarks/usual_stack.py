"""pysbd, quantulum3 and dateparser in an environment of their own, asked over a pipe: what speed is compared with."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpus import PROJECT

PEERS = Path(__file__).parent / "peers"
ENVIRONMENT = PROJECT / "var/benchmarks/peers"


def start_peer() -> subprocess.Popen[str] | None:
    """The usual stack in its own environment; None, with the reason on stderr, where it can't be had."""
    python = ENVIRONMENT / "bin/python"
    marker = ENVIRONMENT / "installed.txt"
    wanted = (PEERS / "requirements.txt").read_text(encoding="utf-8")
    if not marker.exists() or marker.read_text(encoding="utf-8") != wanted:
        print("Installing the usual stack for comparison (once) ...", file=sys.stderr)
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r"]
        run = subprocess.run([*install, str(PEERS / "requirements.txt")], capture_output=True, text=True, check=False)
        if run.returncode:
            print(f"THE USUAL STACK IS NOT MEASURED: pip failed: {run.stderr.strip()[-300:]}", file=sys.stderr)
            return None
        marker.write_text(wanted, encoding="utf-8")
    command = [str(python), str(PEERS / "usual_stack.py")]
    peer = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert peer.stdout is not None
    if peer.stdout.readline().strip() != "ready":
        peer.kill()
        peer.wait()
        print("THE USUAL STACK IS NOT MEASURED: it does not start (its own message is above).", file=sys.stderr)
        return None
    return peer


def ask_peer(peer: subprocess.Popen[str], posts: Sequence[str]) -> dict[str, Any]:
    """CPU `seconds` for reading `posts`, and on how many it `failed`."""
    assert peer.stdin is not None
    assert peer.stdout is not None
    peer.stdin.write(json.dumps(list(posts)) + "\n")
    peer.stdin.flush()
    answer: dict[str, Any] = json.loads(peer.stdout.readline())
    return answer


def stop_peer(peer: subprocess.Popen[str] | None) -> None:
    if peer is not None and peer.stdin is not None:
        peer.stdin.close()
        peer.wait()
