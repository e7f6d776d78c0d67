"""Speech to displacements of the mean face (Sinha et al., METHODS 3.1-3.2)."""
