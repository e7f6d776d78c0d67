"""What the look at the installation found: one line per fault, with the step that mends it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.app.installation import Finding
from studio.ui.languages import said


class Findings(QWidget):
    """A line for the whole, and below it one for each thing that is not well."""

    def __init__(self, beside: QWidget) -> None:
        """`beside` stands at the end of the first line."""
        super().__init__()
        self._summary = QLabel()
        self._summary.setObjectName("installation")
        self._summary.setProperty("muted", "true")
        self._summary.setWordWrap(True)
        self._faults: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        line = QHBoxLayout()
        line.addWidget(self._summary, 1)
        line.addWidget(beside)
        self._column.addLayout(line)
        self.wait()

    def wait(self) -> None:
        """Say that it is being looked at; what was found before stays until then."""
        self._summary.setText(self.tr("Installation: looking…"))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say how many are well, and what mends each of the others."""
        for label in self._faults:
            label.deleteLater()
        self._faults = [self._fault(f) for f in findings if not f.well]
        for label in self._faults:
            self._column.addWidget(label)
        text = self.tr("Installation: all {} parts are well.").format(len(findings))
        if self._faults:
            well = len(findings) - len(self._faults)
            text = self.tr("Installation: {} of {} parts are well.").format(well, len(findings))
        self._summary.setText(text)

    def _fault(self, finding: Finding) -> QLabel:
        label = QLabel(f"● {said(finding.name)}: {said(finding.text)} {said(finding.fix)}")
        label.setWordWrap(True)
        label.setProperty("problem", "true")
        return label
