"""Handles as commands: what decides where they point, tied together or apart, made anew."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studio.app.edits import curve_steps
from studio.domain.curve import HandleKind
from studio.ui.commands.command import Command
from studio.ui.commands.timeline.menus import HANDLES
from studio.ui.commands.timeline.workbench import Run, Workbench, table


def handle_commands(bench: Workbench) -> tuple[Command, ...]:
    """All commands about the handles of the selected keys."""
    store, session = bench.store, bench.session
    titles = {
        HandleKind.CLAMPED: _tr("Automatic, &clamped"),
        HandleKind.AUTO: _tr("&Automatic"),
        HandleKind.VECTOR: _tr("&Vector: straight at the neighbours"),
        HandleKind.ALIGNED: _tr("A&ligned"),
        HandleKind.FREE: _tr("&Free"),
    }

    def use(kind: HandleKind) -> Run:
        return bench.on_keys(lambda: curve_steps.handle_kind(store, session, kind))

    kinds = (
        Command(id=f"handles.{kind}", menu=HANDLES, title=title, run=use(kind),
                enabled=lambda: bench.any_keys)
        for kind, title in titles.items()
    )  # fmt: skip
    changes = table(bench, HANDLES, (
        ("handles.link", _tr("Lin&k: one tangent"), ("Shift+V",),
         lambda: curve_steps.link_handles(store, session)),
        ("handles.unlink", _tr("&Unlink: each moves for itself"), ("Alt+V",),
         lambda: curve_steps.unlink_handles(store, session)),
        ("handles.reset", _tr("&Reset to those of new keys"), ("Alt+Shift+V",),
         lambda: curve_steps.reset_handles(store, session)),
        ("handles.flatten", _tr("Fla&tten: neither rise nor fall"), (),
         lambda: curve_steps.flatten(store, session)),
    ))  # fmt: skip
    return (*kinds, replace(changes[0], separated=True), *changes[1:])


def _tr(text: str) -> str:
    return QCoreApplication.translate("handle_commands", text)
