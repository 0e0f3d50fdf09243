# The site in one image: `docker build --tag ascc .` and see "In production" in the README.

# The Python that the tests run on.
FROM python:3.11-slim-bookworm AS build

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PATH=/srv/venv/bin:$PATH

RUN python -m venv /srv/venv
WORKDIR /srv/ascc
# The lock file first: a change of the code alone installs nothing anew.
COPY requirements.lock ./
RUN pip install --require-hashes --only-binary :all: -r requirements.lock

COPY . .
# The settings refuse to start without these values; none of them gets into the image.
RUN pybabel compile --directory locale --domain django \
    && pybabel compile --directory locale/wagtail --domain "django djangojs" \
    && SECRET_KEY=build ALLOWED_HOSTS=localhost PUBLIC_URL=https://localhost \
    DJANGO_SETTINGS_MODULE=ascc.settings.production \
    python manage.py collectstatic --no-input --verbosity 0


FROM python:3.11-slim-bookworm

ENV DJANGO_SETTINGS_MODULE=ascc.settings.production \
    MEDIA_ROOT=/srv/media \
    PATH=/srv/venv/bin:$PATH \
    PORT=8000 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    WEB_CONCURRENCY=2

# The code belongs to root: a process that was broken into cannot change it.
RUN useradd --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin ascc \
    && install --directory --owner=ascc /srv/media
COPY --from=build /srv/venv /srv/venv
COPY --from=build /srv/ascc /srv/ascc

WORKDIR /srv/ascc
USER 10001
VOLUME /srv/media
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-m", "ascc.healthcheck"]
# gunicorn listens on 0.0.0.0:$PORT and starts $WEB_CONCURRENCY processes by itself.
CMD ["gunicorn", "--threads", "4", "--worker-tmp-dir", "/dev/shm", "--no-control-socket", "ascc.wsgi"]
