from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from studio.app.photos import PhotoBook
from studio.domain.errors import AssetMissing
from studio.domain.sources import SourceImage
from studio.io.assets import AssetStore
from studio.io.images import encode_png
from tests.fake_faces import picture


@pytest.fixture
def assets(tmp_path):
    return AssetStore(tmp_path / "assets")


def source(assets, number, width=400, height=400):
    asset = assets.put_bytes(encode_png(picture(number, width, height)), ".png")
    return SourceImage(asset=asset, name=f"{number}.png", width=width, height=height)


def test_a_photo_is_decoded_once(assets):
    book, image = PhotoBook(assets), source(assets, 3)
    photo = book.photo(image)
    assert np.array_equal(photo.rgb, picture(3))
    assert photo.source is image
    assert book.photo(image).rgb is photo.rgb


def test_pixels_cannot_be_written_to(assets):
    with pytest.raises(ValueError, match="read-only"):
        PhotoBook(assets).rgb(source(assets, 1).asset)[0] = 0


def test_memory_is_bounded_and_the_least_used_goes(assets):
    images = [source(assets, n) for n in range(4)]
    book = PhotoBook(assets, budget=2 * picture(0).nbytes)
    first, _, third = (book.photo(image).rgb for image in images[:3])
    assert book.held == 2 * picture(0).nbytes
    assert book.rgb(images[2].asset) is third
    assert book.rgb(images[0].asset) is not first


def test_a_missing_asset_is_said(assets):
    with pytest.raises(AssetMissing):
        PhotoBook(assets).photo(replace(source(assets, 1), asset="0" * 64 + ".png"))


def test_threads_share_it(assets):
    images = [source(assets, n) for n in range(6)]
    book = PhotoBook(assets, budget=3 * picture(0).nbytes)
    with ThreadPoolExecutor(4) as pool:
        sizes = list(pool.map(lambda i: book.photo(images[i % 6]).rgb[0, 0, 0], range(60)))
    assert sizes == [8 * (i % 6) for i in range(60)]


def test_thumbnails_show_the_face_or_the_middle(assets):
    book, image = PhotoBook(assets), source(assets, 2, width=600, height=400)
    whole = book.thumbnail(image, 400)
    assert np.array_equal(whole, picture(2, 600, 400)[:, 100:500])
    assert book.thumbnail(image, 96).shape == (96, 96, 3)
