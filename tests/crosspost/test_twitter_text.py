"""X's rules come from a library that asks for more than Python still brings along."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

WITHOUT_SETUPTOOLS = r"""
import sys

class Gone:
    def find_spec(name, *_):
        if name in ("pkg_resources", "setuptools"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Gone)
sys.path.insert(0, ".")
from plugins.crosspost.counting import count

print(count("\N{PILL} \N{HORIZONTAL ELLIPSIS}", "x"), "pkg_resources" in sys.modules)
"""


def test_counting_for_x_needs_no_setuptools_and_leaves_no_stand_in_behind():
    counted = subprocess.run(
        [sys.executable, "-c", WITHOUT_SETUPTOOLS], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (counted.stdout, counted.stderr) == ("5 False\n", "")
