"""``manage.py draw_icons``: make the icons anew, after the sign of the site was changed."""

from django.core.management.base import BaseCommand

from ascc.discovery.icons import FOLDER, icons


class Command(BaseCommand):
    help = "Draws the icons of browsers and telephones from the SVG sign, into static/img."

    def handle(self, *args, **options):
        for name, content in icons():
            (FOLDER / name).write_bytes(content)
            self.stdout.write(name)
