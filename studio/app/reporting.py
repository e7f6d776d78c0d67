"""The only way an error reaches the user: logged once, shown once, counted when it repeats."""

import logging
import traceback
from dataclasses import dataclass, replace

from psygnal import Signal

from studio.domain.errors import StudioError

log = logging.getLogger("quintet")

_KEPT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What the user is told: what is wrong, what to do, and the technical story to copy."""

    message: str
    hint: str = ""
    where: str = ""
    details: str = ""
    count: int = 1
    serious: bool = True
    foreseen: bool = True
    """Whether somebody wrote what is wrong and what to do; else it is a fault of ours."""


class Reporter:
    """Turns errors into notices; `noticed` carries each new or repeated one."""

    noticed = Signal(Notice)

    def __init__(self) -> None:
        self.notices: list[Notice] = []

    def report(self, error: BaseException, where: str) -> Notice:
        """Log `error` and tell the user; `where` names what was being done."""
        notice = notice_of(error, where)
        if isinstance(error, StudioError):
            log.info("%s: %s", where, error)
        else:
            log.error("%s: %s", where, notice.details)
        return self._show(notice)

    def tell(self, message: str, hint: str = "") -> Notice:
        """Tell the user something that is no error."""
        return self._show(Notice(message=message, hint=hint, serious=False))

    def _show(self, notice: Notice) -> Notice:
        """Count a repetition of the newest notice instead of stacking it."""
        if self.notices and _same(self.notices[-1], notice):
            notice = replace(notice, count=self.notices.pop().count + 1)
        self.notices.append(notice)
        del self.notices[:-_KEPT]
        self.noticed.emit(notice)
        return notice


def notice_of(error: BaseException, where: str) -> Notice:
    """What is told of `error`; `where` names what was being done."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, StudioError):
        return Notice(message=error.message, hint=error.hint, where=where, details=details)
    return Notice(
        message=_describe(error),
        hint="The details can be copied.",
        where=where,
        details=details,
        foreseen=False,
    )


def _same(a: Notice, b: Notice) -> bool:
    return (a.message, a.hint, a.where) == (b.message, b.hint, b.where)


def _describe(error: BaseException) -> str:
    """One line for an error nobody foresaw."""
    text = str(error).strip().splitlines()
    return f"{type(error).__name__}: {text[0]}" if text else type(error).__name__
