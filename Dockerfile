# The bot in a container: `docker build -t afterword .`, then
# `docker run -e BOT_TOKEN=… -v afterword:/app/data afterword`.

FROM python:3.12-slim AS build
WORKDIR /src
RUN python -m venv /opt/afterword
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
COPY migrations ./migrations
RUN /opt/afterword/bin/pip install . && \
    # pip is of no use to the bot, and what is not there cannot be misused
    /opt/afterword/bin/pip uninstall --yes pip

FROM python:3.12-slim
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin afterword && \
    install --directory --owner=afterword --group=afterword --mode=0700 /app/data
COPY --from=build /opt/afterword /opt/afterword
ENV PATH=/opt/afterword/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
USER afterword
VOLUME /app/data
# Only with WEBHOOK_URL; long polling needs no open port.
EXPOSE 8080
HEALTHCHECK --interval=60s --timeout=10s --start-period=30s CMD ["afterword", "doctor", "--quick"]
ENTRYPOINT ["afterword"]
CMD ["run"]
