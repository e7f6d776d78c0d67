"""One folder per network; torch and numpy only, never the studio."""
