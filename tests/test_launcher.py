"""The launcher in an empty folder: what a first start, a second one, and every accident between them does.

Nothing is fetched. The packages are wheels made here; where pip itself isn't the point, a stand-in for uv unpacks them
at once and keeps a list of what it was asked for.
"""

import ast
import hashlib
import importlib.machinery
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
import zipfile
from pathlib import Path

import pytest
from invoke import Collection
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
on_posix = pytest.mark.skipif(os.name == "nt", reason="needs a shell script named uv, and signals")

INVOKE = """
import json, os, sys
seen = {"arguments": sys.argv[1:], "cwd": os.getcwd(), "path": os.environ["PATH"], "python": sys.prefix}
print(json.dumps(seen))
sys.exit(int(os.environ.get("TASK_EXITS", "0")))
"""

UV = """
import json, os, pathlib, sys, time, venv, zipfile
words, wheels = sys.argv[1:], pathlib.Path(os.environ["WHEELS"])
with open(wheels / "asked.jsonl", "a") as file:
    print(json.dumps(words), file=file)
if words[0] == "venv":
    venv.create(words[-1], with_pip=False, symlinks=True)
else:
    packages = next(pathlib.Path(words[words.index("--python") + 1]).parents[1].glob("lib/python*/site-packages"))
    (packages / "half").touch()
    time.sleep(float(os.environ.get("UV_TAKES", "0")))
    for line in open(words[-1]):
        name, _, version = line.split()[0].partition("==")
        zipfile.ZipFile(wheels / f"{name}-{version}-py3-none-any.whl").extractall(packages)
    (packages / "half").unlink()
"""


def wheel(folder, name, version, files):
    """A wheel in `folder`, and the line that asks for it."""
    info = f"{name}-{version}.dist-info"
    files = files | {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},,\n" for path in (*files, f"{info}/RECORD"))
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as packed:
        for inside, text in (files | {f"{info}/RECORD": record}).items():
            packed.writestr(inside, text)
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


class Project:
    """A folder with nothing but the launcher and two lists of packages, and what it takes to start it."""

    def __init__(self, tmp_path):
        self.wheels = tmp_path / "wheels"
        self.programs = tmp_path / "programs"
        self.folder = tmp_path / "a practice"
        for folder in (self.wheels, self.programs, self.folder):
            folder.mkdir()
        shutil.copy(ROOT / "rounds", self.folder)
        self.environment = {
            "PATH": str(self.programs),
            "HOME": str(tmp_path),
            "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""),
            "WHEELS": str(self.wheels),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": self.wheels.as_uri(),
        }
        self.needs(
            "requirements.txt", "invoke", "1.0", {"invoke/__init__.py": "", "invoke/__main__.py": INVOKE}
        )
        self.needs("requirements-dev.txt", "tool", "1.0", {"tool.py": ""})

    def needs(self, requirements, name, version, files):
        (self.folder / requirements).write_text(wheel(self.wheels, name, version, files))

    def with_uv(self):
        (self.programs / "uv.py").write_text(UV)
        uv = self.programs / "uv"
        uv.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{self.programs}/uv.py" "$@"\n')
        uv.chmod(0o755)
        return self

    def pretending(self, statement):
        """Every start runs this first: to be another Python than the one at hand."""
        (self.programs / "sitecustomize.py").write_text(f"import sys\n{statement}\n")
        self.environment["PYTHONPATH"] = str(self.programs)

    def begin(self, *arguments, **environment):
        return subprocess.Popen(
            [sys.executable, self.folder / "rounds", *arguments],
            cwd=self.folder.parent,
            env=self.environment | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def start(self, *arguments, **environment):
        process = self.begin(*arguments, **environment)
        return ended(process)

    def asked(self):
        """What uv was asked for so far: `venv`, or the file that it installed."""
        asked = self.wheels / "asked.jsonl"
        lines = map(json.loads, asked.read_text().splitlines() if asked.exists() else [])
        return ["venv" if words[0] == "venv" else Path(words[-1]).name for words in lines]

    def packages(self):
        return next((self.folder / ".venv").glob("lib/python*/site-packages"))


def ended(process):
    out, err = process.communicate(timeout=60)
    assert "Traceback" not in err
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def until(condition):
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


@pytest.fixture(scope="module")
def rounds():
    loader = importlib.machinery.SourceFileLoader("rounds_launcher", str(ROOT / "rounds"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    loader.exec_module(module)
    sys.dont_write_bytecode = before
    return module


# Before there is anything


@pytest.mark.parametrize("arguments", [[], ["help"], ["-h"], ["--help"]])
def test_the_page_of_what_one_can_do_needs_no_environment(project, arguments):
    shown = project.start(*arguments)
    assert shown.returncode == 0
    assert 'rounds new "Title"' in shown.stdout
    assert not (project.folder / ".venv").exists()


def test_the_page_fits_a_narrow_terminal(rounds):
    assert max(map(len, rounds.page().splitlines())) <= 80 + len("python rounds") - len("./rounds")


def test_the_page_names_every_task_and_no_other(rounds):
    import tasks

    assert {task.split()[0] for task in rounds.WRITING | rounds.CODING} == set(
        Collection.from_module(tasks).task_names
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["biuld"], "There is no task biuld; did you mean build?"),
        (["build", "pubish"], "There is no task pubish; did you mean publish?"),
        (["tests"], "There is no task tests; did you mean test?"),
        (["xyzzy"], "There is no task xyzzy; see "),
    ],
)
def test_a_misspelt_task_ends_in_one_line_with_the_nearest(project, typed, said):
    refused = project.start(*typed)
    assert refused.returncode == 1
    assert refused.stderr.startswith(said)
    assert refused.stderr.count("\n") == 1


def test_a_title_and_the_value_of_an_option_are_not_taken_for_tasks(rounds):
    rounds.refuse_unknown(["new", "Biuld"])
    rounds.refuse_unknown(["build", "--output", "biuld"])
    assert not rounds.changes_code(["new", "test"])
    assert not rounds.changes_code(["--help", "test"])
    assert rounds.changes_code(["build", "--output", "site", "test"])


def test_an_old_python_is_told_which_one_is_needed(project):
    ast.parse((ROOT / "rounds").read_text("utf-8"), feature_version=(3, 8))
    project.pretending("sys.version_info = (3, 8, 18)")
    sent_away = project.start("build")
    assert sent_away.returncode == 1
    assert sent_away.stderr.startswith("Rounds needs Python 3.11 or later, and this is 3.8.18")


def test_a_python_without_its_installer_is_told_what_to_install(project):
    project.pretending("sys.modules['ensurepip'] = None")
    sent_away = project.start("build")
    assert sent_away.returncode == 1
    assert "`sudo apt install python3-venv`" in sent_away.stderr
    assert not (project.folder / ".venv").exists()


# With pip


@pytest.fixture(scope="module")
def set_up(tmp_path_factory):
    """A project after its first start, and how that ended."""
    project = Project(tmp_path_factory.mktemp("with_pip"))
    return project, project.start("build", "--output", "site", TASK_EXITS="3")


def test_a_first_start_sets_up_and_runs_the_task_from_where_one_is(set_up):
    project, first = set_up
    assert "Installing requirements.txt with pip" in first.stderr
    assert first.returncode == 3
    here, seen = project.folder.resolve(), json.loads(first.stdout)
    assert seen["arguments"] == ["--search-root", str(here), "build", "--output", "site"]
    assert seen["cwd"] == str(here.parent)
    assert seen["python"] == str(here / ".venv")
    assert seen["path"].startswith(str(here / ".venv"))


def test_without_a_network_a_later_start_simply_works(set_up):
    later = set_up[0].start("build", PIP_FIND_LINKS="")
    assert (later.returncode, later.stderr) == (0, "")


def test_without_a_network_what_is_not_yet_there_cannot_be_fetched(set_up):
    offline = {
        "PIP_NO_INDEX": "0",
        "PIP_INDEX_URL": "http://127.0.0.1:9/",
        "PIP_FIND_LINKS": "",
        "PIP_RETRIES": "0",
    }
    stopped = set_up[0].start("test", **offline)
    assert stopped.returncode == 1
    assert stopped.stderr.splitlines()[-1].startswith(
        "The packages could not be fetched: connect to the internet"
    )


def test_a_package_with_another_hash_is_not_installed(set_up):
    project, _ = set_up
    requirements = project.folder / "requirements-dev.txt"
    requirements.write_text(re.sub("sha256:.*", "sha256:" + "0" * 64, requirements.read_text()))
    refused = project.start("test")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.splitlines()[-1].startswith("A package came other than the one")
    assert not list(project.folder.glob(".venv/**/tool.py"))


# What makes the environment anew, and what does not


@on_posix
def test_a_second_start_installs_nothing(project):
    project.with_uv().start("build")
    assert project.start("build").stderr == ""
    assert project.asked() == ["venv", "requirements.txt"]


@on_posix
def test_what_changes_code_gets_its_tools_once_and_nothing_else_gets_them(project):
    project.with_uv()
    for task in ("build", "test", "lint", "build"):
        assert project.start(task).returncode == 0
    assert project.asked() == ["venv", "requirements.txt", "requirements-dev.txt"]


@on_posix
@pytest.mark.parametrize("changed", ["requirements.txt", "requirements-dev.txt"])
def test_a_changed_list_of_packages_is_installed_again(project, changed):
    project.with_uv().start("test")
    with (project.folder / changed).open("a") as file:
        file.write(wheel(project.wheels, "another", "1.0", {"another.py": ""}))
    assert project.start("test").returncode == 0
    assert project.asked() == ["venv", "requirements.txt", "requirements-dev.txt"] * 2
    assert (project.packages() / "another.py").exists()


@on_posix
def test_a_moved_folder_is_set_up_again(project):
    project.with_uv().start("build")
    project.folder = project.folder.rename(project.folder.with_name("elsewhere"))
    seen = json.loads(project.start("build").stdout)
    assert seen["python"] == str(project.folder.resolve() / ".venv")
    assert project.asked() == ["venv", "requirements.txt"] * 2


@on_posix
def test_a_python_that_went_away_is_replaced(project):
    project.with_uv().start("build")
    python = project.folder / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3.11")
    assert project.start("build").returncode == 0
    assert project.asked() == ["venv", "requirements.txt"] * 2


# Accidents


@on_posix
@pytest.mark.parametrize("task", ["build", "test"])
def test_an_install_killed_in_the_middle_is_finished_by_the_next_start(project, task):
    project.with_uv()
    if task == "test":
        project.start("build")
    process = project.begin(task, UV_TAKES="30")
    until(lambda: list(project.folder.glob(".venv/lib/python*/site-packages/half")))
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert project.start(task).returncode == 0
    assert project.asked()[-2 if task == "build" else -3 :][0] == "venv"
    assert not (project.packages() / "half").exists()


@on_posix
def test_an_installer_that_outlives_the_launcher_is_waited_for(project):
    process = project.with_uv().begin("build", UV_TAKES="1")
    until(lambda: list(project.folder.glob(".venv/lib/python*/site-packages/half")))
    process.kill()
    assert "waiting for it" in project.start("build").stderr
    process.communicate()
    assert project.asked() == ["venv", "requirements.txt"] * 2


@on_posix
def test_of_two_starts_at_once_one_installs_and_the_other_waits(project):
    project.with_uv()
    both = [ended(process) for process in [project.begin("build", UV_TAKES="1") for _ in range(2)]]
    assert [process.returncode for process in both] == [0, 0]
    assert project.asked() == ["venv", "requirements.txt"]
    assert ["waiting for it" in process.stderr for process in both].count(True) == 1


@on_posix
def test_a_python_that_cannot_run_here_is_no_traceback(project):
    project.with_uv().start("build")
    python = project.folder / ".venv" / "bin" / "python"
    elsewhere = Path(os.path.realpath(python))
    stamp = project.folder / ".venv" / "installed-requirements.txt"
    foreign = project.folder / "python"
    foreign.write_bytes(b"built for another machine")
    foreign.chmod(0o755)
    python.unlink()
    python.symlink_to(foreign)
    stamp.write_text(stamp.read_text().replace(str(elsewhere), str(foreign.resolve())))
    refused = project.start("build")
    assert refused.returncode == 1
    assert refused.stderr.startswith("Rounds could not")


@on_posix
def test_tools_that_cannot_be_fetched_leave_the_rest_in_order(project):
    project.with_uv().start("build")
    (project.folder / "requirements-dev.txt").write_text("unheard-of==1.0\n")
    assert project.start("test").returncode == 1
    assert project.start("test").returncode == 1
    assert project.start("build").returncode == 0
    assert project.asked().count("venv") == 1


@on_posix
def test_interrupting_an_install_is_no_accident(project):
    process = project.with_uv().begin("build", UV_TAKES="30")
    until(lambda: list(project.folder.glob(".venv/lib/python*/site-packages/half")))
    os.killpg(process.pid, signal.SIGINT)
    stopped = ended(process)
    assert stopped.returncode == 1
    assert stopped.stderr.splitlines()[-1].startswith("Stopped")
    assert project.start("build").returncode == 0


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("[Errno 28] No space left on device: '/home/a/.venv/lib'", "The disk is full"),
        ("error: failed to create directory: Permission denied (os error 13)", "Rounds may not write into"),
        ("[Errno 30] Read-only file system: '.cache'", "Rounds may not write into"),
        ("[WinError 5] Access is denied: 'python.exe'", "Rounds may not write into"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "A package came other"),
        (
            "  × Failed to read `invoke==3.0.3`\n  ╰─▶ Hash mismatch for `invoke==3.0.3`",
            "A package came other",
        ),
        (
            "ERROR: Could not find a version that satisfies the requirement a (from versions: none)",
            "The packages could",
        ),
        ("error: Failed to fetch: `a`\n  Caused by: dns error", "The packages could not be fetched"),
        (
            "one\ntwo\nthree\nfour\nfive\nsix",
            "Rounds could not start; delete its folder .venv and try again. Last was said:\ntwo\n",
        ),
    ],
)
def test_what_went_wrong_becomes_what_to_do(rounds, said, advice):
    assert rounds.sentence(said).startswith(advice)


# The lists of packages


@pytest.mark.parametrize(
    ("listed", "wanted"),
    [
        ("requirements.txt", lambda project: project["project"]["dependencies"]),
        ("requirements-dev.txt", lambda project: project["dependency-groups"]["dev"]),
    ],
)
def test_every_package_is_pinned_as_pyproject_wants_it(listed, wanted):
    pins = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / listed).read_text(), re.M))
    for requirement in map(Requirement, wanted(tomllib.loads((ROOT / "pyproject.toml").read_text()))):
        assert requirement.specifier.contains(pins[requirement.name.lower().replace("_", "-")])


@pytest.mark.parametrize("listed", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_hashes_and_no_address(listed):
    text = (ROOT / listed).read_text()
    assert not re.search(r"://|^\s*-(?!-hash)|@ ", text, re.M)
    for pin in re.split(r"^(?=[a-z])", text, flags=re.M)[1:]:
        assert re.match(r"\S+==\S+.*\\\n( +--hash=sha256:[0-9a-f]{64}( \\)?\n)+", pin), pin.splitlines()[0]


def test_a_package_in_both_lists_has_one_version():
    main, dev = (
        set(re.findall(r"^([a-z0-9-]+==\S+)", (ROOT / name).read_text(), re.M))
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    shared = {pin.split("==")[0] for pin in main} & {pin.split("==")[0] for pin in dev}
    assert shared
    assert {pin for pin in dev if pin.split("==")[0] in shared} <= main
