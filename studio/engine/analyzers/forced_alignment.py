"""When each word and each sound of a known text is said: forced alignment with PocketSphinx.

Its English acoustic model and dictionary come with the package. What the dictionary lacks is
pronounced by rules of spelling (`pronunciation.letters_to_sounds`).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np
import soxr
from numpy.typing import NDArray

from studio.domain.errors import BadInput, ModelMissing
from studio.domain.timebase import FrameRate
from studio.domain.words import PHONES, Phone, Transcript, Word, joined
from studio.engine.analyzers.pronunciation import letters_to_sounds, spoken
from studio.engine.analyzers.voice_activity import voice_activity

Sound = NDArray[np.float32]
Rows = NDArray[np.intp]

_RATE = 16000
_NOISE = 3e-4  # -70 dB
_ROWS = 100  # per second, the decoder's
_PIECE_S = 20.0
_WORDS_PER_S = 5.5  # nobody speaks faster for long
_SHORTEST_PHONE_S, _MOST_SHORTEST = 0.035, 0.36
"""Where a text is not said, about half of its sounds are squeezed to the shortest length there is;
where it is said, a quarter at most."""
_LEAST_S = 0.1  # shorter sounds hold no word
_UNSURE_S = 1.5
"""Words this near to the end of a piece are left to the next one."""
_BREATH_S = 0.3
_STRETCH = 8  # words that are judged together
_HEARD = 0.5
_QUIET, _BREATH_ROWS = 0.05, 40  # pauses keep so many rows at each of their ends
_FILLERS = "<[+("
_STOPS = frozenset({"P", "B", "T", "D", "K", "G", "CH", "JH"})
_LONGEST_STOP_S = 0.12
"""The closure of a stop is silent, so that it would swallow the pause before it."""

Progress = Callable[[float, str], None]
Check = Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of the text, and the dictionary's words in which it is spoken."""

    text: str
    keys: tuple[str, ...]


class ForcedAligner:
    """Finds a known English text in a voice; slow to build, used from one thread at a time."""

    def __init__(self) -> None:
        """Load model and dictionary; ModelMissing when PocketSphinx is not installed."""
        try:
            import pocketsphinx
        except ImportError as error:
            raise ModelMissing(
                "Aligning a transcript needs the package pocketsphinx.",
                "Install it: pip install pocketsphinx.",
            ) from error
        # Wide beams: the words are known, and an accent may be far from what the model has heard.
        self._decoder: Any = pocketsphinx.Decoder(
            beam=1e-200, wbeam=1e-160, pbeam=1e-200, bestpath=False, lm=None, loglevel="FATAL"
        )

    def align(
        self,
        samples: Sound,
        rate: int,
        text: str,
        asset: str,
        progress: Progress,
        check: Check,
    ) -> Transcript:
        """The words of `text` in mono `samples` (n,) at `rate` Hz, of the voice called `asset`.

        A long sound is gone through in pieces of 20 s. BadInput when the text has no words, when
        nobody speaks, and when the text cannot be what is said; `check` may raise to stop.
        """
        tokens = self._tokens(text)
        sound, kept = _heard(samples, rate)
        words: list[Word] = []
        start, done = 0, 0
        while done < len(tokens):
            check()
            ahead, end = tokens[done:], len(sound)
            if end - start > 1.5 * _PIECE_S * _RATE:
                ahead = ahead[: round(_PIECE_S * _WORDS_PER_S)]
                count, end = self._reach(sound[start : start + round(_PIECE_S * _RATE)], ahead)
                ahead, end = ahead[:count], start + end
            if ahead:
                words.extend(self._aligned(sound[start:end], ahead, start / _RATE))
            start, done = end, done + len(ahead)
            progress(start / len(sound), f"{done} of {len(tokens)} words")
        _require_natural(words)
        progress(1.0, "Done")
        return Transcript(asset=asset, words=tuple(_placed(word, kept) for word in words))

    def _tokens(self, text: str) -> list[_Token]:
        """The words of `text`, every one of them in the decoder's dictionary afterwards."""
        tokens = [
            _Token(part.strip('"“”„«»‘.,;:!?()[]{}…—–-*_'), spoken(part)) for part in text.split()
        ]
        tokens = [token for token in tokens if token.keys]
        if not tokens:
            raise BadInput("The transcript has no words.", "Type what the voice says.")
        for key in dict.fromkeys(key for token in tokens for key in token.keys):
            if self._decoder.lookup_word(key) is None:
                self._decoder.add_word(key, " ".join(letters_to_sounds(key)), True)
        return tokens

    def _reach(self, sound: Sound, tokens: Sequence[_Token]) -> tuple[int, int]:
        """How many of `tokens` surely are said in `sound`, and the sample at which they end.

        The last ones may be cut off by its end and are left to what follows.
        """
        keys = [key for token in tokens for key in token.keys]
        decoder, end = self._decoder, len(keys)
        steps: list[tuple[Any, ...]] = [(i, i + 1, 1.0, key) for i, key in enumerate(keys)]
        steps += [(i, end, 1.0) for i in range(end)]  # it may be over after any word
        decoder.add_fsg("reach", decoder.create_fsg("reach", 0, end, steps))
        decoder.activate_search("reach")
        self._decode(sound)
        heard = _spans(decoder.seg() or ())
        heard = heard[:-1] or heard  # the last one has what is said after it as its neighbour
        sure = len(sound) - round(_UNSURE_S * _RATE)
        if heard and heard[0][1] > sure:
            sure = max(min(heard[0][0] - round(_BREATH_S * _RATE), sure), _RATE)
        heard = [(first, last) for first, last in heard if last <= sure]
        count = place = 0
        for token in tokens:
            if place + len(token.keys) > len(heard):
                break
            count, place = count + 1, place + len(token.keys)
        return count, heard[place - 1][1] if place else sure

    def _aligned(self, sound: Sound, tokens: Sequence[_Token], offset: float) -> list[Word]:
        """`tokens` in `sound`, which begins at `offset` seconds; BadInput if they are not in it."""
        decoder, keys = self._decoder, [key for token in tokens for key in token.keys]
        seconds = len(sound) / _RATE
        fits = seconds >= _LEAST_S and len(keys) <= 2 + 1.5 * seconds * _WORDS_PER_S
        if fits:
            decoder.set_align_text(" ".join(keys))
            self._decode(sound)
            fits = decoder.hyp() is not None
        if fits:
            # The second pass finds the sounds; asking for its hypothesis would crash the decoder.
            decoder.set_alignment()
            self._decode(sound)
        entries = decoder.get_alignment() if fits else None
        if entries is None:
            raise _unfitting(tokens[0].text, offset)
        spans = [
            _without_pause(
                _timed(entry.name, [(p.name, p.start, p.duration) for p in entry], offset)
            )
            for entry in entries
            if entry.name[0] not in _FILLERS
        ]
        return _assembled(tokens, spans)

    def _decode(self, sound: Sound) -> None:
        """Run the search that is active over the whole of `sound`."""
        # Digital silence is like no silence that the model has heard.
        noise = np.random.default_rng(0).normal(0.0, _NOISE, len(sound))
        pcm = (np.clip(sound + noise, -1.0, 1.0) * 32767.0).astype("<i2").tobytes()
        self._decoder.start_utt()
        self._decoder.process_raw(pcm, full_utt=True)
        self._decoder.end_utt()


def _spans(segments: Iterable[Any]) -> list[tuple[int, int]]:
    """First and last sample of every word among the decoder's `segments`."""
    step = _RATE // _ROWS
    return [
        (segment.start_frame * step, (segment.end_frame + 1) * step)
        for segment in segments
        if segment.word[0] not in _FILLERS
    ]


def _heard(samples: Sound, rate: int) -> tuple[Sound, Rows]:
    """`samples` at the decoder's rate without long pauses, and which of its rows (r,) are kept.

    BadInput where nobody speaks.
    """
    activity = voice_activity(samples, rate, FrameRate(num=_ROWS))
    if float(activity.max(initial=0.0)) < _HEARD:
        raise BadInput("No speech can be heard in the voice.", "Load or record what is said.")
    sound = np.asarray(samples, np.float32)
    sound = sound if rate == _RATE else np.asarray(soxr.resample(sound, rate, _RATE), np.float32)
    row = _RATE // _ROWS
    near = np.convolve(activity > _QUIET, np.ones(2 * _BREATH_ROWS + 1), "same") > 0
    kept = np.flatnonzero(near[: len(sound) // row])
    rows = sound[: len(sound) // row * row].reshape(-1, row)
    return rows[kept].ravel(), kept


def _placed(word: Word, kept: Rows) -> Word:
    """`word` at the time it has in the whole sound, from the one of the `kept` rows alone."""
    places = [round(time * _ROWS) for time in (word.start, *(p.end for p in word.phones))]
    # An end is that of the row before it, not the start of the row after a pause.
    ends = [(int(kept[min(place, len(kept)) - 1]) + 1) / _ROWS for place in places[1:]]
    return word.with_borders((int(kept[places[0]]) / _ROWS, *ends))


def _timed(name: str, phones: Sequence[tuple[str, int, int]], offset: float) -> Word:
    """A decoder's word with its phones, from rows to seconds."""
    first = phones[0][1]
    borders = [offset + row / _ROWS for row in (first, *(s + d for _, s, d in phones))]
    said = tuple(
        Phone(symbol=symbol, start=a, end=b)
        for (symbol, _, _), (a, b) in zip(phones, pairwise(borders), strict=True)
        if symbol in PHONES
    )
    return Word(text=name, start=borders[0], end=borders[-1], phones=said)


def _without_pause(word: Word) -> Word:
    """`word` with a stop at its beginning cut to the length that a stop can have."""
    first = word.phones[0]
    if first.symbol not in _STOPS or first.end - first.start <= _LONGEST_STOP_S:
        return word
    start = first.end - _LONGEST_STOP_S
    return replace(word, start=start, phones=(replace(first, start=start), *word.phones[1:]))


def _assembled(tokens: Sequence[_Token], spans: Sequence[Word]) -> list[Word]:
    """Words as they were typed, of the decoder's words."""
    words: list[Word] = []
    place = 0
    for token in tokens:
        words.append(joined(token.text, spans[place : place + len(token.keys)]))
        place += len(token.keys)
    return words


def _require_natural(words: Sequence[Word]) -> None:
    """Raise BadInput at the first stretch of words whose sounds nobody could have said so fast."""
    for first in range(0, len(words), _STRETCH):
        # The last stretch is as long as the others, so that a single fast word does not decide.
        part = words[max(min(first, len(words) - _STRETCH), 0) :][:_STRETCH]
        phones = [phone for word in part for phone in word.phones]
        squeezed = sum(phone.end - phone.start < _SHORTEST_PHONE_S for phone in phones)
        if len(phones) >= _STRETCH and squeezed > _MOST_SHORTEST * len(phones):
            raise _unfitting(part[0].text, part[0].start)


def _unfitting(word: str, time: float) -> BadInput:
    return BadInput(
        f"The text is not what is said from “{word}” ({time:.0f} s) on.",
        "Correct the transcript; nothing was changed.",
    )
