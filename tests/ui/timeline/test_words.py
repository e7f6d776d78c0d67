"""The words under the waveform: shown, dragged, written anew, split, joined; all undoable."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor

from studio.domain.words import Phone, Transcript, Word
from studio.ui.theme import ThemeName
from studio.ui.widgets.voice.word_view import WORDS_PX

LEFT = Qt.MouseButton.LeftButton
OFFSET = 0.5


def word(text, start, end, *symbols):
    step = (end - start) / len(symbols)
    borders = [start + i * step for i in range(len(symbols))] + [end]
    phones = [
        Phone(symbol=s, start=a, end=b)
        for s, a, b in zip(symbols, borders[:-1], borders[1:], strict=True)
    ]
    return Word(text=text, start=start, end=end, phones=tuple(phones))


SAID = Transcript(
    asset="v",
    words=(word("big", 1.0, 2.0, "B", "IH", "G"), word("map", 2.0, 3.0, "M", "AE", "P"),
           word("now", 5.0, 7.0, "N", "AW")),
)  # fmt: skip


@pytest.fixture
def strip(panel, store):
    """The strip of a voice that begins half a second into the film."""

    def speak(project):
        return replace(project, audio=replace(project.audio, offset=OFFSET), transcript=SAID)

    store.edit("Spoken", speak)
    return panel.words


def at(strip, time, row=0):
    """Pixel of `time` seconds of the voice, in the row of words or of sounds."""
    return QPoint(round(strip.x_of(time)), row * WORDS_PX + 8)


def drag(qtbot, strip, start, end):
    qtbot.mousePress(strip, LEFT, pos=start)
    qtbot.mouseMove(strip, start + (end - start) / 2)
    qtbot.mouseMove(strip, end)


def words(store):
    return store.project.transcript.words


def texts(store):
    return [w.text for w in words(store)]


def test_the_strip_is_there_while_the_voice_has_words(panel, store, strip):
    assert strip.isVisible()
    store.edit("Another", lambda p: replace(p, audio=replace(p.audio, asset="w")))
    assert not strip.isVisible()
    store.undo()
    assert strip.isVisible()


def test_words_lie_at_their_times_in_both_themes(strip, theme):
    assert strip.word_rect(0).left() == pytest.approx(strip._view.x_of(1.0 + OFFSET))
    for name in ThemeName:
        theme.use(name)
        picture = strip.grab().toImage()
        inside, pause = at(strip, 6.9), at(strip, 4.0)
        assert picture.pixelColor(inside) == QColor(theme.colours.raised)
        assert picture.pixelColor(pause) == QColor(theme.colours.panel)


def test_a_border_between_words_is_dragged_as_one_step(qtbot, strip, store):
    before = store.project
    drag(qtbot, strip, at(strip, 2.0), at(strip, 2.4))
    qtbot.mouseRelease(strip, LEFT, pos=at(strip, 2.4))
    assert words(store)[0].end == words(store)[1].start == pytest.approx(2.4, abs=0.02)
    assert words(store)[1].phones[0].start == words(store)[1].start
    store.undo()
    assert store.project == before


def test_esc_takes_a_drag_back(qtbot, strip, store, panel):
    before = store.project
    drag(qtbot, strip, at(strip, 7.0), at(strip, 8.0))
    assert words(store)[2].end > 7.5
    qtbot.keyClick(strip, Qt.Key.Key_Escape)
    assert store.project == before and not strip.dragging
    qtbot.mouseRelease(strip, LEFT, pos=at(strip, 8.0))
    assert store.project == before


def test_a_border_between_sounds_moves_within_the_word(qtbot, strip, store):
    drag(qtbot, strip, at(strip, 6.0, row=1), at(strip, 6.5, row=1))
    qtbot.mouseRelease(strip, LEFT, pos=at(strip, 6.5, row=1))
    moved = words(store)[2]
    assert moved.phones[0].end == pytest.approx(6.5, abs=0.02)
    assert (moved.start, moved.end) == (5.0, 7.0)


def test_a_double_click_renames_and_return_keeps(qtbot, strip, store):
    qtbot.mouseDClick(strip, LEFT, pos=at(strip, 1.5))
    assert strip.editor.text() == "big"
    strip.editor.selectAll()
    qtbot.keyClicks(strip.editor, "pig")
    qtbot.keyClick(strip.editor, Qt.Key.Key_Return)
    assert texts(store) == ["pig", "map", "now"] and strip.editor is None
    store.undo()
    assert texts(store) == ["big", "map", "now"]


def test_esc_leaves_a_word_as_it_was(qtbot, strip, store):
    before = store.project
    qtbot.mouseDClick(strip, LEFT, pos=at(strip, 1.5))
    qtbot.keyClicks(strip.editor, "x")
    qtbot.keyClick(strip.editor, Qt.Key.Key_Escape)
    assert strip.editor is None and store.project == before


def test_a_sound_is_written_anew_and_nonsense_is_refused(qtbot, strip, store, reporter):
    for typed in ("b", "zz"):
        qtbot.mouseDClick(strip, LEFT, pos=at(strip, 2.15, row=1))
        strip.editor.selectAll()
        qtbot.keyClicks(strip.editor, typed)
        qtbot.keyClick(strip.editor, Qt.Key.Key_Return)
        assert words(store)[1].phones[0].symbol == "B"
    assert "no sound" in reporter.notices[-1].message


def test_the_menu_splits_joins_and_deletes(strip, store):
    def choose(text, time):
        menu = strip.menu(QPointF(at(strip, time)))
        next(a for a in menu.actions() if a.text() == text).trigger()

    choose("Split here", 6.0)
    assert len(words(store)) == 4 and words(store)[2].end == 6.0
    choose("Join with the next", 5.5)
    assert len(words(store)) == 3
    choose("Delete word", 1.5)
    assert texts(store)[0] == "map"
    assert strip.menu(QPointF(at(strip, 4.0))) is None


def test_a_click_puts_the_playhead_on_the_word(qtbot, strip, session):
    qtbot.mouseClick(strip, LEFT, pos=at(strip, 5.8))
    assert session.time == pytest.approx(5.0 + OFFSET, abs=0.02)


def test_tips_name_words_and_sounds(strip):
    assert strip.tip_at(QPointF(at(strip, 1.5))).startswith("big · 1.50 s, 1000 ms")
    assert strip.tip_at(QPointF(at(strip, 2.15, row=1))).startswith("M (map)")
    assert strip.tip_at(QPointF(at(strip, 4.0))) == ""
