
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0004_names_of_rooms_and_tracks"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="room",
            constraint=models.UniqueConstraint(
                fields=("edition", "slug"),
                name="room_slug_in_edition",
                violation_error_message="This edition has this name in addresses already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="track",
            constraint=models.UniqueConstraint(
                fields=("edition", "slug"),
                name="track_slug_in_edition",
                violation_error_message="This edition has this name in addresses already.",
            ),
        ),
    ]
