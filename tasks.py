"""The commands: `./rounds TASK`, or `invoke TASK` in an activated environment. The work is in plugins/."""

import subprocess
import sys
from pathlib import Path

from invoke import task

SOURCE = {
    "content": "another folder of articles",
    "settings": "a settings file laid over pelicanconf.py",
    "now": "the build's clock, such as 2026-03-04T09:00",
}


@task(
    help={
        "title": "the headline",
        "purpose": "why you write it, such as patients or practice",
        "audience": "patients, colleagues or everyone",
        "kind": "education or marketing",
        "content": SOURCE["content"],
    }
)
def new(_context, title, purpose="", audience="", kind="", content=""):
    """Start an article: new "Title"."""
    from plugins.building import terminal
    from plugins.building.plugin import load
    from plugins.writing import new_article

    with terminal.stopping():
        source = terminal.source(content)
        values, settings = load(source)
        given = {"title": title, "purpose": purpose, "audience": audience, "kind": kind}
        written = new_article.new(Path(values["PATH"]), given, settings.today)
        print(
            f"{terminal.shown(written)} is ready for your words. It is a draft until you take that line away."
        )


@task(help={**SOURCE, "output": "where the site goes"})
def build(_context, content="", output="", settings="", now=""):
    """Make the site, the cards and the share kits."""
    from plugins.building import build as building
    from plugins.building import terminal

    with terminal.stopping("Nothing was changed: the last good site is still there."):
        source = terminal.source(content, settings, now)
        built = building.build(source, terminal.path(output) if output else building.output_of(source))
        print("\n".join(built.said))


@task(
    iterable=["file"], help={**SOURCE, "file": "only what concerns this file", "json": "a JSON object a line"}
)
def check(_context, file=None, json=False, content="", settings="", now=""):
    """Look for everything that is wrong, without writing anything."""
    from plugins.building import build as building
    from plugins.building import terminal
    from plugins.finding import errors

    with terminal.stopping():
        source = terminal.source(content, settings, now)
        files = terminal.named(file or ())
        findings = terminal.about(building.check(source), files, source.content)
        terminal.show(findings, as_json=json)
        if errors(findings):
            raise SystemExit(1)


@task(help={"content": SOURCE["content"], "settings": SOURCE["settings"]})
def baseline(_context, content="", settings=""):
    """Take what the privacy check finds in an old blog as read, once."""
    from plugins.building import baseline as taking
    from plugins.building import terminal

    with terminal.stopping("Nothing was taken as read."):
        print(taking.baseline(terminal.source(content, settings)))


@task(
    help={
        "to": "the name of a target in PUBLISH_TO",
        "dry_run": "only say what would change",
        "rollback": "bring back the release before",
        "images_reviewed": "you have looked at every new picture",
        "settings": SOURCE["settings"],
        "output": "where the site was built",
    }
)
def publish(_context, to="", dry_run=False, rollback=False, images_reviewed=False, settings="", output=""):  # noqa: PLR0913, PLR0917
    """Publish the last build, whole or not at all."""
    from plugins.building import publish as publishing
    from plugins.building import terminal

    with terminal.stopping("Nothing was published: what is live stays as it is."):
        source = terminal.source(settings=settings)
        built_at = terminal.path(output) if output else None
        asked = {"dry_run": dry_run, "rollback": rollback, "images_reviewed": images_reviewed}
        print(publishing.publish(source, built_at, to, **asked))


@task(help={"content": SOURCE["content"], "settings": SOURCE["settings"], "port": "where to serve it"})
def preview(_context, content="", settings="", port=8000):
    """See the site with its drafts while you write; it follows every save."""
    from plugins.building import preview as previewing
    from plugins.building import terminal

    with terminal.stopping():
        previewing.preview(terminal.source(content, settings), port)


@task(help={"slug": "print the teasers of this article instead", "output": "where the site was built"})
def share(_context, slug="", output=""):
    """Open the share desk."""
    from plugins.building import share as sharing
    from plugins.building import terminal

    with terminal.stopping():
        folder = sharing.folder(terminal.source(), terminal.path(output) if output else None)
        print(sharing.teasers(folder, slug) if slug else sharing.open_desk(folder))


@task(help={"output": "where the site was built", "now": "from this time on, such as 2026-03-04T09:00"})
def calendar(_context, output="", now=""):
    """Show the posts of the coming four weeks."""
    from plugins.building import calendar as calendars
    from plugins.building import terminal

    with terminal.stopping():
        calendars.show(terminal.source(now=now), terminal.path(output) if output else None)


@task(
    help={
        "debug": "draw this article's cards with safe areas and text boxes over them",
        "sheet": "draw all cards small, on one picture",
        "every": "on one picture, every kind of card in every format, out of your articles",
        "content": SOURCE["content"],
        "settings": SOURCE["settings"],
    }
)
def cards(_context, debug="", sheet=False, every=False, content="", settings=""):
    """Say which cards the site has, or draw them to be looked at."""
    from plugins.building import cards as showing
    from plugins.building import terminal

    with terminal.stopping():
        print("\n".join(showing.cards(terminal.source(content, settings), debug, sheet=sheet, every=every)))


@task(help={"server": "caddy, nginx or netlify", "settings": SOURCE["settings"]})
def headers(_context, server="caddy", settings=""):
    """Print what a web server should say with the site's files."""
    from plugins.building import headers as showing
    from plugins.building import terminal

    with terminal.stopping():
        print(showing.headers(terminal.source(settings=settings), server))


@task(
    help={
        "source": "its DOI, PMID, PMCID or NCT number; or all, with --file",
        "file": "what a reference manager exported (CSL-JSON or BibTeX), or - for what is piped in",
        "content": SOURCE["content"],
    }
)
def cite(_context, source, file="", content=""):
    """Describe a source, so that articles can cite it: cite 10.1056/NEJMoa1511939."""
    from plugins.building import terminal
    from plugins.building.plugin import load
    from plugins.citations import adding

    with terminal.stopping():
        values, _settings = load(terminal.source(content))
        exported = terminal.text("", file) if file else ""
        print("\n".join(adding.add(Path(values["PATH"]), source, exported)))


@task(
    help={
        "platform": "the network, such as x",
        "text": "the text to count",
        "file": "a file that holds it, or - for what is piped in",
        "json": "as JSON",
    }
)
def count(_context, platform, text="", file="", json=False):
    """Count a text as a network does, and what is left."""
    from plugins.building import share as sharing
    from plugins.building import terminal

    with terminal.stopping():
        print(sharing.count(terminal.source(), platform, terminal.text(text, file), as_json=json))


@task(help={"only": "the tests whose name holds this"})
def test(_context, only=""):  # noqa: PT028
    """Run the whole test suite."""
    _python("pytest", "-n", "auto", *(["-k", only] if only else []))


@task(help={"fix": "mend what can be mended by program"})
def lint(_context, fix=False):
    """Check style, and who imports what."""
    _python("ruff", "format", *([] if fix else ["--check"]), ".")
    _python("ruff", "check", *(["--fix"] if fix else []), ".")


@task(
    help={
        "articles": "how many articles the site has; several numbers between quotes",
        "rounds": "how often each program builds it; one number, or one for each of those",
        "keep": "write what was measured into benchmarks/README.md",
    }
)
def bench(_context, articles="50", rounds="3", keep=False):
    """Compare builds with those of Hugo, Eleventy and plain Pelican, where they are installed."""
    sizes = ["--articles", *articles.split(), "--rounds", *rounds.split()]
    _python("benchmarks.compare", *sizes, *(["--keep"] if keep else []))


@task
def lock(_context):
    """Pin every version anew after pyproject.toml changed (needs uv)."""
    pin = "uv pip compile --universal --python-version 3.11 --generate-hashes --only-binary :all: --no-config --quiet"
    quiet = ["--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command"]
    for what in (
        "pyproject.toml -o requirements.txt",
        "--group dev -c requirements.txt -o requirements-dev.txt",
    ):
        command = [*pin.split(), *quiet, "./rounds lock", *what.split()]
        subprocess.run(command, cwd=Path(__file__).parent, check=True)


def _python(*arguments):
    """Run a module of this environment in the project's folder; where it fails, so does the task."""
    ended = subprocess.run([sys.executable, "-m", *arguments], cwd=Path(__file__).parent, check=False)
    if ended.returncode:
        raise SystemExit(ended.returncode)
