"""Plumbline's settings; docs/settings.md lists every variable. With an empty environment it runs on SQLite in var/."""

from __future__ import annotations

import contextlib
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from moderation import environment

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(environment.text("PLUMBLINE_DATA_DIR", str(BASE_DIR / "var")))

DEBUG = environment.flag("PLUMBLINE_DEBUG", False)
# True behind TLS: secure cookies, HSTS, redirect to https.
BEHIND_TLS = environment.flag("PLUMBLINE_BEHIND_TLS", False)


def _secret_key() -> str:
    """From the environment; else one made once and kept in the data folder, readable by its owner only."""
    given = environment.text("PLUMBLINE_SECRET_KEY")
    if given:
        return given
    from django.core.management.utils import get_random_secret_key

    kept = DATA_DIR / "secret-key"
    if not kept.exists():
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        made = DATA_DIR / f"secret-key.{get_random_secret_key()[:8].encode().hex()}"
        made.touch(mode=0o600)
        made.write_text(get_random_secret_key())
        with contextlib.suppress(FileExistsError):  # A rival process was first; its key is the one that stays.
            kept.hardlink_to(made)
        made.unlink()
    return kept.read_text()


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = environment.words("PLUMBLINE_ALLOWED_HOSTS", ("localhost", "127.0.0.1", "[::1]"))
CSRF_TRUSTED_ORIGINS = environment.words("PLUMBLINE_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "moderation.audit",
    "moderation.forums",
    "moderation.references",
    "moderation.claims",
    "moderation.cases",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "moderation.lib.signing_in.LeadWholePageToSignIn",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "moderation.urls"
WSGI_APPLICATION = "moderation.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]


def _database() -> dict[str, object]:
    url = environment.text("DATABASE_URL")
    if url:
        try:
            config = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
        except ValueError as error:
            raise ImproperlyConfigured(
                f"DATABASE_URL can't be read ({error}); write postgresql://user:password@host:5432/name."
            ) from None
    else:
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        config = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(DATA_DIR / "plumbline.sqlite3")}
    if config["ENGINE"] == "django.db.backends.sqlite3":
        # WAL lets readers go on beside the one writer; IMMEDIATE takes the write lock at the start,
        # so a read-then-write transaction waits (up to `timeout` seconds) instead of failing as "locked".
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;",
        }
        # Tests use a file, so that a worker in another process sees the same rows.
        config["TEST"] = {"NAME": f"{config['NAME']}.test"}
    return config


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = environment.text("REDIS_URL") or "redis://127.0.0.1:6379/0"
# Without a word about Redis, and none at the usual place, a command does without: nobody else is at work.
REDIS_IS_CHOSEN = bool(environment.text("REDIS_URL"))
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
AXES_VERBOSE = False  # no banner on every command
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "registration/locked.html"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "queue"
LOGOUT_REDIRECT_URL = "login"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
# Serve straight from the source folders where nobody ran collectstatic (first start, tests).
WHITENOISE_USE_FINDERS = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = "Lax"
if BEHIND_TLS:
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True  # Outcomes are rows of the database; nobody reads Celery's own results.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_TIME_LIMIT = 600
# Kombu sweeps for unacknowledged messages every 10th call of 10 s by default; these make a dead
# worker's messages come back after `visibility_timeout` seconds and a moment.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 900,
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 1,
    # A web request that sends work tries twice and gives up within two seconds; the sweep sends it later.
    "socket_connect_timeout": 0.9,
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.1,
    "interval_max": 0.1,
}
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    # Finds what a lost message left behind; the ordinary way is a task sent on commit.
    "sweep-waiting-revisions": {"task": "claims.sweep_waiting", "schedule": 30.0},
    "sweep-unflagged-findings": {"task": "cases.sweep_unflagged", "schedule": 30.0},
    "ask-due-references": {"task": "references.ask_due", "schedule": 30.0},
    "follow-changed-references": {"task": "claims.follow_references", "schedule": 60.0},
    "poll-due-forums": {"task": "forums.poll_due", "schedule": 60.0},
}

# How Plumbline names itself to the servers that it reads.
CONTACT = environment.text("PLUMBLINE_CONTACT", "")
# Private hosts and networks that feeds may be read from ("wiki.example.lan", "10.0.0.0/8").
ALLOWED_PRIVATE_HOSTS = environment.words("PLUMBLINE_ALLOWED_PRIVATE_HOSTS")
# What one host is asked to bear, by all workers together (moderation/lib/manners/).
HOST_INTERVAL_SECONDS = environment.whole_number("PLUMBLINE_HOST_INTERVAL_MS", 1000) / 1000
HOST_REQUESTS_AT_ONCE = environment.whole_number("PLUMBLINE_HOST_AT_ONCE", 2, least=1)
HOST_REQUESTS_PER_DAY = environment.whole_number("PLUMBLINE_HOST_PER_DAY", 5000)
HOST_FAILURES_IN_A_ROW = environment.whole_number("PLUMBLINE_HOST_FAILURES", 5, least=1)
HOST_PAUSE_SECONDS = environment.whole_number("PLUMBLINE_HOST_PAUSE_SECONDS", 60, least=1)
HOST_LONGEST_PAUSE_SECONDS = environment.whole_number("PLUMBLINE_HOST_LONGEST_PAUSE_SECONDS", 3600, least=1)
IMPORT_LIMIT_BYTES = environment.whole_number("PLUMBLINE_IMPORT_LIMIT_MB", 20, least=1) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = IMPORT_LIMIT_BYTES + 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "moderation.lib.uploads.RefuseTooLarge",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
CHECK_BATCH_SIZE = environment.whole_number("PLUMBLINE_CHECK_BATCH", 100, least=1)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": environment.text("PLUMBLINE_LOG_LEVEL", "INFO")},
}
