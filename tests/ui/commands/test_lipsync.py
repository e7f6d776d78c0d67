"""The whole way in the window: transcript, check, next problem, fix, undo."""

from dataclasses import replace

import pytest

from studio.domain.lint import Kind
from studio.io.paths import models_folder

TEXT = (
    "Hello, I am Viola. This is Quintet: five pictures, one voice, and I come to life. "
    "Draw a curve, and I will follow."
)


@pytest.fixture
def desk(open_desk, qtbot):
    """A studio with the sample film."""
    desk = open_desk()
    desk.files.open_sample()
    services = desk.services
    qtbot.waitUntil(lambda: services.voice.peaks is not None, timeout=30_000)
    return desk


def test_without_a_voice_nothing_is_offered(open_desk):
    actions = open_desk().window.actions_by_id
    actions.refresh()
    names = ("transcript", "lint", "problem_on", "problem_back", "problem_fix")
    assert not any(actions[name].isEnabled() for name in names)


def test_a_transcript_is_asked_for_and_aligned(desk, qtbot):
    pytest.importorskip("pocketsphinx", reason="the extra “align” is not installed")
    desk.window.actions_by_id["transcript"].trigger()
    dialog = desk.lipsync.dialog
    assert not dialog.align.isEnabled()
    dialog.text.setPlainText(TEXT)
    dialog.align.click()
    store = desk.services.store
    qtbot.waitUntil(lambda: store.project.said is not None, timeout=60_000)
    assert desk.timeline.words.isVisible()
    desk.window.actions_by_id["transcript"].trigger()
    assert desk.lipsync.dialog.text.toPlainText() == TEXT
    desk.lipsync.dialog.reject()
    store.undo()
    assert not desk.timeline.words.isVisible()


@pytest.mark.skipif(
    not (models_folder() / "speech_landmarks" / "weights.safetensors").is_file(),
    reason="needs the weights of speech_landmarks",
)
def test_lips_that_are_late_are_found_and_fixed(desk, qtbot):
    services, actions = desk.services, desk.window.actions_by_id
    store, lips = services.store, services.lips

    def late(project):
        return replace(project, motion=replace(project.motion, start=project.motion.start + 0.2))

    store.edit("Late", late)
    actions["lint"].trigger()
    qtbot.waitUntil(lambda: lips.report is not None, timeout=60_000)
    assert Kind.LAG in [p.kind for p in lips.report.problems]
    qtbot.waitUntil(lambda: "Lip sync" in services.reporter.notices[-1].message)
    assert actions["problem_on"].isEnabled()
    actions["problem_on"].trigger()
    assert services.problems.current is not None
    services.session.time = next(p.start for p in lips.report.problems if p.kind is Kind.LAG)
    found = lips.report
    actions["problem_fix"].trigger()
    qtbot.waitUntil(lambda: lips.report is not found, timeout=30_000)
    assert Kind.LAG not in [p.kind for p in lips.report.problems]
    store.undo()
    qtbot.waitUntil(lambda: lips.report == found, timeout=30_000)
