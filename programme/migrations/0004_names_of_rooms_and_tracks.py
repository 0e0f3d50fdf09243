"""Give the rooms and tracks that there are a name for addresses."""

from django.db import migrations
from django.utils.text import slugify


def name_them(apps, schema_editor):
    for model_name in ("Room", "Track"):
        taken = set()
        for item in apps.get_model("programme", model_name).objects.order_by("pk"):
            stem = slugify(item.name_en or "")[:40] or model_name.lower()
            slug, number = stem, 1
            while (item.edition_id, slug) in taken:
                number += 1
                slug = f"{stem}-{number}"
            taken.add((item.edition_id, slug))
            item.slug = slug
            item.save(update_fields=["slug"])


class Migration(migrations.Migration):
    dependencies = [("programme", "0003_themes_and_names_in_addresses")]

    operations = [migrations.RunPython(name_them, migrations.RunPython.noop)]
