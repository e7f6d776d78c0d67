"""The keys of every command: those of a preset, and those that the user gave it instead."""

import json
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QKeyCombination, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from studio.ui.commands.command import Command
from studio.ui.shortcuts.presets import PRESETS, QUINTET

Keys = tuple[str, ...]

_PRESET, _CHANGES = "keys/preset", "keys/changes"
_MODIFIERS = (
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
)  # fmt: skip


class Keymap(QObject):
    """The one place where keys are looked up, by menus and by panels that handle their own.

    What the user changes is kept per preset: trying another one loses nothing.
    """

    changed = Signal()

    def __init__(self, settings: QSettings | None = None) -> None:
        """Without `settings` nothing is remembered."""
        super().__init__()
        self._settings = settings
        self._preset = QUINTET
        self._own: dict[str, dict[str, Keys]] = {}
        if settings is not None:
            self._read(settings)

    @property
    def preset(self) -> str:
        """Name of the table that the user's changes are about."""
        return self._preset

    def keys(self, command: Command) -> Keys:
        """The keys of `command`, the first of which menus show."""
        own = self._own.get(self._preset, {})
        return own[command.id] if command.id in own else self.preset_keys(command)

    def preset_keys(self, command: Command) -> Keys:
        """The keys that `command` has in the preset."""
        return PRESETS[self._preset].get(command.id, command.shortcuts)

    def edited(self, command: Command) -> bool:
        """Whether the user gave `command` other keys than the preset."""
        return command.id in self._own.get(self._preset, {})

    def with_keys(self, commands: Iterable[Command]) -> tuple[Command, ...]:
        """`commands` with the keys that they have now."""
        return tuple(replace_keys(command, self.keys(command)) for command in commands)

    def command_for(self, event: QKeyEvent, commands: Iterable[Command]) -> Command | None:
        """The one of `commands` that the pressed keys stand for."""
        table = [(command, self.keys(command)) for command in commands]
        for pressed in readings(event):
            for command, keys in table:
                if any(QKeySequence(text) == pressed for text in keys):
                    return command
        return None

    def sequences(self, command: Command, commands: Iterable[Command]) -> list[QKeySequence]:
        """What Qt shall listen to for `command`, the keys that menus show first.

        A symbol may need Shift on this keyboard, which Qt tells as a key of its own; so it is
        heard with Shift, too, where that is nothing else among `commands`.
        """
        keys, others = self.keys(command), tuple(commands)
        shifted = (text for text in map(_shifted, keys) if text)
        heard = [text for text in shifted if not self.rivals(command, text, others)]
        return [QKeySequence(text) for text in (*keys, *heard)]

    def rivals(self, command: Command, keys: str, commands: Iterable[Command]) -> list[Command]:
        """Which others of `commands` have `keys` where `command` has its own."""
        wanted = QKeySequence(keys)
        return [
            other
            for other in commands
            if other.id != command.id
            and _scope(other) == _scope(command)
            and any(QKeySequence(text) == wanted for text in self.keys(other))
        ]

    def shadows(self, command: Command, keys: str, commands: Iterable[Command]) -> list[Command]:
        """Commands with `keys` elsewhere: a panel's own come before those of the window."""
        wanted = QKeySequence(keys)
        return [
            other
            for other in commands
            if other.id != command.id
            and _scope(other) != _scope(command)
            and (not other.local or not command.local)
            and any(QKeySequence(text) == wanted for text in self.keys(other))
        ]

    def give(self, command: Command, keys: Keys, take_from: Iterable[Command] = ()) -> None:
        """Give `command` exactly `keys`; each of `take_from` loses those of them that it has."""
        wanted = [QKeySequence(text) for text in keys]
        for other in take_from:
            kept = tuple(k for k in self.keys(other) if QKeySequence(k) not in wanted)
            self._set(other, kept)
        self._set(command, keys)
        self._announce()

    def reset(self, command: Command) -> None:
        """Give `command` the keys of the preset again."""
        self._own.get(self._preset, {}).pop(command.id, None)
        self._announce()

    def reset_all(self) -> None:
        """Give every command the keys of the preset again."""
        self._own.pop(self._preset, None)
        self._announce()

    def use(self, preset: str) -> None:
        """Let the keys be those of `preset`, with what the user changed of them before."""
        self._preset = preset
        self._announce()

    def _set(self, command: Command, keys: Keys) -> None:
        own = self._own.setdefault(self._preset, {})
        if same(keys, self.preset_keys(command)):
            own.pop(command.id, None)
        else:
            own[command.id] = keys

    def _announce(self) -> None:
        if self._settings is not None:
            self._settings.setValue(_PRESET, self._preset)
            self._settings.setValue(_CHANGES, json.dumps(self._own))
        self.changed.emit()

    def _read(self, settings: QSettings) -> None:
        """Take up what was remembered; what cannot be read was not."""
        preset = str(settings.value(_PRESET, QUINTET))
        self._preset = preset if preset in PRESETS else QUINTET
        try:
            kept = json.loads(str(settings.value(_CHANGES, "{}")))
            self._own = {
                str(name): {str(id): tuple(map(str, keys)) for id, keys in changes.items()}  # noqa: A001
                for name, changes in kept.items()
            }
        except (ValueError, AttributeError, TypeError):
            self._own = {}


def replace_keys(command: Command, keys: Keys) -> Command:
    """`command` with other keys."""
    return command if keys == command.shortcuts else replace(command, shortcuts=keys)


def same(some: Keys, others: Keys) -> bool:
    """Whether both are the same keys in the same order."""
    return [QKeySequence(k) for k in some] == [QKeySequence(k) for k in others]


def shown(keys: Iterable[str]) -> str:
    """Keys as they are written on this system, empty without any."""
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(text).toString(form) for text in keys)


def readings(event: QKeyEvent) -> list[QKeySequence]:
    """What the pressed keys may be called; a symbol may need Shift on this keyboard."""
    if event.key() == Qt.Key.Key_Backtab:
        return [QKeySequence("Shift+Tab")]
    found = [QKeySequence(event.keyCombination())]
    if event.text().strip() and not event.text().isalnum():
        plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        found.append(QKeySequence(QKeyCombination(plain, Qt.Key(event.key()))))
    return found


def stands_for(event: QKeyEvent, keys: Keys) -> bool:
    """Whether one of `keys` is pressed."""
    pressed = readings(event)
    return any(QKeySequence(text) in pressed for text in keys)


def recorded(event: QKeyEvent) -> str:
    """The pressed keys as they are kept; empty while only modifiers are held."""
    if event.key() in _MODIFIERS:
        return ""
    return readings(event)[-1].toString(QKeySequence.SequenceFormat.PortableText)


def _shifted(keys: str) -> str:
    """`keys` with Shift where they are those of a symbol; empty for all others."""
    modifiers, symbol = keys[:-1], keys[-1:]
    if not symbol or symbol.isalnum() or "Shift+" in modifiers:
        return ""
    return f"{modifiers}Shift+{symbol}"


def _scope(command: Command) -> str:
    """Where its keys work: the window is one place, each panel that handles its own another."""
    return command.context or command.menu if command.local else ""
