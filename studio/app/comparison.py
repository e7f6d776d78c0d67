"""Which take is compared with the one performed, and what the film would be with it."""

from dataclasses import replace

from studio.app.edits import takes
from studio.app.look import Look
from studio.app.performing import apply
from studio.app.session import Session
from studio.domain.project import Project
from studio.domain.take import Take, TakeNote


def other_take(project: Project, look: Look) -> Take | None:
    """The kept take that is compared with the one performed; None without."""
    return takes.kept(project, look.take) if look.take else None


def as_other(project: Project, look: Look) -> Project | None:
    """`project` as it would be with the take compared, hand work included; None without one."""
    take = other_take(project, look)
    return None if take is None else apply(project, take)


def sides(project: Project, look: Look) -> tuple[str, str]:
    """Names of the take that is shown and of the one beside it; empty without a comparison."""
    take = other_take(project, look)
    if take is None:
        return "", ""
    own = (project.performed or TakeNote()).title
    return (take.note.title, own) if look.flipped else (own, take.note.title)


def compare(session: Session, number: int) -> None:
    """Compare with the take kept under `number`; 0 ends the comparison."""
    session.look = replace(session.look, take=number, flipped=False)


def flip(session: Session, project: Project) -> None:
    """Show the other of the two takes; the newest kept one where none was chosen."""
    look = session.look
    if other_take(project, look) is not None:
        session.look = replace(look, flipped=not look.flipped)
    elif project.takes:
        session.look = replace(look, take=project.takes[-1].note.number, flipped=True)
