"""``manage.py rebuild_search``: the index of the site's search, made anew."""

from django.core.management.base import BaseCommand

from ascc.search.services import rebuild


class Command(BaseCommand):
    help = (
        "Index all public pages, people, cities and documents for the search anew. The site "
        "keeps the index by itself; this is for data that came in another way."
    )

    def handle(self, *args, **options):
        count = rebuild()
        if options["verbosity"]:
            self.stdout.write(f"The search has {count} entries.")
