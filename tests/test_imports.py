"""The direction of dependencies, who may use which library, and that importing does nothing."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

#: Part of the product -> the parts it may import besides itself. What is not listed is the top: it may
#: import everything, and nothing below may import it.
INNER = {"domain"}
KNOWLEDGE = {"language", "writing", "places"}
ADAPTERS = ("store", "chat", "scheduler", "exports", "playground", "llm", "polisher", "simulation")
MAY_IMPORT: dict[str, set[str]] = {
    "domain": set(),
    "language": INNER,
    "writing": INNER,
    "places": INNER,
    "services": INNER | KNOWLEDGE,
    **{adapter: INNER | KNOWLEDGE | {"services"} for adapter in ADAPTERS},
    "environment": set(),
    "settings": {"environment"},
    "logs": {"settings"},
}

#: Library -> where it may be imported (a prefix of the module's name).
ONLY_IN: dict[str, tuple[str, ...]] = {
    "dateparser": ("bot.language", "bot.bench"),  # `bench` runs it as an anchor
    "harper": ("bot.writing.proofread",),
    "harper_py": ("bot.writing.proofread",),
    "sqlalchemy": ("bot.store", "migrations", "bot.bench"),
    "alembic": ("bot.store", "migrations"),
    "telegram": ("bot.chat", "bot.playground", "bot.doctor", "bot.bench"),
    "apscheduler": ("bot.scheduler", "bot.bench"),
    "holidays": ("bot.places",),
    "tzfpy": ("bot.places",),
    "phonenumbers": ("bot.places",),
    "icalendar": ("bot.exports",),
    "resvg_py": ("bot.exports",),
    "pydantic": ("bot.settings",),
    "pydantic_settings": ("bot.settings",),
    "cryptography": ("bot.store",),
}

#: Modules that read the machine's clock, and why. Everybody else is told the time.
CLOCKS = {
    "bot.app": "the clock of the real bot",
    "bot.playground.clock": "the clock of the playground",
    "bot.scheduler": "hands a real delay to APScheduler, which knows only real time",
    "bot.doctor": "compares the machine's clock with the world's",
    "bot.bench": "measures",
}


@dataclass(frozen=True)
class Import:
    """One import statement: the module it stands in, what it imports, and its line."""

    module: str
    target: str
    line: int

    def __str__(self) -> str:
        return f"{self.module}:{self.line} imports {self.target}"


@cache
def sources() -> dict[str, ast.Module]:
    """Every module of the product, by name."""
    found = {}
    for path in sorted([*ROOT.glob("bot/**/*.py"), *ROOT.glob("migrations/**/*.py")]):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


@cache
def imports() -> list[Import]:
    """Every import, also those inside functions."""
    return list(_found_imports())


def _found_imports() -> Iterator[Import]:
    for module, tree in sources().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for name in node.names:
                    yield Import(module, name.name, node.lineno)
            elif isinstance(node, ast.ImportFrom):
                # `from bot import app` imports bot.app, so each name counts as a module.
                for name in node.names:
                    yield Import(module, f"{_source(module, node)}.{name.name}", node.lineno)


def _source(module: str, node: ast.ImportFrom) -> str:
    """The absolute name of what stands behind `from`."""
    if not node.level:
        return node.module or ""
    package = (ROOT / Path(*module.split("."))).is_dir()
    above = module.split(".")[: len(module.split(".")) - node.level + package]
    return ".".join([*above, *filter(None, [node.module])])


def part_of(module: str) -> str | None:
    """ "chat" for bot.chat.views; None for what is not of the product."""
    names = module.split(".")
    return names[1] if names[0] == "bot" and len(names) > 1 else None


def test_dependencies_point_inward():
    """domain ← language, writing, places ← services ← adapters ← the top; adapters leave each other alone."""
    wrong = [
        str(one)
        for one in imports()
        if (importer := part_of(one.module)) in MAY_IMPORT
        and (imported := part_of(one.target)) is not None
        and imported not in MAY_IMPORT[importer] | {importer, "__version__"}
    ]
    assert wrong == []


def test_the_domain_needs_only_the_standard_library():
    """The rules can be read, run and moved without installing anything."""
    wrong = [
        str(one)
        for one in imports()
        if part_of(one.module) == "domain"
        and one.target.split(".")[0] not in sys.stdlib_module_names | {"bot"}
    ]
    assert wrong == []


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_has_one_home(library):
    """Each library stays behind the one part that wraps it, so that it can be replaced there."""
    wrong = [
        str(one)
        for one in imports()
        if one.target.split(".")[0] == library
        and not any(f"{one.module}.".startswith(f"{home}.") for home in ONLY_IN[library])
    ]
    assert wrong == []


def test_only_clocks_read_the_clock():
    """`now` is an argument everywhere else: or the playground's clock would move half the bot."""
    wrong = [
        f"{module}:{node.lineno} reads the clock"
        for module, tree in sources().items()
        if not any(f"{module}.".startswith(f"{clock}.") for clock in CLOCKS)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("now", "utcnow", "today")
        and ast.unparse(node.func.value) in ("datetime", "date", "datetime.datetime", "datetime.date")
    ]
    assert wrong == []


def test_the_parts_named_here_exist():
    """A part that is renamed is renamed here, too; otherwise these tests would hold nothing."""
    parts = {part_of(module) for module in sources()}
    assert set(MAY_IMPORT) <= parts


WATCHED_IMPORT = """
import json, os, pkgutil, sys

seen = []

effects = ("socket.", "sqlite3.", "subprocess.", "os.system", "os.exec", "os.mkdir", "os.remove")

def watch(event, arguments):
    if event.startswith(effects):
        seen.append([event, str(arguments[:2])])
    elif event == "open" and isinstance(arguments[0], str):
        name, mode, flags = arguments
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC):
            seen.append(["write", name])
        elif name.startswith(sys.argv[1]) and not name.endswith((".py", ".pyc", ".pyi")):
            if ".egg-info/" not in name:  # what installing left behind, read by libraries about themselves
                seen.append(["read", name])

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
sys.addaudithook(watch)
for name in sys.argv[2:]:
    __import__(name)
print(json.dumps([seen, sorted(sys.modules)]))
"""


def watched_import(*modules: str) -> tuple[list[list[str]], set[str]]:
    """What importing does to the world, and the modules that are loaded afterwards."""
    command = [sys.executable, "-c", WATCHED_IMPORT, str(ROOT), *modules]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    seen, loaded = json.loads(done.stdout.splitlines()[-1])
    return [one for one in seen if not one[1].startswith(f"{ROOT}/.venv")], set(loaded)


def test_nothing_happens_at_import():
    """Importing the whole bot opens no file of its own for reading, none at all for writing, no socket and
    no database, and starts no process."""
    seen, _ = watched_import("bot.app", "bot.__main__")
    harmless = {"socket.gethostname"}
    assert [one for one in seen if one[0] not in harmless] == []


def test_what_is_slow_to_load_waits_until_it_is_needed():
    """A start does not load the drawing, the map, the holidays, the phone tables or the grammar checker."""
    _, loaded = watched_import("bot.app", "bot.__main__")
    lazy = {"resvg_py", "tzfpy", "holidays", "phonenumbers", "icalendar", "harper_py", "alembic.command"}
    assert loaded & lazy == set()
