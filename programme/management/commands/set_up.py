"""``manage.py set_up``: from an empty database to a site with content and a login."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = (
        "Migrate the database, load the content files and create the staff login: all that a "
        "new installation needs, in one start of Django. Run again, it changes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--address", default=settings.PUBLIC_URL, help="Where the site is served."
        )

    def handle(self, *args, **options):
        self.stdout.write("Preparing the database and the content …")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("load_content", stdout=self.stdout)
        call_command("create_staff", address=options["address"], stdout=self.stdout)
