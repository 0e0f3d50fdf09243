"""``manage.py load_content``: the content files into the database, each item once."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import translation

from ascc.content_files import ContentError
from ascc.loading import ContentLoader, load_home, load_pages, load_settings
from ascc.models import SearchEntry
from ascc.search.services import paused, rebuild
from declaration.loading import load_bodies, load_declaration, load_frameworks, load_letter
from programme.loading import load_editions, load_sessions, tell_changes_from_now_on
from speakers.loading import load_speakers

# Order matters: the menu follows the order of the pages, and what is pointed to comes first.
STEPS = (
    load_home,
    load_bodies,
    load_frameworks,
    load_editions,
    load_speakers,
    load_sessions,
    load_letter,
    load_declaration,
    load_pages,
    load_settings,
)


class Command(BaseCommand):
    help = (
        "Load the content files (*/content/*.yaml). An item that was loaded before is left "
        "alone, whatever staff did with it since."
    )

    def handle(self, *args, **options):
        try:
            with transaction.atomic(), translation.override(settings.LANGUAGE_CODE), paused():
                loader = ContentLoader()
                for step in STEPS:
                    step(loader)
                loader.publish()
                tell_changes_from_now_on(loader)
                # The second for a site that was filled before it had a search.
                if loader.added or not SearchEntry.objects.exists():
                    rebuild()
        except ContentError as error:
            raise CommandError(str(error)) from error
        if options["verbosity"] and loader.added:
            self.stdout.write(f"Loaded {loader.added} items.")
        elif options["verbosity"]:
            self.stdout.write("The content is loaded already; nothing was changed.")
