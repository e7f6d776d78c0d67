"""The gallery's pictures of the window and its panels."""

from dataclasses import replace

from gallery_menus import unfolded
from gallery_shots import Scene
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QDockWidget
from sample_desk import settle, show_sample, wait

from studio.app.edits import markers, poses
from studio.app.look import View
from studio.domain.face import LIPS
from studio.domain.words import Phone, Transcript, Word
from studio.ui.widgets.lanes.lane_layout import Layout
from studio.ui.widgets.time.ruler_marks import ROW_TOP_PX

PICTURE_PX = 512
_PATIENCE_S, _MARKED_S = 20.0, 0.6
_LATE_S = {"inspector": 1.0}
"""Panels that ask for more when all has been still for a while."""
LANES = ("mouth_open", "mouth_width", "brow")
SPOKEN = {
    "my": "M AY",
    "mouth": "M AW TH",
    "moves": "M UW V Z",
    "with": "W IH DH",
    "every": "EH V R IY",
    "word": "W ER D",
    "that": "DH AE T",
    "you": "Y UW",
    "hear": "HH IH R",
}
"""Words and their sounds, which are not what the sample says, so that problems are found."""


def first_start(scene: Scene) -> None:
    """The window as it is at the very first start, and what empty panels say."""
    scene.still()
    scene.take("empty", scene.desk.window)
    for dock in scene.desk.window.findChildren(QDockWidget):
        scene.take(f"empty_{dock.objectName()}", scene.bring_up(dock.objectName()))
    scene.desk.workspaces.reset()
    scene.desk.start.show()
    scene.rest()
    scene.take("start_page_first", scene.desk.window)
    scene.desk.start.leave()


def opening(scene: Scene) -> None:
    """The window with the sample."""
    desk = scene.desk
    show_sample(scene.app, desk, PICTURE_PX)
    scene.rest()
    scene.take("studio", desk.window)
    poses.save(desk.services.store, desk.services.session)


def panels(scene: Scene) -> None:
    """Each panel, and the workspaces."""
    desk = scene.desk
    for dock in desk.window.findChildren(QDockWidget):
        widget = scene.bring_up(dock.objectName())
        scene.rest()
        settle(scene.app, _LATE_S.get(dock.objectName(), 0.0))
        scene.rest()
        scene.take(f"panel_{dock.objectName()}", widget)
    for name in ("lip_sync", "review", "animate"):
        desk.workspaces.use(name)
        if name != "animate":
            scene.take(f"workspace_{name}", desk.window)
    desk.workspaces.reset()


def previews(scene: Scene) -> None:
    """Every view of the preview, landmarks over it, and the whole screen."""
    desk, session = scene.desk, scene.desk.services.session
    for view in View:
        session.look = replace(session.look, view=view)
        scene.rest()
        scene.take(f"preview_{view}", desk.preview)
    session.look = replace(session.look, view=View.RESULT)
    session.overlay = replace(session.overlay, editing=True, onion=True)
    desk.preview.tools.layer.choose("lips")
    scene.rest()
    scene.take("preview_editing", desk.preview)
    desk.preview.view.setFocus()
    desk.preview.tools.layer.hand.select(frozenset(LIPS))
    session.overlay = replace(session.overlay, editing=False, onion=False)
    desk.playing.full_screen.toggle()
    stage = desk.playing.full_screen.stage
    assert stage is not None
    stage.resize(desk.window.size())
    scene.take("full_screen", stage)
    desk.playing.full_screen.leave()


def timelines(scene: Scene) -> None:
    """Each way to see the lanes."""
    desk = scene.desk
    scene.bring_up("timeline")
    rows = desk.timeline.rows
    rows.chosen = frozenset(LANES)
    for layout in (Layout.DOPE, Layout.GRAPH, Layout.ROWS):
        rows.layout = layout
        scene.take(f"timeline_{layout}", desk.timeline)


def takes(scene: Scene) -> None:
    """Words and problems of the lips, two takes of one voice, a head that is frozen."""
    desk, services = scene.desk, scene.desk.services
    clip = services.store.project.audio
    assert clip is not None
    words = tuple(_word(place, text) for place, text in enumerate(SPOKEN))
    said = Transcript(asset=clip.asset, words=words)
    services.store.edit("Aligned the transcript", lambda p: replace(p, transcript=said))
    scene.run("lint")
    wait(scene.app, lambda: bool(services.problems.open), _PATIENCE_S)
    scene.rest()
    scene.take("timeline_words", desk.timeline)
    markers.add(services.store, _MARKED_S)
    marked = desk.timeline.view.x_of(_MARKED_S)
    for name, menu in (
        ("word", desk.timeline.words.menu(QPointF(marked, 0.0))),
        ("marker", desk.timeline.ruler.menu_at(QPoint(round(marked), ROW_TOP_PX + 1))),
    ):
        assert menu is not None
        unfolded(scene, menu, f"popup_{name}")
    scene.take("problems_found", scene.bring_up("problems"))
    scene.take("problems_marked", desk.window)
    scene.bring_up("timeline")
    scene.take("speech_words", scene.bring_up("speech"))
    desk.perform_anew()
    scene.rest()
    scene.take("timeline_takes", desk.timeline)
    session = services.session
    session.look = replace(session.look, take=0, view=View.RESULT)
    scene.run("freeze_head")
    scene.take("performance_frozen", scene.bring_up("performance"))
    services.store.undo()
    scene.bring_up("timeline")


def _word(place: int, text: str) -> Word:
    """A word of 0.8 s whose sounds are equally long."""
    symbols, start, long = SPOKEN[text].split(), 0.4 + 0.9 * place, 0.8
    share = long / len(symbols)
    phones = tuple(
        Phone(symbol=symbol, start=start + share * n, end=start + share * (n + 1))
        for n, symbol in enumerate(symbols)
    )
    return Word(text=text, start=start, end=phones[-1].end, phones=phones)
