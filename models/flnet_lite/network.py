"""FLNet at about a third of the published width; see `models/flnet/network.py`."""

from ..flnet.network import Config, FLNet

__all__ = ["Config", "FLNet"]
