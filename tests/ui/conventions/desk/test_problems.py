"""The list of problems with a real mouse and keys; what the check of the lips says is known."""

from dataclasses import replace

import pytest
from engine_scenes import photo
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDockWidget, QInputDialog, QLabel, QPushButton

from studio.domain.audio import AudioClip
from studio.domain.expressions import movement
from studio.domain.lint import Kind, LintReport, Problem
from studio.domain.project import Project
from studio.domain.samples import Samples
from studio.domain.sources import SourceBank
from studio.domain.timebase import FrameRate
from studio.domain.tracks import Lane, Track
from studio.ui.theme import ThemeName
from studio.ui.widgets.problem_table import FIX, SEVERITY, TEXT, TIME

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


def open_at(start, severity=0.5, kind=Kind.SILENCE):
    text = f"Lips open by {100 * severity:.0f} % in silence"
    return Problem(kind=kind, start=start, end=start + 0.4, severity=severity, text=text)


def film():
    """Five seconds of open lips without a voice."""
    opening = 0.2 + 0 * Samples([0.0] * 125).array
    base = Track(rate=FrameRate(), values=Samples(opening))
    motion = replace(base, values=Samples(opening[:, None, None] * movement("mouth_open")))
    return Project(motion=motion, tracks=Project().tracks.with_lane("mouth_open", Lane(base=base)))


@pytest.fixture
def desk(scene):
    """The studio with three problems of the lips, and their list in front."""
    s, panel = scene.services, scene.problems
    s.store.open(film(), saved=True)
    s.session.time = 0.0
    s.lips.report = LintReport(
        problems=(open_at(1.0, 0.2), open_at(2.0, 0.9), open_at(3.0, 0.5)),
        notes=("No transcript: p, b and m were not looked at.",),
    )
    s.lips.changed.emit()
    scene.window.activateWindow()
    scene.window.bring_up("problems")
    panel.findChild(QCheckBox, "show_ignored").setChecked(False)
    panel.table.sortByColumn(SEVERITY, Qt.SortOrder.DescendingOrder)
    panel.table.setCurrentIndex(QModelIndex())
    QTest.qWait(1)
    yield scene
    s.lips.report = None
    s.lips.changed.emit()


def rows(panel, column=TEXT):
    model = panel.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def click(qtbot, panel, row, column=TEXT):
    table = panel.table
    place = table.visualRect(panel.model.index(row, column)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)


def press(qtbot, panel, name):
    button = panel.findChild(QPushButton, name)
    assert button.isEnabled() and button.isVisible(), name
    qtbot.mouseClick(button, LEFT)


def test_the_worst_comes_first_and_columns_sort(desk, qtbot):
    panel = desk.problems
    assert rows(panel, TIME) == ["0:02:00", "0:03:00", "0:01:00"]
    assert rows(panel, SEVERITY) == ["● severe", "● medium", "● slight"]
    header = panel.table.header()
    middle = header.sectionViewportPosition(TIME) + header.sectionSize(TIME) // 2
    place = header.viewport().rect().center()
    place.setX(middle)
    qtbot.mouseClick(header.viewport(), LEFT, pos=place)
    assert rows(panel, TIME) == ["0:01:00", "0:02:00", "0:03:00"]
    click(qtbot, panel, 2)
    qtbot.mouseClick(header.viewport(), LEFT, pos=place)
    assert rows(panel, TIME) == ["0:03:00", "0:02:00", "0:01:00"] and panel.chosen.start == 3.0
    assert desk.window.findChild(QDockWidget, "problems").windowTitle() == "Problems (3)"
    told = panel.findChild(QLabel, "problem_note").text()
    assert told == "3 problems. No transcript: p, b and m were not looked at."


def test_a_click_goes_there_and_enter_does(desk, qtbot):
    panel, session = desk.problems, desk.services.session
    click(qtbot, panel, 1)
    assert session.time == 3.0
    qtbot.keyClick(panel.table, KEY.Key_Down)
    assert session.time == 3.0  # choosing alone goes nowhere
    qtbot.keyClick(panel.table, KEY.Key_Return)
    assert session.time == 1.0


def test_the_list_follows_next_and_previous(desk, qtbot):
    panel, session = desk.problems, desk.services.session
    for key, modifier, row in (
        (KEY.Key_F8, Qt.KeyboardModifier.NoModifier, 2),
        (KEY.Key_F8, Qt.KeyboardModifier.NoModifier, 0),
        (KEY.Key_F8, Qt.KeyboardModifier.ShiftModifier, 2),
    ):
        qtbot.keyClick(desk.window, key, modifier)
        assert panel.table.currentIndex().row() == row
    session.time = 3.1
    assert panel.table.currentIndex().row() == 1


def test_one_click_fixes_a_line_as_one_step(desk, qtbot):
    panel, store = desk.problems, desk.services.store
    assert rows(panel, FIX) == ["Fix"] * 3
    click(qtbot, panel, 0, FIX)
    assert store.steps == ("Fixed “Lips open by 90 % in silence”",)
    assert store.project.tracks.mouth_open.at(2.2, 0.0) == pytest.approx(0.0, abs=0.01)
    store.undo()
    click(qtbot, panel, 2)
    press(qtbot, panel, "fix_problem")
    assert store.project.tracks.mouth_open.at(1.2, 0.0) == pytest.approx(0.0, abs=0.01)
    store.undo()
    press(qtbot, panel, "fix_alike")
    assert store.steps == ("Fixed 3 problems",)


def test_ignored_with_a_note_it_is_greyed_behind_a_filter(desk, qtbot, monkeypatch):
    panel, store = desk.problems, desk.services.store
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("a smile", True))
    click(qtbot, panel, 0)
    press(qtbot, panel, "ignore_problem")
    assert store.undo_label == "Ignored “Lips open by 90 % in silence”"
    assert rows(panel, TIME) == ["0:03:00", "0:01:00"]
    qtbot.mouseClick(panel.findChild(QCheckBox, "show_ignored"), LEFT)
    assert rows(panel)[0] == "Lips open by 90 % in silence — ignored: a smile"
    ink = panel.model.index(0, TEXT).data(Qt.ItemDataRole.ForegroundRole)
    assert ink.name() == desk.theme.colours.muted
    click(qtbot, panel, 0)
    press(qtbot, panel, "ignore_problem")
    assert len(desk.services.problems.open) == 3
    store.undo()
    assert len(desk.services.problems.open) == 2


def test_it_stays_chosen_while_the_list_changes(desk, qtbot):
    panel, lips = desk.problems, desk.services.lips
    click(qtbot, panel, 1)
    lips.report = replace(lips.report, problems=(open_at(3.0, 0.95), open_at(2.0, 0.1)))
    lips.changed.emit()
    assert panel.chosen.start == 3.0 and panel.table.currentIndex().row() == 0


def test_a_missing_file_leads_to_its_search(desk, qtbot):
    store, panel = desk.services.store, desk.problems
    clip = AudioClip(asset="gone.wav", name="line.wav", rate=16000, duration=2.0)
    store.edit("Voice", lambda p: replace(p, audio=clip))
    assert (rows(panel)[0], rows(panel, FIX)[0]) == ("line.wav is missing", "Relink…")
    click(qtbot, panel, 0, FIX)
    assert desk.relink.dialog is not None and desk.relink.dialog.isVisible()
    desk.relink.dialog.close()


def test_a_poor_photo_leads_to_its_slot(desk, qtbot):
    store, panel = desk.services.store, desk.problems
    source = photo().source
    bank = SourceBank(slots=(None, None, source, None, None))
    store.edit("Photo", lambda p: replace(p, sources=bank))
    desk.window.bring_up("history")
    (row,) = (row for row, text in enumerate(rows(panel)) if "blurred" in text)
    click(qtbot, panel, row)
    assert not desk.bank.visibleRegion().isEmpty()
    qtbot.waitUntil(lambda: desk.bank.selected == 2)


@pytest.mark.parametrize("theme", list(ThemeName))
def test_its_inks_are_of_the_theme(desk, theme):
    desk.theme.use(theme)
    worst = desk.problems.model.index(0, SEVERITY).data(Qt.ItemDataRole.ForegroundRole)
    assert worst.name() == desk.theme.colours.bad
