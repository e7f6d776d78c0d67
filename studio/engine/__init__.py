"""Networks, rendering and analysis; knows the domain only."""
