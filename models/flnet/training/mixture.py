"""Which pairs of bank and target the network learns from, and how often."""

from ...rig.footage.faces import Faces
from ...rig.footage.pools import Everyone, OtherClips, SameClip
from ...rig.footage.samplers import BankRule, Mixture, Pairs, WarpedPairs

PERFORMER, PHOTOS = "performer", ("caltech_faces", "london_faces")
ONE = BankRule(counts=(1,), by_openness=0.3)
"""Banks of a single photo: here the network has to paint."""


def mixture(faces: Faces) -> Mixture:
    """Performers for motion, clips of real people for pixels, photos for identities.

    Whatever the footage has: parts without material are left out.
    """
    have = {clip.source for clip in faces.clips}
    films = {c.source: 1.0 for c in faces.clips if c.fps and c.source != PERFORMER}
    films |= {"grid": 2.0} if "grid" in films else {}
    parts: list[tuple[float, Pairs | WarpedPairs]] = []
    if PERFORMER in have:
        pool = SameClip(faces, {PERFORMER: 1.0})
        parts += [(0.22, Pairs(faces, pool)), (0.16, Pairs(faces, pool, hard=1.0))]
        parts += [(0.12, Pairs(faces, pool, ONE, hard=0.5))]
    if films:
        same = SameClip(faces, films)
        parts += [(0.16, Pairs(faces, same, hard=0.3)), (0.06, Pairs(faces, same, ONE, hard=0.5))]
        people = [c for c in faces.clips if c.source in films]
        if len({c.name for c in people}) > len({c.person for c in people}):
            parts.append((0.12, Pairs(faces, OtherClips(faces, films), hard=0.3)))
    if photos := {name: 1.0 for name in PHOTOS if name in have}:
        parts.append((0.10, Pairs(faces, OtherClips(faces, photos))))
    if any(clip.fps == 0 for clip in faces.clips):
        parts.append((0.06, WarpedPairs(faces, Everyone(faces, photos_only=True))))
    return Mixture(parts)
