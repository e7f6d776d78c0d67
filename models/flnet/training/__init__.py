"""How FLNet is trained; never shipped."""
