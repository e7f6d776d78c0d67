"""FLNet: two streams, one that fetches from photos, one that paints; as published, and better."""
