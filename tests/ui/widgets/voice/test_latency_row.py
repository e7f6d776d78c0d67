"""Latencies are remembered by device, whatever its name, from one run to the next."""

import pytest
from PySide6.QtCore import QSettings

from studio.ui.widgets.voice.latency_row import LatencyMemory


def test_remembered(tmp_path):
    path = str(tmp_path / "window.ini")
    memory = LatencyMemory(QSettings(path, QSettings.Format.IniFormat))
    memory["USB/é (hw:1,0)"] = 0.034
    memory["Other"] = 0.1
    again = LatencyMemory(QSettings(path, QSettings.Format.IniFormat))
    assert again["USB/é (hw:1,0)"] == pytest.approx(0.034)
    assert sorted(again) == ["Other", "USB/é (hw:1,0)"] and len(again) == 2
    del again["Other"]
    assert "Other" not in again and again.get("Other") is None
    with pytest.raises(KeyError):
        del again["Other"]
