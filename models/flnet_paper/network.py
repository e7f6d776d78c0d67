"""FLNet as published; see `models/flnet/paper.py`."""

from ..flnet.paper import PaperConfig as Config
from ..flnet.paper import PaperFLNet

__all__ = ["Config", "PaperFLNet"]
