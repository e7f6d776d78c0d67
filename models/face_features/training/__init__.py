"""How the instances of the network are trained: views, losses, validation."""
