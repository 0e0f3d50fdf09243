"""Loading the content file of the speakers; see ``ascc.loading``."""

from pathlib import Path

from ascc.content_files import read
from ascc.loading import ContentLoader
from declaration.models import Body

from .models import SpeakerIndexPage, SpeakerPage

CONTENT = Path(__file__).parent / "content"


def load_speakers(loader: ContentLoader):
    """Add the list of speakers and the speakers."""
    content = read(CONTENT / "speakers.yaml")
    index = content["index"]
    loader.add_page(SpeakerIndexPage, "", index)
    for item in content["speakers"]:
        data = dict(item)
        if "body" in data:
            data["body"] = Body.objects.get(slug=data["body"])
        loader.add_page(SpeakerPage, index["slug"], data)
