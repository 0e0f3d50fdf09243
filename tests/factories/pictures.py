"""Pictures as staff upload them, and many as the database knows them."""

import io

from django.core.files.images import ImageFile
from PIL import Image

from ascc.models import Picture
from ascc.models.media import PictureRendition


def make_picture(width=1800, height=1200, **fields):
    """A picture with a real file: a green one with a blue square in its upper left."""
    image = Image.new("RGB", (width, height), "#00a676")
    image.paste("#0b48d0", (0, 0, height // 3, height // 3))
    file = io.BytesIO()
    image.save(file, "PNG")
    file.seek(0)
    picture = Picture(
        title="Harbour",
        **{"alt_ja": "港の眺め", "alt_en": "View of the harbour", **fields},
        file=ImageFile(file, name="harbour.png"),
    )
    picture.full_clean()
    picture.save()
    return picture


def make_many_pictures(count, filter_specs):
    """Rows of pictures that were cut before; no files stand behind them."""
    pictures = Picture.objects.bulk_create(
        Picture(title=f"Person {number}", file=f"p{number}.png", width=400, height=400)
        for number in range(count)
    )
    PictureRendition.objects.bulk_create(
        PictureRendition(
            image=picture, filter_spec=spec, file=f"{picture.pk}.{spec}.png", width=80, height=80
        )
        for picture in pictures
        for spec in filter_specs
    )
    return pictures
