"""FLNet as published; the class is that of `models/flnet/paper.py`."""
