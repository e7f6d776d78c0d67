"""What the texture generator says of a picture, and the picture made of it."""

from typing import NamedTuple

from torch import Tensor


class Texture(NamedTuple):
    """What the network says of B pictures."""

    attention: Tensor
    """(B, 1, h, w) in 0..1: 1 keeps the photo."""
    colour: Tensor
    """(B, 3, h, w) in [-1, 1]."""

    def over(self, photo: Tensor) -> Tensor:
        """I_t (B, 3, h, w) in [-1, 1], of a `photo` in the same range."""
        return (1 - self.attention) * self.colour + self.attention * photo
