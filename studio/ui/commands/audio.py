"""The commands of the audio panel: their keys work there alone, as a tape recorder's do."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studio.app.edits import markers
from studio.app.microphone import Microphone
from studio.app.punching import PunchAndRoll
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.errors import BadInput
from studio.ui.commands.command import Command
from studio.ui.widgets.voice.voice_view import VoiceView

_ZOOM = 2.0
_NORMAL_PX_PER_S = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioBench:
    """What the commands of the audio panel work with; `record` begins an ordinary take."""

    store: Store
    session: Session
    microphone: Microphone
    punch: PunchAndRoll
    view: VoiceView
    reporter: Reporter
    record: Callable[[], None]

    def start_punch(self) -> None:
        """Punch in at the selection if there is one, at the playhead otherwise."""
        chosen = self.view.selection
        try:
            if chosen is None:
                self.punch.begin(self.session.time)
            else:
                self.punch.begin(*chosen)
        except BadInput as error:
            self.reporter.tell(error.message, error.hint)


def audio_commands(menu: str, bench: AudioBench) -> list[Command]:
    """Rows for `menu`."""
    return [*_recording(menu, bench), *_selecting(menu, bench), *_zooming(menu, bench)]


def _recording(menu: str, bench: AudioBench) -> list[Command]:
    microphone = bench.microphone

    def again() -> None:
        if microphone.recording and not bench.punch.active:
            microphone.next_take()
        else:
            bench.record()

    def recording() -> bool:
        return microphone.recording

    running, resting = _tr("A take is being recorded."), _tr("No take is being recorded.")

    return [
        _command(menu, "record", _tr("Record"), "R", bench.record,
                 enabled=lambda: not microphone.recording, obstacle=running),
        _command(menu, "record_again", _tr("Record a new take"), "Shift+R", again,
                 tip=_tr("What is being recorded is kept, a step of its own")),
        _command(menu, "start_over", _tr("Start over"), "", microphone.start_over,
                 tip=_tr("Forget this take and record it again"),
                 enabled=recording, obstacle=resting),
        _command(menu, "record_roll", _tr("Record with pre-roll"), "Ctrl+R",
                 lambda: bench.punch.roll(bench.session.time),
                 tip=_tr("Hear some seconds of the film, then record from the playhead on"),
                 enabled=lambda: not microphone.recording, obstacle=running),
        _command(menu, "punch", _tr("Punch and roll"), "Shift+D", bench.start_punch,
                 tip=_tr("Hear some seconds, then record from the playhead or in the selection"),
                 enabled=lambda: not microphone.recording, obstacle=running),
        _command(menu, "record_stop", _tr("Stop recording"), "Space", microphone.stop,
                 enabled=recording, obstacle=resting),
        _command(menu, "record_forget", _tr("Stop recording and forget"), "Shift+Esc",
                 microphone.forget, enabled=recording, obstacle=resting),
        _command(menu, "record_pause", _tr("Pause recording"), "P", microphone.pause,
                 enabled=lambda: microphone.recording and not bench.punch.active,
                 obstacle=resting),
        _command(menu, "label", _tr("Label here"), "Ctrl+M",
                 lambda: markers.add(bench.store, bench.punch.here),
                 tip=_tr("A marker where it plays or records now")),
        _command(menu, "label_selection", _tr("Label the selection"), "Ctrl+B",
                 lambda: _label_selection(bench), enabled=lambda: bench.view.selection is not None,
                 obstacle=_unselected(),
                 tip=_tr("A marker as long as the selection: drag its ends on the ruler")),
    ]  # fmt: skip


def _selecting(menu: str, bench: AudioBench) -> list[Command]:
    view = bench.view
    return [
        _command(menu, "select_from", _tr("Select from here"), "[",
                 lambda: view.select_from(bench.session.time), tip=_tr("While playing, too")),
        _command(menu, "select_to", _tr("Select to here"), "]",
                 lambda: view.select_to(bench.session.time), tip=_tr("While playing, too")),
        _command(menu, "select_nothing", _tr("Select nothing"), "Esc", view.select_nothing,
                 enabled=lambda: view.selection is not None, obstacle=_unselected()),
        _command(menu, "zero", _tr("Snap to zero crossings"), "Z", view.snap_to_crossings,
                 tip=_tr("The selection, or the playhead: a cut there does not click")),
    ]  # fmt: skip


def _zooming(menu: str, bench: AudioBench) -> list[Command]:
    view = bench.view.view

    def zoom(factor: float) -> Callable[[], None]:
        return lambda: view.zoom(factor, view.x_of(bench.session.time))

    def normal() -> None:
        x = view.x_of(bench.session.time)
        view.zoom(1.0 / (_NORMAL_PX_PER_S * view.scale), x)

    def to_selection() -> None:
        if bench.view.selection is not None:
            view.fit(*bench.view.selection)

    return [
        _command(menu, "zoom_in", _tr("Zoom in"), "Ctrl+1", zoom(1 / _ZOOM)),
        _command(menu, "zoom_normal", _tr("Zoom normal"), "Ctrl+2", normal),
        _command(menu, "zoom_out", _tr("Zoom out"), "Ctrl+3", zoom(_ZOOM)),
        _command(menu, "zoom_selection", _tr("Zoom to the selection"), "Ctrl+E", to_selection,
                 enabled=lambda: bench.view.selection is not None, obstacle=_unselected()),
        _command(menu, "zoom_fit", _tr("Fit the whole sound"), "Ctrl+F", view.fit_all),
    ]  # fmt: skip


def _label_selection(bench: AudioBench) -> None:
    if bench.view.selection is not None:
        markers.label(bench.store, *bench.view.selection)


def _unselected() -> str:
    return _tr("Nothing is selected: press [ and ] in the audio panel, or drag with Shift.")


def _always() -> bool:
    return True


def _command(
    menu: str,
    name: str,
    title: str,
    keys: str,
    run: Callable[[], None],
    tip: str = "",
    enabled: Callable[[], bool] = _always,
    obstacle: str = "",
) -> Command:
    return Command(
        id=f"audio_{name}",
        menu=menu,
        section=_tr("Audio panel"),
        title=title,
        run=run,
        shortcuts=(keys,) if keys else (),
        tip=tip,
        enabled=enabled,
        obstacle=obstacle,
        local=True,
        context=_tr("Audio panel"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("AudioCommands", text)
