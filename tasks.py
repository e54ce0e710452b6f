"""The commands: `./rounds TASK`, or `invoke TASK` in an activated environment. The work is in plugins/."""

from invoke import task

SOURCE = {
    "content": "another folder of articles",
    "settings": "a settings file laid over pelicanconf.py",
    "now": "the build's clock, such as 2026-03-04T09:00",
}


@task(positional=["title"], help={"title": "the article's headline"})
def new(_context, title="", purpose="", audience="", kind=""):
    """Write a new article to fill in: new "Title"."""


@task(help={**SOURCE, "output": "where the site goes"})
def build(_context, content="", output="", settings="", now=""):
    """Make the site, the cards and the share kits."""
    from plugins.building import build as building
    from plugins.building import summary, terminal

    with terminal.stopping("Nothing was changed: the last good site is still there."):
        source = terminal.source(content, settings, now)
        built = building.build(source, terminal.path(output) if output else building.output_of(source))
        print("\n".join(summary.lines(built.report, built.seconds)))


@task(
    iterable=["file"], help={**SOURCE, "file": "only what concerns this file", "json": "a JSON object a line"}
)
def check(_context, file=(), json=False, content="", settings="", now=""):
    """Look for everything that is wrong, without writing anything."""
    from plugins.building import build as building
    from plugins.building import terminal
    from plugins.finding import errors

    with terminal.stopping():
        findings = building.check(terminal.source(content, settings, now))
        terminal.show(terminal.about(findings, file), as_json=json)
        if errors(findings):
            raise SystemExit(1)


@task(help={"content": SOURCE["content"], "settings": SOURCE["settings"], "port": "where to serve it"})
def preview(_context, content="", settings="", port=8000):
    """See the site with its drafts while you write; it follows every save."""
    from plugins.building import preview as previewing
    from plugins.building import terminal

    with terminal.stopping():
        previewing.preview(terminal.source(content, settings), port)


@task(help={"pytest": 'arguments for pytest, such as "-k cards"'})
def test(context, pytest=""):
    """Run the whole test suite."""
    context.run(f"python -m pytest -n auto {pytest}", pty=False)


@task(help={"fix": "mend what can be mended by program"})
def lint(context, fix=False):
    """Check style and who imports what."""
    context.run(f"python -m ruff format {'' if fix else '--check'} .")
    context.run(f"python -m ruff check {'--fix' if fix else ''} .")
