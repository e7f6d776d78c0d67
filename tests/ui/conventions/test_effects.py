"""No control without an effect, and none that waits for a switch elsewhere."""

from dataclasses import replace
from pathlib import Path

import pytest
from audio_desk import sound_card, waited
from effects import Watch, awake, controls, has_effect, name_of, noted, panels
from fake_renderers import with_painter
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget
from shiboken6 import isValid

from studio.app.edits import tracks
from studio.domain.frame_state import resolve
from studio.domain.lanes import LANES
from studio.domain.project import Project
from studio.io import project_file
from studio.io.audio_player import DevicePlayer
from studio.ui.desk import Desk
from studio.ui.services import Folders

SAMPLE = next((Path(__file__).parents[3] / "resources").rglob("*.quintet"))


LATER = {
    "QCheckBox capture_sound": "a film that is chosen then",
    "QToolButton refresh_cameras": "a camera that is plugged in: there is none here",
}
"""What is used by something that comes after it."""


@pytest.fixture(scope="module")
def desk(qapp, tmp_path_factory):
    """The studio with the sample project, a made-up sound card, and nothing slow."""
    home = tmp_path_factory.mktemp("effects")
    settings = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    with pytest.MonkeyPatch.context() as patch, sound_card() as card:
        with_painter(patch)
        card.present.append(card._device("Headset", inputs=1))
        folders = Folders(state=home / "state", cache=home / "cache")
        desk = Desk(qapp, folders, settings, DevicePlayer)
        desk.window.resize(1600, 1100)
        desk.window.show()
        s = desk.services
        awake(s.jobs)
        sample = project_file.load(SAMPLE, s.assets)
        s.store.open(replace(sample, renderer="painter"), saved=True)
        assert waited(lambda: s.voice.peaks is not None and desk.preview.view.shown is not None)
        s.jobs.cancel_all()  # what is heard and how far photos are pulled shows nothing here
        s.session.time = 2.0
        desk.timeline.view.zoom(0.5, 200)
        card.present.append(card._device("New microphone", inputs=1))  # for who looks again
        yield desk
        desk.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


@pytest.mark.parametrize(
    "name",
    [
        "preview",
        "timeline",
        "source_bank",
        "audio",
        "speech",
        "problems",
        "inspector",
        "capture",
        "performance",
        "jobs",
        "render",
        "poses",
        "history",
    ],
)
def test_no_control_without_a_visible_effect(desk, name):
    """Whatever can be used changes document, session, settings or pixels when it is used."""
    panel = panels(desk)[name]
    if isinstance(panel, QDockWidget):
        panel.raise_()
    QTest.qWait(20)
    with noted() as told:
        watch = Watch(desk, told)
        found = controls(panel)
        idle = []
        for control in found:
            if isValid(control) and not has_effect(watch, panel, control):
                idle.append(name_of(control))
            watch.put_back()
        desk.services.output.release()
        desk.services.microphone.listen(False)
        desk.audio.latency._clap.close()
    assert found or name in ("history", "inspector")  # lists alone
    assert set(idle) <= LATER.keys(), idle


def test_no_hidden_enable_switch():
    """A key on any lane of a new project is seen at once: nothing has to be switched on first."""
    silent = []
    for lane, spec in LANES.items():
        project = Project()
        if lane == "emotion_intensity":  # a factor of what is there
            project = tracks.set_key(project, "emotion_happy", 0.0, 0.5)
        keyed = [tracks.set_key(project, lane, 0.0, value) for value in (spec.low, spec.high)]
        states = {resolve(p, 0.0, 128) for p in (project, *keyed)}
        if len(states) == 1:
            silent.append(lane)
    assert silent == []
