"""FLNet in plus mode, small enough for two processor cores; the class is that of `models/flnet`."""
