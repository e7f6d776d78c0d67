"""Keeps how the user plays films in the settings of the window."""

from dataclasses import replace

from PySide6.QtCore import QSettings

from studio.app.playback import Playback, Policy
from studio.app.session import Session
from studio.domain.time_text import TimeUnit

_POLICY, _GRAINS, _UNIT = "playback/policy", "playback/grains", "playback/unit"


def remember_playback(session: Session, settings: QSettings) -> None:
    """Take up the habits of last time, and write down each change."""
    session.playback = _read(settings, session.playback)

    def write(playback: Playback) -> None:
        settings.setValue(_POLICY, str(playback.policy))
        settings.setValue(_GRAINS, int(playback.grains))
        settings.setValue(_UNIT, str(playback.unit))

    session.playback_changed.connect(write)


def _read(settings: QSettings, usual: Playback) -> Playback:
    """What is written there; anything unknown is as usual."""
    policy, unit = str(settings.value(_POLICY, "")), str(settings.value(_UNIT, ""))
    return replace(
        usual,
        policy=Policy(policy) if policy in list(Policy) else usual.policy,
        unit=TimeUnit(unit) if unit in list(TimeUnit) else usual.unit,
        grains=str(settings.value(_GRAINS, "1")) != "0",
    )
