import uuid

import django.core.serializers.json
import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0002_states_languages_and_deputies"),
    ]

    operations = [
        migrations.CreateModel(
            name="Theme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "guid",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        unique=True,
                        verbose_name="permanent identifier",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=120, verbose_name="name")),
                (
                    "name_ja",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="name"),
                ),
                (
                    "name_en",
                    models.CharField(blank=True, max_length=120, null=True, verbose_name="name"),
                ),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="Latin letters, digits and hyphens, as in /signage/hall-a/. Empty: made from the English name. Printed addresses keep it.",
                        verbose_name="name in addresses",
                    ),
                ),
                (
                    "sort_order",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="Smaller numbers stand first.",
                        verbose_name="place in the order",
                    ),
                ),
            ],
            options={
                "verbose_name": "theme",
                "verbose_name_plural": "themes",
                "ordering": ["-edition__year", "sort_order", "pk"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="room",
            name="slug",
            field=models.SlugField(
                blank=True,
                help_text="Latin letters, digits and hyphens, as in /signage/hall-a/. Empty: made from the English name. Printed addresses keep it.",
                verbose_name="name in addresses",
            ),
        ),
        migrations.AddField(
            model_name="track",
            name="slug",
            field=models.SlugField(
                blank=True,
                help_text="Latin letters, digits and hyphens, as in /signage/hall-a/. Empty: made from the English name. Printed addresses keep it.",
                verbose_name="name in addresses",
            ),
        ),
        migrations.AddField(
            model_name="theme",
            name="edition",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="%(class)ss",
                to="programme.editionpage",
                verbose_name="edition",
            ),
        ),
        migrations.AddField(
            model_name="sessionpage",
            name="themes",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="sessions", to="programme.theme", verbose_name="themes"
            ),
        ),
        migrations.AddConstraint(
            model_name="theme",
            constraint=models.UniqueConstraint(
                fields=("edition", "slug"),
                name="theme_slug_in_edition",
                violation_error_message="This edition has this name in addresses already.",
            ),
        ),
    ]
