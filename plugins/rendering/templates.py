"""How Jinja reads our templates: compact, and compiled once for all builds, not by each of Pelican's generators."""

from __future__ import annotations

from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.ext import Extension

from plugins import kept_files
from plugins.rendering.compact import compact

MOST = 1_000_000
"""Bytes kept beyond those of the last build."""


class Compact(Extension):
    """Has every template compacted."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Called by Jinja before it compiles a template."""
        return compact(source)


class Compiled(BytecodeCache):
    """Keeps what was compiled in `folder`. What is damaged there, or another Python's, counts as none."""

    def __init__(self, folder: Path):
        self.folder, self.used = folder, set[str]()

    def get_source_checksum(self, source: str) -> str:
        """Of the source as Jinja compiles it, and of what compiles it."""
        return kept_files.digest(jinja2.__version__.encode(), compact(source).encode())

    def load_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja before it compiles a template."""
        self.used.add(self._name(bucket))
        if kept := kept_files.get(self.folder, self._name(bucket)):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja once it has."""
        kept_files.put(self.folder, self._name(bucket), bucket.bytecode_to_string())

    def prune(self) -> None:
        """Forgets what was used longest ago."""
        kept_files.prune(self.folder, self.used, MOST)

    def _name(self, bucket: Bucket) -> str:
        return kept_files.digest(bucket.key.encode(), bucket.checksum.encode())
