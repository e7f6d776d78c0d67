"""What time of the film it is while playing: by the sound that is heard, or by a silent clock."""

from collections.abc import Callable

from studio.app.playback import Policy
from studio.app.voice_output import VoiceOutput


class PlayClock:
    """Tells the time of the film since `restart`, and keeps the sound going along with it.

    Sound is heard at normal speed alone, and not where every frame is waited for.
    """

    def __init__(self, output: VoiceOutput, clock: Callable[[], float]) -> None:
        self._output, self._clock = output, clock
        self._anchor = (0.0, 0.0)  # time of the film, time of the clock
        self._sounding = False
        self.policy = Policy.SOUND
        self.speed = 1.0
        """1 is normal, negative is backwards."""

    def restart(self, film: float) -> None:
        """Go on from `film` seconds with whatever is to be heard there."""
        self._output.stop()
        self._anchor = (film, self._clock())
        self._sound(film)

    def rest(self) -> None:
        """Fall silent."""
        self._output.stop()
        self._sounding = False
        self.speed = 1.0

    def now(self) -> float:
        """Time of the film: what is heard where sound leads, else what the clock says."""
        heard = self._output.time() if self._sounding else None
        if heard is None:
            self._sounding = False
        elif self.policy is Policy.SOUND:
            self._anchor = (heard, self._clock())
            return heard
        film, clock = self._anchor
        return film + self.speed * (self._clock() - clock)

    def keep_sounding(self, film: float) -> None:
        """Begin to sound where the voice begins after `film` was silent until now."""
        if not self._sounding:
            self._sound(film)

    def _sound(self, film: float) -> None:
        wanted = self.speed == 1.0 and self.policy is not Policy.EVERY
        self._sounding = wanted and self._output.start(film)
