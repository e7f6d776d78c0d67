"""What the networks run on, how fast pictures come from it, and a second look for a better one."""

from collections import deque
from statistics import median

from psygnal import Signal

from studio.app.jobs import JobContext, Jobs, Lane
from studio.engine.device import Device, choose_device
from studio.engine.frame_cache import FrameCache
from studio.engine.model_store import ModelStore
from studio.engine.render_loop import Frame

_COUNTED = 25


class Computing:
    """The device in use; `looked` tells that it was looked for again, and whether it is another."""

    looked = Signal(bool)

    def __init__(
        self, *, device: Device, models: ModelStore, jobs: Jobs, cache: FrameCache
    ) -> None:
        """`models` are on `device`; `cache` keeps pictures that it made."""
        self.device = device
        self._models, self._jobs, self._cache = models, jobs, cache
        self._seconds: deque[float] = deque(maxlen=_COUNTED)

    @property
    def milliseconds(self) -> float | None:
        """Median of the last pictures, from the request to the pixels; None before there is one."""
        return 1000 * median(self._seconds) if self._seconds else None

    def note(self, frame: Frame) -> None:
        """Count how long `frame` took, unless it was made before."""
        if not frame.kept:
            self._seconds.append(frame.seconds)

    def look_again(self) -> None:
        """Look for a device in the background; another one is used from the next picture on.

        It waits for what is being analysed or exported, which goes on where it was begun.
        """
        before = self.device.id

        def look(_context: JobContext[Device]) -> Device:
            device = choose_device()
            if device.id != before:
                self._models.move(device.id)
            return device

        self._jobs.start("Looking for a device", look, Lane.ENGINE, done=self._use, quiet=True)

    def _use(self, device: Device) -> None:
        another, self.device = device.id != self.device.id, device
        if another:
            self._cache.clear()  # equal states are equal bytes on one device alone
            self._seconds.clear()
        self.looked.emit(another)
