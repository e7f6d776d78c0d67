"""The network is `face_features`, trained for this purpose alone."""

from ..face_features.network import Config, FaceFeatures

__all__ = ["Config", "FaceFeatures"]
