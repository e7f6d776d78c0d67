"""All keys on one page: to be read, printed or kept as a PDF."""

from collections.abc import Iterable
from html import escape
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from studio.io.paths import documents_folder
from studio.ui.commands.command import Command
from studio.ui.shortcuts.keymap import Keymap, shown

_DPI = 300
_MARGIN_MM = 14.0


class ShortcutSheet(QDialog):
    """Shows the keys of `commands`, grouped by menu."""

    def __init__(self, parent: QWidget, commands: Iterable[Command], keymap: Keymap) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut_sheet")
        self.setWindowTitle(self.tr("Sheet of shortcuts"))
        self.resize(640, 700)
        self.html = sheet_html(commands, keymap)
        self.page = QTextBrowser()
        self.page.setObjectName("sheet_page")
        self.page.setAccessibleName(self.tr("Keys of all actions, by menu"))
        self.page.setHtml(self.html)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        keep = self.buttons.addButton(
            self.tr("Save as PDF…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        keep.setObjectName("sheet_pdf")
        keep.clicked.connect(self._ask)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.page)
        column.addWidget(self.buttons)

    def save(self, target: Path) -> None:
        """Write the sheet as a PDF of A4 pages."""
        writer = QPdfWriter(str(target))
        writer.setTitle(self.windowTitle())
        writer.setResolution(_DPI)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        document = QTextDocument()
        document.setHtml(self.html)
        document.print_(writer)

    def _ask(self) -> None:
        suggestion = str(documents_folder() / self.tr("Quintet shortcuts.pdf"))
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the sheet"), suggestion, self.tr("PDF (*.pdf)")
        )
        if name:
            self.save(Path(name))


def sheet_html(commands: Iterable[Command], keymap: Keymap) -> str:
    """A page with one table per menu; actions without keys are left out."""
    rows = [(c.place, c.label, shown(keymap.keys(c)), c.context) for c in commands]
    with_keys = sorted((row for row in rows if row[2]), key=lambda row: _order(rows, row[0]))
    parts = [f"<h2>Quintet · {escape(_tr('Shortcuts'))} · {escape(keymap.preset)}</h2>"]
    for place, group in groupby(with_keys, key=lambda row: row[0]):
        listed = list(group)
        where = listed[0][3]
        note = f" <small>({escape(_tr('in: {}').format(where))})</small>" if where else ""
        parts.append(f"<h3>{escape(place)}{note}</h3><table width='100%' cellpadding='2'>")
        parts += [
            f"<tr><td width='60%'>{escape(name)}</td><td><b>{escape(keys)}</b></td></tr>"
            for _, name, keys, _ in listed
        ]
        parts.append("</table>")
    return "".join(parts)


def _order(rows: list[tuple[str, str, str, str]], place: str) -> int:
    """Menus come in the order in which they first occur."""
    return next(i for i, row in enumerate(rows) if row[0] == place)


def _tr(text: str) -> str:
    return QCoreApplication.translate("shortcut_sheet", text)
