"""The editor of keys: a table of all actions, presets, and a field that records what is pressed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.ui.commands.command import Command
from studio.ui.shortcuts.key_recorder import KeyRecorder
from studio.ui.shortcuts.keymap import Keymap, shown
from studio.ui.shortcuts.presets import PRESETS

_ID = Qt.ItemDataRole.UserRole
_ACTION, _MENU, _KEYS, _CONTEXT = range(4)


class KeymapDialog(QDialog):
    """Every change counts at once; what it takes from another action is asked first."""

    def __init__(self, parent: QWidget, commands: Sequence[Command], keymap: Keymap) -> None:
        super().__init__(parent)
        self.setObjectName("keymap_dialog")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(820, 620)
        self._commands = {command.id: command for command in commands}
        self._keymap = keymap
        self._adding = False
        self._rivals: list[Command] = []
        self._make_table()
        self._make_editor()
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.table.itemActivated.connect(lambda _item, _column: self.record())
        keymap.changed.connect(self.refresh)
        self.refresh()
        for column in (_MENU, _KEYS, _CONTEXT):
            self.table.resizeColumnToContents(column)
        for first in self._items()[:1]:
            self.table.setCurrentItem(first)
        self.search.setFocus()

    @property
    def chosen(self) -> Command | None:
        """The action whose keys are edited."""
        item = self.table.currentItem()
        return self._commands.get(item.data(_ACTION, _ID)) if item is not None else None

    def choose(self, id: str) -> None:
        """Edit the keys of the command called `id`."""
        for item in self._items():
            if item.data(_ACTION, _ID) == id:
                self.table.setCurrentItem(item)

    def record(self, adding: bool = False) -> None:
        """Wait for the keys of the chosen action: instead of its own, or besides them."""
        if self.chosen is not None:
            self._adding = adding
            self._settle("")
            self.recorder.start()

    def refresh(self) -> None:
        """Show the keys as they are now; those the user gave are bold."""
        for item in self._items():
            command = self._commands[item.data(_ACTION, _ID)]
            item.setText(_KEYS, shown(self._keymap.keys(command)))
            font = item.font(_KEYS)
            font.setBold(self._keymap.edited(command))
            item.setFont(_KEYS, font)
        self.presets.setCurrentText(self._keymap.preset)
        self._show_chosen()

    def _make_table(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("keymap_search")
        self.search.setPlaceholderText(self.tr("Search by action, menu or keys"))
        self.search.setAccessibleName(self.tr("Search by action, menu or keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.presets = QComboBox()
        self.presets.setObjectName("keymap_preset")
        self.presets.setAccessibleName(self.tr("Preset"))
        self.presets.addItems(list(PRESETS))
        self.presets.textActivated.connect(self._keymap.use)
        self.table = QTreeWidget()
        self.table.ensurePolished()  # rows are measured when the first is added
        self.table.setObjectName("keymap_table")
        self.table.setAccessibleName(self.tr("Actions and their keys"))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAlternatingRowColors(True)
        self.table.setHeaderLabels(
            [self.tr("Action"), self.tr("Menu"), self.tr("Keys"), self.tr("Works in")]
        )
        for command in self._commands.values():
            where = command.context if command.local else self.tr("Whole window")
            item = QTreeWidgetItem([command.label, command.place, "", where])
            item.setData(_ACTION, _ID, command.id)
            item.setToolTip(_ACTION, command.says or command.name)
            self.table.addTopLevelItem(item)
        header = self.table.header()
        header.setSectionResizeMode(_ACTION, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)

    def _make_editor(self) -> None:
        self.recorder = KeyRecorder()
        self.recorder.recorded.connect(self._recorded)
        self.recorder.given_up.connect(self.table.setFocus)
        self.note = QLabel()
        self.note.setObjectName("keymap_note")
        self.note.setWordWrap(True)
        self.note.setMinimumHeight(self.note.fontMetrics().height() * 2 + 4)
        self.take = self._button("keymap_take", self.tr("Take the keys over"), self._take_over)
        self.replace = self._button("keymap_replace", self.tr("Change keys"), self.record)
        self.add = self._button("keymap_add", self.tr("Add keys"), lambda: self.record(adding=True))
        self.clear = self._button("keymap_clear", self.tr("No keys"), self._clear)
        self.reset = self._button("keymap_reset", self.tr("Reset"), self._reset)
        self.reset.setToolTip(self.tr("Give this action the keys of the preset"))
        self.reset_all = self._button(
            "keymap_reset_all", self.tr("Reset all"), self._keymap.reset_all
        )
        self.reset_all.setToolTip(self.tr("Give all actions the keys of the preset"))

    def _button(self, name: str, text: str, run: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: run())  # type: ignore[operator]
        return button

    def _lay_out(self) -> None:
        top, editor = QHBoxLayout(), QHBoxLayout()
        preset = QLabel(self.tr("Preset"))
        preset.setBuddy(self.presets)
        top.addWidget(self.search, 1)
        top.addWidget(preset)
        top.addWidget(self.presets)
        for widget in (self.recorder, self.replace, self.add, self.clear, self.reset):
            editor.addWidget(widget, 1 if widget is self.recorder else 0)
        note = QHBoxLayout()
        note.addWidget(self.note, 1)
        note.addWidget(self.take)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(editor)
        column.addLayout(note)
        column.addWidget(buttons)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.table.topLevelItem(row) for row in range(self.table.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for item in self._items():
            text = " ".join(item.text(column) for column in range(4)).casefold()
            item.setHidden(not all(word in text for word in wanted))

    def _show_chosen(self) -> None:
        command = self.chosen
        for button in (self.replace, self.add, self.clear):
            button.setEnabled(command is not None)
        self.reset.setEnabled(command is not None and self._keymap.edited(command))
        self._settle(command.says or command.name if command is not None else "")

    def _recorded(self, keys: str) -> None:
        """Give the keys, or ask where another action has them."""
        command = self.chosen
        if command is None:
            return
        rivals = self._keymap.rivals(command, keys, self._commands.values())
        if rivals:
            self._rivals = rivals
            names = ", ".join(f"“{rival.label}”" for rival in rivals)
            self.note.setText(
                self.tr("{} is taken by {}, which would lose it.").format(shown([keys]), names)
            )
            self.take.show()
            return
        self._give(keys)

    def _take_over(self) -> None:
        self._give(self.recorder.keys)

    def _give(self, keys: str) -> None:
        command = self.chosen
        if command is None or not keys:
            return
        kept = self._keymap.keys(command) if self._adding else ()
        hidden = self._keymap.shadows(command, keys, self._commands.values())
        self._keymap.give(command, (*(k for k in kept if k != keys), keys), self._rivals)
        self.table.setFocus()
        if hidden:
            self.note.setText(self._about_shadows(command, keys, hidden))

    def _about_shadows(self, command: Command, keys: str, hidden: list[Command]) -> str:
        """Which of two actions with the same keys in different places is done where."""
        here, other = (command, hidden[0]) if command.local else (hidden[0], command)
        return self.tr("In “{}” {} does “{}”, elsewhere “{}”.").format(
            here.context or here.place, shown([keys]), here.name, other.name
        )

    def _clear(self) -> None:
        if self.chosen is not None:
            self._keymap.give(self.chosen, ())

    def _reset(self) -> None:
        if self.chosen is not None:
            self._keymap.reset(self.chosen)

    def _settle(self, words: str) -> None:
        """No keys wait to be taken over; `words` are said instead."""
        self._rivals = []
        self.take.hide()
        self.recorder.clear()
        self.note.setText(words)
