"""A rolling restart: for a while, programs run on a schema that is one ahead of theirs."""

from __future__ import annotations

import socket

from sqlalchemy import create_engine, inspect, text

from bot.store.engine import normalised
from bot.store.migrate import NEWEST
from tests.e2e.crash.conftest import BuildScene
from tests.e2e.crash.roundrobin import running_roundrobin
from tests.e2e.crash.scene import free_port
from tests.waiting import PATIENCE_SECONDS, wait_until

#: What a next version may do to every table: a column that may be empty, one with a default, an index.
ADDED = """
    SET LOCAL lock_timeout = '20s';
    ALTER TABLE {table} ADD COLUMN news text;
    ALTER TABLE {table} ADD COLUMN more int NOT NULL DEFAULT 7;
    CREATE INDEX ix_{table}_news ON {table} (news)
"""


def listens(port: int) -> bool:
    with socket.socket() as knocking:
        return knocking.connect_ex(("127.0.0.1", port)) == 0


def migrate_one_ahead(url: str) -> None:
    """Table by table, so that nothing here can wait for what waits for it."""
    engine = create_engine(normalised(url))
    for table in sorted(set(inspect(engine).get_table_names()) - {"alembic_version"}):
        with engine.begin() as connection:
            connection.execute(text(ADDED.format(table=table)))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE novelty (id int PRIMARY KEY)"))
        version = {"version": f"{int(NEWEST) + 1:04d}"}
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), version)
    engine.dispose()


def test_older_programs_work_on_the_next_schema(build_scene: BuildScene) -> None:
    """The schema goes one ahead in mid-burst: the replicas that run work on, one that is restarted starts
    again, and everything is answered once."""
    scene = build_scene("postgresql", webhook=True)
    scene.cast(10)
    ports = [free_port(), free_port()]
    replicas = [scene.start(owner=f"bot {n}", port=port) for n, port in enumerate(ports)]
    with running_roundrobin(scene.orders.port, ports):
        wait_until(lambda: all(map(listens, ports)), told=scene.log)
        scene.say(40)
        scene.wait_for_effects(10)
        migrate_one_ahead(scene.database)
        scene.say(40)
        replicas[0].terminate()
        assert replicas[0].wait(PATIENCE_SECONDS) == 0
        scene.start(owner="bot 2", port=ports[0])
        scene.say(40)
        account = scene.settle()
    assert account.is_exact(), account
    assert account.repeated == 0
