"""Blinks from noise: a recurrent generator trained with MMD (Sinha et al., METHODS 3.5)."""
