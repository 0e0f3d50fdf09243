
import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("speakers", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("programme", "0005_names_in_addresses_are_unique"),
    ]

    operations = [
        migrations.CreateModel(
            name="Change",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("added", "new session"),
                            ("time", "time"),
                            ("room", "room"),
                            ("state", "state"),
                            ("title", "title"),
                            ("people", "people"),
                            ("language", "language"),
                        ],
                        max_length=10,
                        verbose_name="what changed",
                    ),
                ),
                ("old", models.JSONField(null=True, verbose_name="before")),
                ("new", models.JSONField(null=True, verbose_name="after")),
                ("made_at", models.DateTimeField(db_index=True, verbose_name="published")),
                ("sequence", models.PositiveIntegerField(verbose_name="number of changes")),
            ],
            options={
                "verbose_name": "change",
                "verbose_name_plural": "changes",
                "ordering": ["-made_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PrintBatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("letter", models.CharField(max_length=1, verbose_name="letter")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("booklet", "booklet"),
                            ("leaflet", "leaflet"),
                            ("door", "door sheets"),
                            ("codes", "QR codes"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="For example “Leaflet for the first day”.",
                        max_length=120,
                        verbose_name="label",
                    ),
                ),
                ("printed_at", models.DateTimeField(verbose_name="frozen")),
                (
                    "override_reason",
                    models.CharField(
                        blank=True,
                        help_text="Why it was released although a check failed.",
                        max_length=250,
                        verbose_name="released in spite of",
                    ),
                ),
                ("snapshot", models.JSONField(default=dict)),
            ],
            options={
                "verbose_name": "print batch",
                "verbose_name_plural": "print batches",
                "ordering": ["-printed_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PublishedSession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "sequence",
                    models.PositiveIntegerField(default=0, verbose_name="number of changes"),
                ),
                ("facts", models.JSONField(default=dict, verbose_name="as readers saw it")),
                ("first_published_at", models.DateTimeField(verbose_name="first published")),
                ("changed_at", models.DateTimeField(verbose_name="last changed")),
            ],
            options={
                "verbose_name": "published session",
                "verbose_name_plural": "published sessions",
            },
        ),
        migrations.CreateModel(
            name="TimetableAction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("move", "move"),
                            ("delay", "delay"),
                            ("cancel", "cancellation"),
                            ("suspend", "suspension"),
                            ("resume", "resumption"),
                            ("import", "Excel import"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("made_at", models.DateTimeField(verbose_name="made")),
                (
                    "before",
                    models.JSONField(
                        default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder
                    ),
                ),
                (
                    "after",
                    models.JSONField(
                        default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder
                    ),
                ),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="undone")),
            ],
            options={
                "verbose_name": "timetable action",
                "verbose_name_plural": "timetable actions",
                "ordering": ["-made_at", "-pk"],
            },
        ),
        migrations.AddField(
            model_name="change",
            name="session",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="changes",
                to="programme.sessionpage",
                verbose_name="session",
            ),
        ),
        migrations.AddField(
            model_name="printbatch",
            name="edition",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="print_batches",
                to="programme.editionpage",
                verbose_name="edition",
            ),
        ),
        migrations.AddField(
            model_name="printbatch",
            name="made_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="made by",
            ),
        ),
        migrations.AddField(
            model_name="publishedsession",
            name="session",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="published_record",
                to="programme.sessionpage",
                verbose_name="session",
            ),
        ),
        migrations.AddField(
            model_name="timetableaction",
            name="edition",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="actions",
                to="programme.editionpage",
                verbose_name="edition",
            ),
        ),
        migrations.AddField(
            model_name="timetableaction",
            name="made_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="made by",
            ),
        ),
        migrations.AddField(
            model_name="change",
            name="action",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="changes",
                to="programme.timetableaction",
                verbose_name="timetable action",
            ),
        ),
        migrations.AddConstraint(
            model_name="printbatch",
            constraint=models.UniqueConstraint(
                fields=("edition", "letter"), name="one_batch_a_letter"
            ),
        ),
    ]
