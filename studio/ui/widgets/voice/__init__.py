"""The voice: waveform, spectrogram, words, recording."""
