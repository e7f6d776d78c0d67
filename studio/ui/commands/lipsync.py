"""The commands of words and problems: transcript, check, from problem to problem, fix."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from studio.app.lipsync import LipSync
from studio.app.problems import Problems
from studio.app.reporting import Reporter
from studio.domain.errors import StudioError
from studio.domain.lint import LintReport
from studio.ui.commands.command import Command


class TranscriptDialog(QDialog):
    """Asks what the voice says."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("transcript_dialog")
        self.setWindowTitle(self.tr("Transcript"))
        self.resize(520, 260)
        self.text = QPlainTextEdit(text)
        self.text.setObjectName("transcript_text")
        self.text.setAccessibleName(self.tr("What the voice says"))
        self.text.setPlaceholderText(self.tr("Type or paste what the voice says, in English"))
        self.text.setTabChangesFocus(True)
        said = QLabel(
            self.tr("Every word is found in the voice: its times and sounds can be edited then.")
        )
        said.setWordWrap(True)
        said.setProperty("muted", "true")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.align = self.buttons.addButton(
            self.tr("Align"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.align.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.text.textChanged.connect(self._refresh)
        column = QVBoxLayout(self)
        for widget in (said, self.text, self.buttons):
            column.addWidget(widget)
        self._refresh()

    def _refresh(self) -> None:
        self.align.setEnabled(bool(self.text.toPlainText().strip()))


class LipSyncActions(QObject):
    """Carries the commands out over `parent`; `dialog` is the transcript asked for last."""

    def __init__(
        self, parent: QWidget, lips: LipSync, problems: Problems, reporter: Reporter
    ) -> None:
        super().__init__(parent)
        self._parent, self._lips, self._reporter = parent, lips, reporter
        self._problems = problems
        self.dialog: TranscriptDialog | None = None
        lips.checked.connect(self._tell)

    def ask(self) -> None:
        """Ask what the voice says, and find it there."""
        dialog = TranscriptDialog(self._lips.text, self._parent)
        self.dialog = dialog
        dialog.accepted.connect(self._do(lambda: self._lips.align(dialog.text.toPlainText())))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def check(self) -> None:
        """Look for problems of the lips, from now on after every edit as well."""
        self._do(self._lips.check)()

    def commands(self, menu: str) -> list[Command]:
        """The entries of `menu`."""
        lips, problems = self._lips, self._problems

        def found() -> bool:
            return any(finding.timed for finding in problems.open)

        rows: tuple[tuple[str, str, str, Callable[[], None], Callable[[], bool]], ...] = (
            ("transcript", self.tr("Transcript…"), "Ctrl+T", self.ask, lips.has_voice),
            ("lint", self.tr("Check the lip sync"), "F7", self.check, lips.has_voice),
            ("problem_on", self.tr("Next problem"), "F8", lambda: problems.jump(1), found),
            ("problem_back", self.tr("Previous problem"), "Shift+F8",
             lambda: problems.jump(-1), found),
            ("problem_fix", self.tr("Fix this problem"), "Ctrl+F8", problems.mend_here, found),
        )  # fmt: skip
        return [
            Command(
                id=name,
                menu=menu,
                title=title,
                run=run,
                shortcuts=(keys,),
                enabled=enabled,
                separated=name == "transcript",
            )
            for name, title, keys, run, enabled in rows
        ]

    def _do(self, action: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            try:
                action()
            except StudioError as error:
                self._reporter.report(error, self.tr("Lip sync"))

        return run

    def _tell(self, report: LintReport) -> None:
        """Say what a check found that was asked for."""
        count = len(report.problems)
        if count:
            text = self.tr("Lip sync: {} found.").format(
                self.tr("1 problem") if count == 1 else self.tr("{} problems").format(count)
            )
            hint = self.tr("F8 goes to the next one, Ctrl+F8 fixes it.")
        else:
            text, hint = self.tr("Lip sync: no problem found."), ""
        self._reporter.tell(text, " ".join((*report.notes, hint)).strip())
