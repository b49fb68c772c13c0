#!/usr/bin/env python3
"""Plumbline's one command; needs nothing but Python 3.11 or newer.

python3 run.py [--port N] [--no-sample]   set up what is missing, and serve
python3 run.py setup                      only set up what is missing
python3 run.py test [pytest arguments]    run the tests, on SQLite and on PostgreSQL
python3 run.py COMMAND ...                any command of manage.py (check_thread, import_thread, changepassword, ...)
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("Plumbline needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])
if sys.platform == "win32":
    sys.exit("Plumbline runs on Linux and macOS; on Windows, use WSL (the Windows Subsystem for Linux).")

import argparse
import signal

from launcher.errors import LaunchFailed
from launcher.passing import pass_through
from launcher.project import say, this_project
from launcher.serving import serve
from launcher.testing import run_tests
from launcher.virtualenv import make_ready


def main(args: list[str]) -> int:
    project = this_project()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a script's `&` ignores it, which was not meant for us
    try:
        if not args or args[0].startswith("-"):
            options = parse_options(args)
            serve(project, port=options.port, with_sample=not options.no_sample)
        elif args[0] == "setup":
            make_ready(project)
        elif args[0] == "test":
            return run_tests(project, args[1:])
        else:
            return pass_through(project, args)
    except LaunchFailed as failure:
        say(str(failure))
        return 1
    except KeyboardInterrupt:
        say("stopped")
        return 130
    return 0


def parse_options(args: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=port_number, default=8000, help="another is chosen where this one is taken")
    parser.add_argument("--no-sample", action="store_true", help="don't load the sample thread")
    return parser.parse_args(args)


def port_number(word: str) -> int:
    number = int(word)
    if not 1 <= number <= 65535:
        raise ValueError(number)
    return number


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
