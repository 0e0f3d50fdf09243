
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0007_what_readers_last_saw"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="sessionpage",
            name="previous_ends_at",
        ),
        migrations.RemoveField(
            model_name="sessionpage",
            name="previous_room",
        ),
        migrations.RemoveField(
            model_name="sessionpage",
            name="previous_starts_at",
        ),
    ]
