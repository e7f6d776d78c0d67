"""A drawn person as a group: exact landmarks, no data folder needed."""

import numpy as np
from engine_scenes import drawn, shape

from models.rig.evaluate.judges import Look
from models.rig.evaluate.people import Group, Shot, Subject

SIDE = 192


def drawn_shot(opening, closure=0.0, size=SIDE):
    """A drawn face with this mouth and these lids."""
    points = shape(opening, closure)
    return Shot(
        name=f"{opening:.2f} {closure:.2f}",
        rgb=drawn(points, size),
        points=points,
        inside=np.ones((size, size), bool),
    )


def drawn_person(person, size):
    pool = tuple(drawn_shot(opening, size=size) for opening in np.linspace(0, 0.6, 7))
    runs = tuple(
        tuple(drawn_shot(opening + step, size=size) for step in (0, 0.04, 0.05))
        for opening in (0.07, 0.33)
    )
    return (Subject(person=person, pool=pool, runs=runs),)


def group():
    """One drawn person: seven photos to choose from, two runs of three targets."""
    return Group(name="drawn", title="Drawn", people=("ann",), cut=drawn_person)


class ExactJudges:
    """Sees the landmarks it is told, and a thumbnail as the features."""

    def look(self, rgb, points):
        small = rgb[::48, ::48].astype(np.float32).ravel()
        return Look(points=points, identity=small, features=small[:5])
