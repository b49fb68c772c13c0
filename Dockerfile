# One image for web, worker and beat. Built with the same hashed lock as everything else; runs without root rights.
FROM python:3.11-slim-bookworm AS packages
COPY requirements/base.txt /requirements/base.txt
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --disable-pip-version-check \
       --require-hashes --only-binary :all: --no-deps -r /requirements/base.txt

FROM python:3.11-slim-bookworm
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=moderation.settings \
    PLUMBLINE_DATA_DIR=/data
RUN groupadd --gid 10001 plumbline \
    && useradd --uid 10001 --gid plumbline --no-create-home --shell /usr/sbin/nologin plumbline \
    && install --directory --owner=plumbline --group=plumbline --mode=0700 /data
COPY --from=packages /venv /venv
WORKDIR /app
COPY manage.py ./
COPY launcher launcher
COPY factcheck factcheck
COPY moderation moderation
COPY templates templates
COPY static static
RUN python -m compileall -q /app
USER plumbline
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 \
    CMD ["python", "-m", "launcher.health", "web", "http://127.0.0.1:8000/"]
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", \
     "--workers", "2", "--blocking-threads", "2", "moderation.wsgi:application"]
