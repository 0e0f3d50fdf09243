
import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0001_initial"),
        ("speakers", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="editionpage",
            name="announced_at",
            field=models.DateTimeField(
                blank=True,
                help_text="When the programme is announced. From then on readers are told what changes: new sessions, times, rooms, people. Empty: not yet.",
                null=True,
                verbose_name="changes are told from",
            ),
        ),
        migrations.AddField(
            model_name="room",
            name="closes_at",
            field=models.TimeField(blank=True, null=True, verbose_name="closes"),
        ),
        migrations.AddField(
            model_name="room",
            name="directions",
            field=models.CharField(
                blank=True,
                help_text="For example the lift to take, and the way without steps.",
                max_length=250,
                verbose_name="way to the room",
            ),
        ),
        migrations.AddField(
            model_name="room",
            name="directions_en",
            field=models.CharField(
                blank=True,
                help_text="For example the lift to take, and the way without steps.",
                max_length=250,
                null=True,
                verbose_name="way to the room",
            ),
        ),
        migrations.AddField(
            model_name="room",
            name="directions_ja",
            field=models.CharField(
                blank=True,
                help_text="For example the lift to take, and the way without steps.",
                max_length=250,
                null=True,
                verbose_name="way to the room",
            ),
        ),
        migrations.AddField(
            model_name="room",
            name="opens_at",
            field=models.TimeField(
                blank=True,
                help_text="Time in Yokohama. Empty: all day.",
                null=True,
                verbose_name="opens",
            ),
        ),
        migrations.AddField(
            model_name="room",
            name="receivers",
            field=models.CharField(
                blank=True,
                help_text="Where the receivers for interpretation are handed out and given back.",
                max_length=250,
                verbose_name="where receivers are",
            ),
        ),
        migrations.AddField(
            model_name="room",
            name="receivers_en",
            field=models.CharField(
                blank=True,
                help_text="Where the receivers for interpretation are handed out and given back.",
                max_length=250,
                null=True,
                verbose_name="where receivers are",
            ),
        ),
        migrations.AddField(
            model_name="room",
            name="receivers_ja",
            field=models.CharField(
                blank=True,
                help_text="Where the receivers for interpretation are handed out and given back.",
                max_length=250,
                null=True,
                verbose_name="where receivers are",
            ),
        ),
        migrations.AddField(
            model_name="sessionpage",
            name="captions",
            field=models.BooleanField(default=False, verbose_name="with captions"),
        ),
        migrations.AddField(
            model_name="sessionpage",
            name="channels",
            field=models.CharField(
                blank=True,
                help_text="For example “Japanese: channel 1, English: channel 2”.",
                max_length=200,
                verbose_name="channels of the interpretation",
            ),
        ),
        migrations.AddField(
            model_name="sessionpage",
            name="channels_en",
            field=models.CharField(
                blank=True,
                help_text="For example “Japanese: channel 1, English: channel 2”.",
                max_length=200,
                null=True,
                verbose_name="channels of the interpretation",
            ),
        ),
        migrations.AddField(
            model_name="sessionpage",
            name="channels_ja",
            field=models.CharField(
                blank=True,
                help_text="For example “Japanese: channel 1, English: channel 2”.",
                max_length=200,
                null=True,
                verbose_name="channels of the interpretation",
            ),
        ),
        migrations.AddField(
            model_name="sessionpage",
            name="replaced_by",
            field=models.ForeignKey(
                blank=True,
                help_text="The session that takes its place, if its state is “replaced”.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="programme.sessionpage",
                verbose_name="replaced by",
            ),
        ),
        migrations.AddField(
            model_name="sessionpage",
            name="sign_language",
            field=models.BooleanField(default=False, verbose_name="interpreted into sign language"),
        ),
        migrations.AddField(
            model_name="sessionspeaker",
            name="represented_by",
            field=models.ForeignKey(
                blank=True,
                help_text="Who comes in this person's place.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="represented_in",
                to="speakers.speakerpage",
                verbose_name="represented by",
            ),
        ),
        migrations.AddField(
            model_name="sessionspeaker",
            name="represented_by_text",
            field=models.CharField(
                blank=True,
                help_text="Name and office of a deputy who has no profile on this site.",
                max_length=200,
                verbose_name="represented by, without a profile",
            ),
        ),
        migrations.AddField(
            model_name="sessionspeaker",
            name="represented_by_text_en",
            field=models.CharField(
                blank=True,
                help_text="Name and office of a deputy who has no profile on this site.",
                max_length=200,
                null=True,
                verbose_name="represented by, without a profile",
            ),
        ),
        migrations.AddField(
            model_name="sessionspeaker",
            name="represented_by_text_ja",
            field=models.CharField(
                blank=True,
                help_text="Name and office of a deputy who has no profile on this site.",
                max_length=200,
                null=True,
                verbose_name="represented by, without a profile",
            ),
        ),
        migrations.AlterField(
            model_name="room",
            name="edition",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="%(class)ss",
                to="programme.editionpage",
                verbose_name="edition",
            ),
        ),
        migrations.AlterField(
            model_name="sessionpage",
            name="language_note",
            field=models.CharField(
                blank=True,
                help_text="What else readers need to know about languages.",
                max_length=200,
                verbose_name="note on languages",
            ),
        ),
        migrations.AlterField(
            model_name="sessionpage",
            name="language_note_en",
            field=models.CharField(
                blank=True,
                help_text="What else readers need to know about languages.",
                max_length=200,
                null=True,
                verbose_name="note on languages",
            ),
        ),
        migrations.AlterField(
            model_name="sessionpage",
            name="language_note_ja",
            field=models.CharField(
                blank=True,
                help_text="What else readers need to know about languages.",
                max_length=200,
                null=True,
                verbose_name="note on languages",
            ),
        ),
        migrations.AlterField(
            model_name="sessionpage",
            name="state",
            field=models.CharField(
                choices=[
                    ("planned", "as planned"),
                    ("moved", "moved"),
                    ("delayed", "delayed"),
                    ("suspended", "suspended"),
                    ("cancelled", "cancelled"),
                    ("replaced", "replaced"),
                ],
                default="planned",
                max_length=20,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="track",
            name="edition",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="%(class)ss",
                to="programme.editionpage",
                verbose_name="edition",
            ),
        ),
    ]
