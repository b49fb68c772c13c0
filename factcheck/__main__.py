"""`python -m factcheck check|compare|numbers|dates`: the engine on the command line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from factcheck.bundled import bundled_index
from factcheck.commands import check, compare, dates, numbers

_LINE_COMMANDS: dict[str, tuple[str, Callable[[Iterable[str]], Iterator[str]]]] = {
    "compare": ('judge {"claim", "evidence"} lines: one claim against one passage of prose', compare.run),
    "numbers": ('read the quantities of {"text"} lines', numbers.run),
    "dates": ('read the dates of {"text", "written_on"} lines', dates.run),
}


def main(arguments: list[str] | None = None) -> int:
    parsed = _parser().parse_args(arguments)
    try:
        if parsed.command == "check":
            return _check(parsed)
        _, run = _LINE_COMMANDS[parsed.command]
        lines = (line.decode("utf-8", errors="surrogateescape") for line in sys.stdin.buffer)
        for line in run(lines):
            sys.stdout.write(line + "\n")
    except BrokenPipeError:  # The reader, `head` for one, has had enough.
        sys.stderr.close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m factcheck", description="Find and check statements in prose.")
    commands = parser.add_subparsers(dest="command", required=True)
    text = commands.add_parser("check", help="find the claims of a plain text and judge them")
    text.add_argument("file", nargs="?", default="-", metavar="FILE", help="a UTF-8 text; - or nothing for stdin")
    text.add_argument("--json", action="store_true", help="print JSON instead of a report")
    text.add_argument("--written-on", type=_day, metavar="DATE", help="when the text was written, such as 2004-05-31")
    text.add_argument("--title", help="the thread's title, for context")
    for name, (purpose, _) in _LINE_COMMANDS.items():
        lines = commands.add_parser(name, help=purpose)
        lines.add_argument("--jsonl", action="store_true", required=True, help="JSON lines on stdin and stdout")
    return parser


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word!r} is no date; write year-month-day, such as 2004-05-31") from None


def _check(parsed: argparse.Namespace) -> int:
    try:
        raw = sys.stdin.buffer.read() if parsed.file == "-" else Path(parsed.file).read_bytes()
        text = raw.decode("utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "utf-8")
    except OSError as error:
        print(f"{parsed.file}: can't be read ({error.strerror}).", file=sys.stderr)
        return 2
    except UnicodeDecodeError as error:
        print(f"{parsed.file}: not UTF-8 (byte {error.start}); save it as UTF-8 and try again.", file=sys.stderr)
        return 2
    index = bundled_index()
    reading = check.check(text, index=index, title=parsed.title, written_on=parsed.written_on)
    if parsed.json:
        print(json.dumps(check.as_json(reading, index)))
    else:
        print(check.as_report(reading), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
