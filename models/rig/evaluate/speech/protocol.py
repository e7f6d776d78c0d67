"""What the figures of the suite `speech` mean, and what sets them apart from published ones."""

LEGEND = """\
Opening = gap of the inner lips (62-66) above the person's closed lips, in distances of the outer
eye corners, on the face of the photos; the detected one is smoothed over five frames and freed of
the movement of the head. Error = mean difference of the openings. Offset = shift with the highest
correlation among ±5 frames, positive where the lips are late. Closed = opening below 2.5 %, counted
between the first and the last loud sound; precision, recall and F1 over all frames of the group
together, at the very frame and with a frame's tolerance. LMD = mean Euclidean distance of the 20
points of the mouth, each set less its own mean, over points and frames, in pixels of the face crop
at 256; a still face is the resting one all the time. Closed on b m p = share of these sounds,
placed by forced alignment, with closed lips in one of their frames or the one on either side; real
= by the detected landmarks. Mean ± standard deviation over sentences."""

PICTURES = """\
Means over the frames of a film, then mean ± standard deviation over films; frames that a bank was
chosen from are left out. PSNR on 0-255 and SSIM (7x7, uniform) where the camera saw something; SSIM
and CPBD at 256 px; LMD in px at 256 and in % of the eye distance, both pictures seen by the
studio's own landmark network; mouth and hull L1 as in the reenactment. “voice” is what a user gets;
“real landmarks” is what the renderer makes of perfect lips, head and eyes; “photo as it is” does
nothing at all. All have the same photos and the same targets."""

DIFFERENCES = """\
The published row stands beside ours, not against it:

- *Whom*: three people with one sentence of three seconds each, whose second half is measured. The
  published row is a mean over the authors' own test sentences of GRID.
- *Photos*: from the first half of the very clip that is compared with, so that light, hair and
  clothes are right; the one photo is the frame with the most closed lips. The paper gives its
  network one photo too; a row with more photos has no counterpart there.
- *Which pixels*: a crop of 2.2 face heights, the nose tip in its middle in every frame, so that a
  shift of the head costs nothing; what lies beyond the recorded picture is not scored. Another
  crop, with more or less background, moves PSNR and SSIM by more than any renderer does: see the
  photo as it is.
- *PSNR* is the mean over frames in float; *SSIM* has a uniform 7x7 window (a Gaussian one differs
  by .01 to .02).
- *CPBD* depends on edge detector and size: compare within the table, with the row of the clip
  itself.
- *LMD*: by our own landmark network on both pictures, in px of our crop at 256. The paper's is by
  another detector in another crop, where the mouth has another size; per eye distance figures would
  compare.
- *Movement*: the head is still, as in the paper, while the real one moves; blinks are generated, as
  in the paper, at times of their own.
- *Training*: no network has seen or heard the three people. Ours hear mostly one man's GRID
  sentences (the speech network's card has the list); the paper's were trained on many speakers.
- *Renderer*: the published row is of the paper's own texture network; `prior_warp` moves the
  photos' pixels and was trained on nothing."""
"""Differences of protocol from Sinha et al."""

LIPS = """\
The frame of each b, m and p in which the lips are meant to be the least open, at most one beside
the sound (forced alignment; without it the stretches in which the real lips close), as the
studio's own landmark network sees the picture: closed is a gap of the inner lips below 3 % of the
eye distance, which is what the linter takes for closed. The films show frames that the bank was
chosen from too. Each picture of a sheet tells the gap asked for and the one seen."""
