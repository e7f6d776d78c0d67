"""Every problem of the open film, from all checks, kept up to date; walked, mended, ignored."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from psygnal import Signal

from studio.app.edits import margin
from studio.app.lipsync import LipSync, mended
from studio.app.margin_watch import MarginWatch
from studio.app.relinking import gaps
from studio.app.reporting import Reporter
from studio.app.session import Session
from studio.app.store import Store
from studio.domain.errors import StudioError
from studio.domain.lint import Kind, LintReport, Problem
from studio.domain.photo_checks import PhotoWarning, turn_deg, warnings_of
from studio.domain.problems import Check, Finding, at, beside, marked
from studio.domain.project import Project
from studio.domain.sources import SourceImage
from studio.io.assets import AssetStore

Mend = Callable[[Project], Project]

_MISSING, _BROKEN, _POOR = 1.0, 0.7, 0.3
_FAR_BEYOND = 0.1
"""Crop sides beyond M from which on it is as bad as can be."""
_CHECKS = {Kind.CLOSURE: Check.CLOSURE, Kind.SILENCE: Check.SILENCE, Kind.LAG: Check.LAG}


class Problems:
    """Gathers what the checks find; `changed` tells that it is something else now."""

    changed = Signal()

    def __init__(
        self,
        *,
        store: Store,
        session: Session,
        reporter: Reporter,
        lips: LipSync,
        margins: MarginWatch,
        assets: AssetStore,
    ) -> None:
        self._store, self._session, self._reporter = store, session, reporter
        self._lips, self._margins, self._assets = lips, margins, assets
        self._mends: dict[Finding, Mend] = {}
        self._media: tuple[Finding, ...] = ()
        self.findings: tuple[Finding, ...] = ()
        """All of them, the worst first, those that are ignored among them."""
        store.changed.connect(self._follow)
        lips.changed.connect(self._gather)
        margins.changed.connect(self._gather)
        self.look_again()

    def close(self) -> None:
        """Stop following the project and its checks."""
        self._store.changed.disconnect(self._follow)
        self._lips.changed.disconnect(self._gather)
        self._margins.changed.disconnect(self._gather)

    @property
    def open(self) -> tuple[Finding, ...]:
        """Those that are not ignored."""
        return tuple(finding for finding in self.findings if finding.note is None)

    @property
    def current(self) -> Finding | None:
        """The problem under the playhead."""
        return at(self.open, self._session.time)

    def look_again(self) -> None:
        """Look once more which files are there."""
        self._media = tuple(self._missing())
        self._gather()

    def can_mend(self, finding: Finding) -> bool:
        """Whether there is an edit that mends it."""
        return replace(finding, note=None) in self._mends

    def jump(self, way: int) -> None:
        """Move the playhead to the next problem, to the one before for `way` -1; round the ends."""
        found = beside(self.open, self._session.time, way)
        if found is not None:
            self._session.time = found.start
            self._reporter.tell(found.text)

    def mend_here(self) -> None:
        """Mend the problem under the playhead, as one undo step."""
        found = self.current
        if found is None:
            self._reporter.tell("No problem is under the playhead.", "Go to one first.")
        else:
            self.mend(found)

    def mend(self, finding: Finding) -> None:
        """Mend one problem, as one undo step."""
        self._mend(f"Fixed “{finding.text}”", [finding])

    def mend_all(self, check: Check) -> None:
        """Mend all problems of one kind that are not ignored, as one undo step."""
        found = [f for f in self.open if f.check is check and self.can_mend(f)]
        count = "1 problem" if len(found) == 1 else f"{len(found)} problems"
        self._mend(f"Fixed {count}", found)

    def ignore(self, finding: Finding, note: str) -> None:
        """Let a problem count no more, for the reason `note`."""
        entry = finding.ignored(note)

        def change(project: Project) -> Project:
            kept = (other for other in project.ignored if not finding.like(other))
            return replace(project, ignored=(*kept, entry))

        self._store.edit(f"Ignored “{finding.text}”", change)

    def heed(self, finding: Finding) -> None:
        """Let a problem count again."""

        def change(project: Project) -> Project:
            kept = tuple(entry for entry in project.ignored if not finding.like(entry))
            return replace(project, ignored=kept)

        self._store.edit(f"Ignores “{finding.text}” no more", change)

    def _mend(self, label: str, findings: Iterable[Finding]) -> None:
        """Mend `findings`; what cannot be mended stays, and why is told when nothing could."""
        refused: list[StudioError] = []

        def change(project: Project) -> Project:
            for finding in sorted(findings, key=lambda f: f.start):
                mend = self._mends.get(replace(finding, note=None))
                try:
                    project = project if mend is None else mend(project)
                except StudioError as error:
                    refused.append(error)
            return project

        self._store.edit(label, change)
        if refused:
            self._reporter.report(refused[0], "Fixing problems")

    def _follow(self, old: Project, new: Project) -> None:
        named = ("sources", "audio", "followed", "adaptation")
        if any(getattr(old, name) is not getattr(new, name) for name in named):
            self.look_again()
        elif old.ignored is not new.ignored:
            self._gather()

    def _gather(self) -> None:
        project = self._store.project
        timed = dict((*self._of_lips(), *self._of_margin(project)))
        everything = dict.fromkeys((*self._media, *_of_photos(project), *timed))
        found = marked(everything, project.ignored)
        self._mends = timed
        if found != self.findings:
            self.findings = found
            self.changed.emit()

    def _missing(self) -> Iterator[Finding]:
        for gap in gaps(self._store.project, self._assets):
            yield Finding(
                check=Check.MEDIA,
                text=f"{gap.name} is missing",
                severity=_MISSING,
                subject=gap.asset,
            )

    def _of_lips(self) -> Iterator[tuple[Finding, Mend]]:
        for problem in self._lips.report.problems if self._lips.report else ():
            yield _of_problem(problem), partial(mended, problem=problem)

    def _of_margin(self, project: Project) -> Iterator[tuple[Finding, Mend]]:
        report = self._margins.report
        if report is None:
            return
        for first, end in report.runs:
            demand = float(report.demand[first:end].max())
            allowed = float(report.margin[first:end].min())
            finding = Finding(
                check=Check.MARGIN,
                text=f"A pull of {100 * demand:.1f} %, where M allows {100 * allowed:.1f} %",
                severity=min((demand - allowed) / _FAR_BEYOND, 1.0),
                start=project.rate.seconds(first),
                end=project.rate.seconds(end),
            )
            yield finding, partial(margin.raised, first=first, end=end, demand=demand)


def heeded(project: Project, report: LintReport) -> LintReport:
    """`report` without the problems that `project` ignores."""
    found = ((problem, _of_problem(problem)) for problem in report.problems)
    kept = (p for p, finding in found if not any(map(finding.like, project.ignored)))
    return replace(report, problems=tuple(kept))


def _of_problem(problem: Problem) -> Finding:
    return Finding(
        check=_CHECKS[problem.kind],
        text=problem.text,
        severity=problem.severity,
        start=problem.start,
        end=problem.end,
    )


def _of_photos(project: Project) -> Iterator[Finding]:
    """Photos that cannot be used, and those in the slots that are a poor choice."""
    bank = project.sources
    for photo in bank.filled:
        if not photo.usable:
            text = f"{photo.name}: {photo.problem}"
            yield Finding(check=Check.PHOTO, text=text, severity=_BROKEN, subject=photo.asset)
    for photo in (slot for slot in bank.slots if slot is not None):
        for warning in warnings_of(photo, bank.filled):
            text = f"{photo.name}: {_worded(photo, warning)}"
            subject = f"{photo.asset} {warning}"
            yield Finding(check=Check.PHOTO, text=text, severity=_POOR, subject=subject)


def _worded(photo: SourceImage, warning: PhotoWarning) -> str:
    if warning is PhotoWarning.TURNED and photo.landmarks is not None:
        return f"turned {abs(turn_deg(photo.landmarks.array)):.0f}°"
    return {PhotoWarning.BLURRED: "blurred", PhotoWarning.DUPLICATE: "in the bank twice"}[warning]
