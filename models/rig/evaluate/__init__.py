"""`quintet evaluate`: the studio's own renderers measured on people no network has seen.

The one part of the rig that imports the studio: what is measured is what users get.
"""
