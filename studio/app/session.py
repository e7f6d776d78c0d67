"""What the user is looking at: playhead, selection, view; never saved, never undone."""

from typing import NamedTuple

from psygnal import Signal

from studio.app.look import Look
from studio.app.overlay import Overlay
from studio.app.playback import Playback
from studio.app.sound_habits import SoundHabits
from studio.domain.blinks import Blink


class KeyId(NamedTuple):
    """One key of one lane, by its time in seconds; a tuple, as thousands are compared at once."""

    lane: str
    time: float


class Session:
    """The playhead, what is selected, and how the preview looks; each change is announced once."""

    time_changed = Signal(float)
    playing_changed = Signal(bool)
    looping_changed = Signal(bool)
    selection_changed = Signal(frozenset)
    blinks_changed = Signal(frozenset)
    look_changed = Signal(Look)
    overlay_changed = Signal(Overlay)
    lanes_touched = Signal(frozenset)
    """Lanes that were changed elsewhere than on the timeline, which shows them by a pulse."""
    playback_changed = Signal(Playback)
    sound_changed = Signal(SoundHabits)

    def __init__(self) -> None:
        self._time = 0.0
        self._playing = False
        self._selection: frozenset[KeyId] = frozenset()
        self._blinks: frozenset[Blink] = frozenset()
        self._looping = False
        self._look = Look()
        self._overlay = Overlay()
        self._playback = Playback()
        self._sound = SoundHabits()

    @property
    def time(self) -> float:
        """Playhead in seconds, never negative."""
        return self._time

    @time.setter
    def time(self, seconds: float) -> None:
        seconds = max(seconds, 0.0)
        if seconds != self._time:
            self._time = seconds
            self.time_changed.emit(seconds)

    @property
    def playing(self) -> bool:
        """Whether the playhead is moving by itself."""
        return self._playing

    @playing.setter
    def playing(self, on: bool) -> None:
        if on != self._playing:
            self._playing = on
            self.playing_changed.emit(on)

    @property
    def looping(self) -> bool:
        """Whether playing starts again at the end."""
        return self._looping

    @looping.setter
    def looping(self, on: bool) -> None:
        if on != self._looping:
            self._looping = on
            self.looping_changed.emit(on)

    @property
    def selection(self) -> frozenset[KeyId]:
        """The selected keys."""
        return self._selection

    @selection.setter
    def selection(self, keys: frozenset[KeyId]) -> None:
        if keys != self._selection:
            self._selection = keys
            self.selection_changed.emit(keys)

    @property
    def blinks(self) -> frozenset[Blink]:
        """The selected blinks, of one eye or of both."""
        return self._blinks

    @blinks.setter
    def blinks(self, blinks: frozenset[Blink]) -> None:
        if blinks != self._blinks:
            self._blinks = blinks
            self.blinks_changed.emit(blinks)

    @property
    def look(self) -> Look:
        """How the preview shows frames."""
        return self._look

    @look.setter
    def look(self, look: Look) -> None:
        if look != self._look:
            self._look = look
            self.look_changed.emit(look)

    @property
    def playback(self) -> Playback:
        """How the film is played, and how times are written."""
        return self._playback

    @playback.setter
    def playback(self, playback: Playback) -> None:
        if playback != self._playback:
            self._playback = playback
            self.playback_changed.emit(playback)

    @property
    def sound(self) -> SoundHabits:
        """How the voice is shown and recorded."""
        return self._sound

    @sound.setter
    def sound(self, sound: SoundHabits) -> None:
        if sound != self._sound:
            self._sound = sound
            self.sound_changed.emit(sound)

    @property
    def overlay(self) -> Overlay:
        """What lies over the picture, and how landmarks are dragged in it."""
        return self._overlay

    @overlay.setter
    def overlay(self, overlay: Overlay) -> None:
        if overlay != self._overlay:
            self._overlay = overlay
            self.overlay_changed.emit(overlay)
