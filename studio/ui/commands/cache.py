"""Finished pictures as commands: rendering ahead, how much memory they may take, forgetting."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSettings

from studio.app.rendering_ahead import RenderingAhead
from studio.engine.frame_cache import DEFAULT_BYTES, FrameCache
from studio.ui.commands.command import Command

BUDGETS_MB = (128, 256, 512, 1024, 2048, 4096)

_BUDGET = "playback/cache_mb"


class CacheBudget:
    """How much memory pictures may take: a choice of the user that is kept in the settings."""

    def __init__(self, cache: FrameCache, settings: QSettings) -> None:
        self._cache, self._settings = cache, settings
        text = str(settings.value(_BUDGET, DEFAULT_BYTES >> 20))
        if text.isdecimal():
            cache.limit = min(max(int(text), BUDGETS_MB[0]), BUDGETS_MB[-1]) << 20

    @property
    def megabytes(self) -> int:
        """The budget in MB."""
        return self._cache.limit >> 20

    def use(self, megabytes: int) -> None:
        """Give the pictures `megabytes`, now and next time."""
        self._cache.limit = megabytes << 20
        self._settings.setValue(_BUDGET, megabytes)


def cache_commands(
    cache: FrameCache, budget: CacheBudget, ahead: RenderingAhead, menu: str
) -> list[Command]:
    """What can be done with finished pictures, for `menu`."""
    section = _tr("Memory for finished pictures")

    def use(megabytes: int) -> Callable[[], None]:
        return lambda: budget.use(megabytes)

    switch = Command(
        id="render_ahead",
        menu=menu,
        title=_tr("Render ahead in the background"),
        tip=_tr("The range, from the playhead on, whenever nothing else is to be done"),
        run=ahead.toggle,
        shortcuts=("Shift+Return",),
        checked=lambda: ahead.on,
        separated=True,
    )
    budgets = [
        Command(
            id=f"cache_{size}",
            menu=menu,
            section=section,
            title=_tr("{} MB").format(size),
            run=use(size),
            checked=lambda size=size: budget.megabytes == size,  # type: ignore[misc]
        )
        for size in BUDGETS_MB
    ]
    forget = Command(
        id="forget_pictures",
        menu=menu,
        title=_tr("Forget all finished pictures"),
        tip=lambda: _tr("They take {} MB now").format(cache.used >> 20),
        run=cache.clear,
        enabled=lambda: len(cache) > 0,
        obstacle=_tr("No picture is kept."),
    )
    return [switch, *budgets, forget]


def _tr(text: str) -> str:
    return QCoreApplication.translate("CacheActions", text)
