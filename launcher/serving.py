"""`python3 run.py`: everything on one machine, from nothing to a site that one can log in to."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from launcher import virtualenv
from launcher.crew import Child, Crew, Stopped, stop_on_signals
from launcher.errors import LaunchFailed
from launcher.health import is_web_healthy
from launcher.ports import HOST, choose_port
from launcher.project import Project, say
from launcher.redis_server import find_redis_binary, start_redis
from launcher.running import only_one, write_state

WORKER_PROCESSES = 2
SAMPLE_PATIENCE = 120  # seconds for the worker to check the sample, on a slow machine
WEB_PATIENCE = 60


def serve(project: Project, *, port: int, with_sample: bool) -> None:
    """Runs until it is stopped; raises LaunchFailed when it can't start or a child dies. Ends every child."""
    virtualenv.make_ready(project)
    os.umask(0o077)  # members' words and Redis's password are for our own user
    crew = Crew(project.logs, project.root)
    with only_one(project), stop_on_signals(crew):
        try:
            _serve(project, crew, port=port, with_sample=with_sample)
        except Stopped:
            say("stopping")
        finally:
            crew.stop_all()
    say("every process has ended")


def _serve(project: Project, crew: Crew, *, port: int, with_sample: bool) -> None:
    env = make_environment(project)
    options = [] if with_sample else ["--no-sample"]
    if not env.get("REDIS_URL"):
        env["REDIS_URL"] = start_own_redis(project, crew)
        if not env.get("DATABASE_URL"):  # nobody else works on this database
            options.append("--queue-is-new")
    login = prepare(project, crew, env=env, options=options)
    start_worker(project, crew, env=env)
    address, web = start_web(project, crew, env=env, wanted_port=port)
    if with_sample:
        print(f"\n{report_sample(project, crew, env=env)}\n", flush=True)
    wait_for_web(web, crew, address=address)
    start_scheduler(project, crew, env=env)
    write_state(project, pid=os.getpid(), address=address, redis=env["REDIS_URL"])
    print(f"Plumbline is at {address}\n{login}\nCtrl-C ends it.", flush=True)
    while True:
        crew.check()
        time.sleep(0.25)


def make_environment(project: Project) -> dict[str, str]:
    """What the children see: the caller's environment and our settings."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "moderation.settings",
        "PLUMBLINE_DATA_DIR": str(project.data),
        "PYTHONUNBUFFERED": "1",  # a log that lacks its last lines is no help
    }


def start_own_redis(project: Project, crew: Crew) -> str:
    """Returns its URL; raises LaunchFailed where there is none for this system."""
    binary = find_redis_binary(project.packages)
    if binary is None:
        raise LaunchFailed(
            "There is no Redis server for this system: install one (apt-get install valkey-server, or redis-server), "
            "or set REDIS_URL."
        )
    say(f"starting a private Redis ({binary})")
    server = start_redis(binary, folder=project.data / "redis", log=crew.open_log("redis"))
    crew.take_in("redis", server.process, project.logs / "redis.log")
    return server.url


def prepare(project: Project, crew: Crew, *, env: dict[str, str], options: list[str]) -> str:
    """Migrate, load references and sample, make the first administrator; returns how to log in."""
    place = "DATABASE_URL's" if env.get("DATABASE_URL") else str(project.data / "plumbline.sqlite3")
    say(f"preparing the database ({place}) and the references")
    child = crew.start("prepare", [project.python, "manage.py", "prepare", *options], env=env, answers=True)
    return describe_login(json.loads(crew.hear(child)))


def describe_login(made: dict[str, str | None]) -> str:
    """`made` is the answer of `manage.py prepare`; a password is in it only where the account was made just now."""
    name = made["administrator"]
    if made["password"]:
        return f"Log in as {name} with the password {made['password']} (shown this once, kept nowhere in clear)."
    return f"Log in as {name}; for a new password: python3 run.py changepassword {name}"


def start_worker(project: Project, crew: Crew, *, env: dict[str, str]) -> None:
    say(f"starting the worker ({WORKER_PROCESSES} processes)")
    alone = ["--without-gossip", "--without-mingle"]  # there is no other worker to look for
    crew.start("worker", [*_celery(project), "worker", "-l", "INFO", "-c", str(WORKER_PROCESSES), *alone], env=env)


def start_scheduler(project: Project, crew: Crew, *, env: dict[str, str]) -> None:
    """Last, because nothing at the start needs it and the processor is busy enough."""
    say("starting the scheduler")
    crew.start("beat", [*_celery(project), "beat", "-l", "INFO", "--pidfile="], env=env)


def _celery(project: Project) -> list[str | Path]:
    return [project.python, "-m", "celery", "-A", "moderation"]


def start_web(project: Project, crew: Crew, *, env: dict[str, str], wanted_port: int) -> tuple[str, Child]:
    port = choose_port(wanted_port)
    say(f"starting the web server on port {port}" + ("" if port == wanted_port else f" ({wanted_port} is taken)"))
    granian: list[str | Path] = [project.python, "-m", "granian", "--interface", "wsgi"]
    where = ["--host", HOST, "--port", str(port)]
    # Two threads: one page may wait for the database while another is made; more only contend for the interpreter.
    size = ["--workers", "1", "--blocking-threads", "2", "--workers-kill-timeout", "5"]
    return f"http://{HOST}:{port}/", crew.start(
        "web", [*granian, *where, *size, "moderation.wsgi:application"], env=env
    )


def wait_for_web(web: Child, crew: Crew, *, address: str) -> None:
    deadline = time.monotonic() + WEB_PATIENCE
    allowed = os.environ.get("PLUMBLINE_ALLOWED_HOSTS", "")
    while not is_web_healthy(address, allowed_hosts=allowed):
        crew.check()
        if time.monotonic() > deadline:
            raise LaunchFailed(f"the web server did not answer at {address}healthz; see {web.log}")
        time.sleep(0.05)


def report_sample(project: Project, crew: Crew, *, env: dict[str, str]) -> str:
    """Wait until the worker has checked the sample thread; returns what was found, in words."""
    say("waiting for the worker to check the sample thread")
    command: list[str | Path] = [project.python, "manage.py", "report_sample", "--wait", str(SAMPLE_PATIENCE)]
    return crew.hear(crew.start("report", command, env=env, answers=True)).rstrip()
