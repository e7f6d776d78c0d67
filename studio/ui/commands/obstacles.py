"""Why a command cannot be done now: one line per kind of command, for menus and search."""

from fnmatch import fnmatchcase

from PySide6.QtCore import QCoreApplication

from studio.ui.commands.command import Command


def obstacle_of(command: Command) -> str:
    """What is missing before `command` can be done."""
    if command.obstacle:
        return command.obstacle
    for pattern, words in _table():
        if fnmatchcase(command.id, pattern):
            return words
    return ""


def _table() -> tuple[tuple[str, str], ...]:
    """Patterns of command names, the first that fits counts."""
    keys = _tr("Select keys in the timeline first.")
    lane = _tr("Click a lane with a curve in the timeline first.")
    voice = _tr("There is no voice yet: drop a sound file or record one.")
    return (
        ("undo", _tr("Nothing was changed yet.")),
        ("redo", _tr("Nothing was undone.")),
        ("perform", voice),
        ("another_take", voice),
        ("flip_takes", _tr("There is one take only: perform another one.")),
        ("transcript", voice),
        ("lint", voice),
        ("problem_*", _tr("No problem of the film is known: check the lip sync first.")),
        ("held_*", _tr("No frame is held back by M.")),
        ("wipe_*", _tr("The preview does not show a wipe.")),
        ("amplify", _tr("The preview does not show a difference.")),
        ("soften", _tr("The preview does not show a difference.")),
        ("preview_*", _tr("The renderer of this project cannot show it.")),
        ("marker_*", _tr("There is no marker there.")),
        ("to_in", _tr("No in point is set.")),
        ("to_out", _tr("No out point is set.")),
        ("play_span", _tr("Neither in nor out is set.")),
        ("clear_span", _tr("Neither in nor out is set.")),
        ("span_of_keys", keys),
        ("forget_pictures", _tr("No picture is kept.")),
        ("audio_record_stop", _tr("Nothing is being recorded.")),
        ("audio_record_pause", _tr("Nothing is being recorded.")),
        ("audio_record", _tr("A recording is going on.")),
        ("audio_record_again", _tr("A recording is going on.")),
        ("audio_*", _tr("Drag over the waveform to select a part of the voice first.")),
        ("pose_save_selected", keys),
        ("pose_export", _tr("No pose was saved yet.")),
        ("capture_video", _tr("A capture is going on.")),
        ("capture_*", _tr("The camera is off.")),
        ("picture_*", _tr("Let landmarks be edited in the preview first (Alt+0).")),
        ("blinks.*", _tr("Select blinks in the timeline first.")),
        ("ease.*", _tr("Select keys with an interpolation from Sine to Elastic first.")),
        ("beyond.*", _tr("Click a lane that has keys in the timeline first.")),
        ("keys.insert", lane),
        ("keys.bake", lane),
        ("keys.paste_rescaled", lane),
        ("lane.*", lane),
        ("between.breakdown", lane),
        ("snap.word", _tr("Select keys first; the voice needs a transcript.")),
        ("delete.time", _tr("Select keys at two times or more first.")),
        ("*.*", keys),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("obstacles", text)
