"""Training of the character net: transcribed and synthesized speech, CTC."""
