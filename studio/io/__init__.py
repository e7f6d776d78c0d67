"""Files and devices; knows the domain only."""
