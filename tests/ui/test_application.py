"""The window opens on X11 although opencv-python points Qt at plugins of its own."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """
import cv2, os
assert "QT_QPA_PLATFORM_PLUGIN_PATH" in os.environ, "nothing to prove"
from studio.ui.application import make_application
app = make_application(["quintet"])
from PySide6.QtWidgets import QWidget
window = QWidget()
window.show()
for _ in range(20):
    app.processEvents()
assert window.isVisible()
print(app.platformName())
"""


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="needs xvfb-run")
def test_the_window_opens_on_xcb_after_cv2():
    environment = {
        "PATH": "/usr/bin:/bin:/usr/local/bin",
        "HOME": str(Path.home()),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "xcb",
    }
    done = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-c", SCRIPT],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
    )
    assert done.stdout.strip() == "xcb", done.stderr
