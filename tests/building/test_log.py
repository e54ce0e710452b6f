"""What Pelican only warns of, as findings."""

import logging

from pelican.utils import copy

from plugins.building import plugin
from plugins.report import Report


def test_a_file_that_does_not_come_into_the_site_is_an_error(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/file.txt").write_text("mine")
    (tmp_path / "output/file.txt").mkdir(parents=True)
    report = Report()
    with plugin._collected_log(report, tmp_path / "content"):
        copy(str(tmp_path / "content/file.txt"), str(tmp_path / "output/file.txt"))
        logging.getLogger("pelican").warning("Something else")
    assert [finding.level for finding in report.findings] == ["error", "advice"]
