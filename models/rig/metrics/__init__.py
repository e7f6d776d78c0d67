"""The metrics of METHODS 6 on numpy arrays: pictures (H, W, 3) on 0-255, landmarks in pixels.

Every function says in its docstring which of the readings in use it implements.
"""
