"""Give the pages that Wagtail's migrations made a title in each language.

They have only ``title``; modeltranslation reads the columns of the languages.
"""

from django.db import migrations
from django.db.models import F


def fill_titles(apps, schema_editor):
    """Copy ``title`` into the columns that are still empty."""
    pages = apps.get_model("ascc", "BasePage").objects
    pages.filter(title_ja=None).update(title_ja=F("title"))
    pages.filter(title_en=None).update(title_en=F("title"))


class Migration(migrations.Migration):
    dependencies = [("ascc", "0003_pages_media_and_short_links")]

    operations = [migrations.RunPython(fill_titles, migrations.RunPython.noop)]
