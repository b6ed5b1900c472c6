"""The records of the desk, and the history that the database keeps of them."""

import django.contrib.auth.validators
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import claims.models.folding

from .sql import read


class Migration(migrations.Migration):
    initial = True

    dependencies = [("pghistory", "0007_auto_20250421_0444")]

    operations = [
        migrations.RunSQL(read("search_and_folding.sql")),
        migrations.CreateModel(
            name="Appearance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("exact", models.TextField()),
                ("prefix", models.CharField(blank=True, max_length=100)),
                ("suffix", models.CharField(blank=True, max_length=100)),
                (
                    "voice",
                    models.CharField(
                        choices=[("named", "Named"), ("unnamed", "Unnamed"), ("reporter", "Reporter's own voice")],
                        default="reporter",
                        max_length=10,
                        verbose_name="attribution",
                    ),
                ),
                ("role", models.CharField(blank=True, help_text="The speaker's role as printed.", max_length=300)),
                (
                    "attribution",
                    models.CharField(blank=True, help_text="The words that attribute it, as printed.", max_length=500),
                ),
                ("via", models.CharField(blank=True, help_text="Who relayed it.", max_length=300)),
                ("said_on", models.DateField(blank=True, null=True)),
                ("locator", models.CharField(blank=True, help_text="Page, minute or paragraph.", max_length=200)),
                ("translation", models.TextField(blank=True, max_length=2000)),
                (
                    "state",
                    models.CharField(
                        choices=[("same", "Same"), ("moved", "Moved"), ("changed", "Changed"), ("gone", "Gone")],
                        default="same",
                        editable=False,
                        max_length=10,
                    ),
                ),
            ],
            options={
                "ordering": ["snapshot", "start", "id"],
            },
        ),
        migrations.CreateModel(
            name="AppearanceEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("exact", models.TextField()),
                ("prefix", models.CharField(blank=True, max_length=100)),
                ("suffix", models.CharField(blank=True, max_length=100)),
                (
                    "voice",
                    models.CharField(
                        choices=[("named", "Named"), ("unnamed", "Unnamed"), ("reporter", "Reporter's own voice")],
                        default="reporter",
                        max_length=10,
                        verbose_name="attribution",
                    ),
                ),
                ("role", models.CharField(blank=True, help_text="The speaker's role as printed.", max_length=300)),
                (
                    "attribution",
                    models.CharField(blank=True, help_text="The words that attribute it, as printed.", max_length=500),
                ),
                ("via", models.CharField(blank=True, help_text="Who relayed it.", max_length=300)),
                ("said_on", models.DateField(blank=True, null=True)),
                ("locator", models.CharField(blank=True, help_text="Page, minute or paragraph.", max_length=200)),
                ("translation", models.TextField(blank=True, max_length=2000)),
                (
                    "state",
                    models.CharField(
                        choices=[("same", "Same"), ("moved", "Moved"), ("changed", "Changed"), ("gone", "Gone")],
                        default="same",
                        editable=False,
                        max_length=10,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("url", models.URLField(blank=True, max_length=2000, verbose_name="address")),
                ("title", models.CharField(blank=True, max_length=500)),
                ("byline", models.CharField(blank=True, max_length=300)),
                ("published_on", models.DateField(blank=True, help_text="The day as printed.", null=True)),
                (
                    "published_at",
                    models.DateTimeField(blank=True, help_text="The instant, where it is known.", null=True),
                ),
                ("language", models.CharField(blank=True, help_text="Two letters, as in ISO 639-1.", max_length=3)),
                (
                    "text_sha256",
                    models.CharField(editable=False, help_text="Of the first snapshot's text.", max_length=64),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("reading", "Being read"),
                            ("read", "Read"),
                            ("failed", "Failed"),
                            ("not_read", "Not read"),
                        ],
                        default="waiting",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("lease", models.UUIDField(blank=True, editable=False, null=True)),
                ("leased_until", models.DateTimeField(blank=True, editable=False, null=True)),
                ("last_error", models.TextField(blank=True, editable=False)),
                ("unread_reason", models.CharField(blank=True, editable=False, max_length=500)),
                ("read_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("added_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="ArticleEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("url", models.URLField(blank=True, max_length=2000, verbose_name="address")),
                ("title", models.CharField(blank=True, max_length=500)),
                ("byline", models.CharField(blank=True, max_length=300)),
                ("published_on", models.DateField(blank=True, help_text="The day as printed.", null=True)),
                (
                    "published_at",
                    models.DateTimeField(blank=True, help_text="The instant, where it is known.", null=True),
                ),
                ("language", models.CharField(blank=True, help_text="Two letters, as in ISO 639-1.", max_length=3)),
                (
                    "text_sha256",
                    models.CharField(editable=False, help_text="Of the first snapshot's text.", max_length=64),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("reading", "Being read"),
                            ("read", "Read"),
                            ("failed", "Failed"),
                            ("not_read", "Not read"),
                        ],
                        default="waiting",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("last_error", models.TextField(blank=True, editable=False)),
                ("unread_reason", models.CharField(blank=True, editable=False, max_length=500)),
                ("read_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("added_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("text", models.CharField(max_length=1000)),
                ("language", models.CharField(default="en", max_length=3)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("event", "Event"),
                            ("figure", "Figure"),
                            ("prediction", "Prediction"),
                            ("position", "Opinion, not rated"),
                        ],
                        default="event",
                        max_length=10,
                    ),
                ),
                (
                    "voice",
                    models.CharField(
                        choices=[("named", "Named"), ("unnamed", "Unnamed"), ("reporter", "Reporter's own voice")],
                        default="reporter",
                        max_length=10,
                        verbose_name="attribution",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("candidate", "Suggested"),
                            ("open", "Kept"),
                            ("dismissed", "Dismissed"),
                            ("merged", "Merged"),
                        ],
                        default="candidate",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("wording", models.PositiveIntegerField(default=1, editable=False)),
                ("said_on", models.DateField(blank=True, null=True)),
                (
                    "as_of",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, null=True, verbose_name="refers to"
                    ),
                ),
                (
                    "due",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, help_text="When the deadline of a prediction falls.", null=True
                    ),
                ),
                ("denied", models.BooleanField(default=False, help_text="The speaker denies it.")),
                ("condition", models.CharField(blank=True, help_text="What it hangs on: “if …”.", max_length=500)),
                (
                    "hedge",
                    models.CharField(blank=True, help_text="Words such as “perhaps” that weaken it.", max_length=200),
                ),
                (
                    "resolution",
                    models.TextField(
                        blank=True,
                        help_text="What would count as come true, written before it is due.",
                        max_length=2000,
                    ),
                ),
                (
                    "priority",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "Low"), (2, "Normal"), (3, "High"), (4, "Urgent")], default=2
                    ),
                ),
                ("deadline", models.DateField(blank=True, help_text="When the desk wants it done.", null=True)),
                ("why_checked", models.TextField(blank=True, max_length=2000)),
                ("check_worthiness", models.FloatField(default=0.0)),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), blank=True, default=list, size=None
                    ),
                ),
                ("confidence", models.FloatField(blank=True, null=True)),
                (
                    "extracted_by",
                    models.CharField(blank=True, editable=False, help_text="Engine and version.", max_length=100),
                ),
                ("extraction_key", models.CharField(blank=True, editable=False, max_length=100)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("external_source", models.CharField(blank=True, max_length=100)),
                ("external_id", models.CharField(blank=True, max_length=200)),
                ("accepted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "dismissal",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_an_assertion", "Not an assertion"),
                            ("opinion", "Opinion"),
                            ("too_vague", "Too vague"),
                            ("trivial", "Trivial"),
                            ("duplicate", "Duplicate"),
                            ("satire", "Satire"),
                            ("out_of_remit", "Out of remit"),
                            ("cannot_be_checked", "Cannot be checked"),
                            ("other", "Other"),
                        ],
                        editable=False,
                        max_length=20,
                    ),
                ),
                ("dismissal_note", models.CharField(blank=True, editable=False, max_length=500)),
                ("dismissed_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                language="en",
                                then=django.contrib.postgres.search.SearchVector("text", config="claims_english"),
                            ),
                            default=django.contrib.postgres.search.SearchVector("text", config="claims_simple"),
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="ClaimEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("text", models.CharField(max_length=1000)),
                ("language", models.CharField(default="en", max_length=3)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("event", "Event"),
                            ("figure", "Figure"),
                            ("prediction", "Prediction"),
                            ("position", "Opinion, not rated"),
                        ],
                        default="event",
                        max_length=10,
                    ),
                ),
                (
                    "voice",
                    models.CharField(
                        choices=[("named", "Named"), ("unnamed", "Unnamed"), ("reporter", "Reporter's own voice")],
                        default="reporter",
                        max_length=10,
                        verbose_name="attribution",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("candidate", "Suggested"),
                            ("open", "Kept"),
                            ("dismissed", "Dismissed"),
                            ("merged", "Merged"),
                        ],
                        default="candidate",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("wording", models.PositiveIntegerField(default=1, editable=False)),
                ("said_on", models.DateField(blank=True, null=True)),
                (
                    "as_of",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, null=True, verbose_name="refers to"
                    ),
                ),
                (
                    "due",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, help_text="When the deadline of a prediction falls.", null=True
                    ),
                ),
                ("denied", models.BooleanField(default=False, help_text="The speaker denies it.")),
                ("condition", models.CharField(blank=True, help_text="What it hangs on: “if …”.", max_length=500)),
                (
                    "hedge",
                    models.CharField(blank=True, help_text="Words such as “perhaps” that weaken it.", max_length=200),
                ),
                (
                    "resolution",
                    models.TextField(
                        blank=True,
                        help_text="What would count as come true, written before it is due.",
                        max_length=2000,
                    ),
                ),
                (
                    "priority",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "Low"), (2, "Normal"), (3, "High"), (4, "Urgent")], default=2
                    ),
                ),
                ("deadline", models.DateField(blank=True, help_text="When the desk wants it done.", null=True)),
                ("why_checked", models.TextField(blank=True, max_length=2000)),
                ("check_worthiness", models.FloatField(default=0.0)),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), blank=True, default=list, size=None
                    ),
                ),
                ("confidence", models.FloatField(blank=True, null=True)),
                (
                    "extracted_by",
                    models.CharField(blank=True, editable=False, help_text="Engine and version.", max_length=100),
                ),
                ("extraction_key", models.CharField(blank=True, editable=False, max_length=100)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("external_source", models.CharField(blank=True, max_length=100)),
                ("external_id", models.CharField(blank=True, max_length=200)),
                ("accepted_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "dismissal",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_an_assertion", "Not an assertion"),
                            ("opinion", "Opinion"),
                            ("too_vague", "Too vague"),
                            ("trivial", "Trivial"),
                            ("duplicate", "Duplicate"),
                            ("satire", "Satire"),
                            ("out_of_remit", "Out of remit"),
                            ("cannot_be_checked", "Cannot be checked"),
                            ("other", "Other"),
                        ],
                        editable=False,
                        max_length=20,
                    ),
                ),
                ("dismissal_note", models.CharField(blank=True, editable=False, max_length=500)),
                ("dismissed_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClaimTopicEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "stance",
                    models.CharField(
                        choices=[("corroborates", "Corroborates"), ("conflicts", "Conflicts"), ("context", "Context")],
                        max_length=15,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official_document", "Official document"),
                            ("dataset", "Dataset"),
                            ("study", "Study"),
                            ("own_reporting", "Own reporting"),
                            ("interview", "Interview"),
                            ("expert", "Expert"),
                            ("eyewitness", "Eyewitness"),
                            ("media_report", "Media report"),
                            ("image_or_video", "Image or video"),
                            ("other_fact_check", "Other fact-check"),
                        ],
                        default="media_report",
                        max_length=20,
                    ),
                ),
                (
                    "primary",
                    models.BooleanField(
                        default=False, help_text="First-hand: the document, figures or witness itself."
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                ("url", models.URLField(blank=True, max_length=2000, verbose_name="address")),
                ("origin_reason", models.CharField(blank=True, max_length=500)),
                ("title", models.CharField(blank=True, max_length=500)),
                ("published_on", models.DateField(blank=True, null=True)),
                ("accessed_on", models.DateField(blank=True, null=True)),
                (
                    "locator",
                    models.CharField(blank=True, help_text="Page, table, minute or paragraph.", max_length=200),
                ),
                ("edition", models.CharField(blank=True, max_length=200)),
                ("quote", models.TextField(blank=True, max_length=5000, verbose_name="quoted words")),
                ("quote_translation", models.TextField(blank=True, max_length=5000)),
                (
                    "calculation",
                    models.TextField(blank=True, help_text="How we got from their figures to ours.", max_length=5000),
                ),
                ("interest", models.CharField(blank=True, help_text="What the source stands to gain.", max_length=500)),
                ("archive", models.URLField(blank=True, help_text="An archived copy.", max_length=2000)),
                ("public_note", models.TextField(blank=True, max_length=5000)),
                ("note", models.TextField(blank=True, max_length=5000, verbose_name="internal note")),
                ("confidential", models.BooleanField(default=False)),
                (
                    "shown_as",
                    models.CharField(
                        blank=True, help_text="How the public sees a confidential source.", max_length=300
                    ),
                ),
                ("language", models.CharField(default="en", max_length=3)),
                ("added_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, editable=False, max_length=500)),
            ],
            options={
                "verbose_name_plural": "evidence",
                "ordering": ["claim", "id"],
            },
        ),
        migrations.CreateModel(
            name="EvidenceEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "stance",
                    models.CharField(
                        choices=[("corroborates", "Corroborates"), ("conflicts", "Conflicts"), ("context", "Context")],
                        max_length=15,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official_document", "Official document"),
                            ("dataset", "Dataset"),
                            ("study", "Study"),
                            ("own_reporting", "Own reporting"),
                            ("interview", "Interview"),
                            ("expert", "Expert"),
                            ("eyewitness", "Eyewitness"),
                            ("media_report", "Media report"),
                            ("image_or_video", "Image or video"),
                            ("other_fact_check", "Other fact-check"),
                        ],
                        default="media_report",
                        max_length=20,
                    ),
                ),
                (
                    "primary",
                    models.BooleanField(
                        default=False, help_text="First-hand: the document, figures or witness itself."
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                ("url", models.URLField(blank=True, max_length=2000, verbose_name="address")),
                ("origin_reason", models.CharField(blank=True, max_length=500)),
                ("title", models.CharField(blank=True, max_length=500)),
                ("published_on", models.DateField(blank=True, null=True)),
                ("accessed_on", models.DateField(blank=True, null=True)),
                (
                    "locator",
                    models.CharField(blank=True, help_text="Page, table, minute or paragraph.", max_length=200),
                ),
                ("edition", models.CharField(blank=True, max_length=200)),
                ("quote", models.TextField(blank=True, max_length=5000, verbose_name="quoted words")),
                ("quote_translation", models.TextField(blank=True, max_length=5000)),
                (
                    "calculation",
                    models.TextField(blank=True, help_text="How we got from their figures to ours.", max_length=5000),
                ),
                ("interest", models.CharField(blank=True, help_text="What the source stands to gain.", max_length=500)),
                ("archive", models.URLField(blank=True, help_text="An archived copy.", max_length=2000)),
                ("public_note", models.TextField(blank=True, max_length=5000)),
                ("note", models.TextField(blank=True, max_length=5000, verbose_name="internal note")),
                ("confidential", models.BooleanField(default=False)),
                (
                    "shown_as",
                    models.CharField(
                        blank=True, help_text="How the public sees a confidential source.", max_length=300
                    ),
                ),
                ("language", models.CharField(default="en", max_length=3)),
                ("added_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("withdrawn_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, editable=False, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("amount", django.contrib.postgres.fields.ranges.DecimalRangeField(blank=True, null=True)),
                ("approximate", models.BooleanField(default=False)),
                ("direction", models.CharField(blank=True, choices=[("rise", "Rise"), ("fall", "Fall")], max_length=5)),
                (
                    "measure",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("total_so_far", "Total so far"),
                            ("during", "During the period"),
                            ("level", "Level on a day"),
                        ],
                        max_length=15,
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, help_text="A singular English noun, such as “person”.", max_length=100
                    ),
                ),
                ("counted", models.CharField(blank=True, help_text="What is counted, as printed.", max_length=300)),
                ("scope", models.CharField(blank=True, help_text="Where or among whom.", max_length=300)),
                ("verbatim", models.CharField(blank=True, help_text="The words as printed.", max_length=500)),
                ("derived", models.BooleanField(default=False, help_text="Worked out by us, so not printed anywhere.")),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="FigureEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("amount", django.contrib.postgres.fields.ranges.DecimalRangeField(blank=True, null=True)),
                ("approximate", models.BooleanField(default=False)),
                ("direction", models.CharField(blank=True, choices=[("rise", "Rise"), ("fall", "Fall")], max_length=5)),
                (
                    "measure",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("total_so_far", "Total so far"),
                            ("during", "During the period"),
                            ("level", "Level on a day"),
                        ],
                        max_length=15,
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, help_text="A singular English noun, such as “person”.", max_length=100
                    ),
                ),
                ("counted", models.CharField(blank=True, help_text="What is counted, as printed.", max_length=300)),
                ("scope", models.CharField(blank=True, help_text="Where or among whom.", max_length=300)),
                ("verbatim", models.CharField(blank=True, help_text="The words as printed.", max_length=500)),
                ("derived", models.BooleanField(default=False, help_text="Worked out by us, so not printed anywhere.")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Snapshot",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(default=1)),
                ("taken_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("text", models.TextField()),
                ("sha256", models.CharField(help_text="Of the text in UTF-8.", max_length=64)),
                (
                    "raw",
                    models.BinaryField(blank=True, default=b"", help_text="The bytes that the text was taken from."),
                ),
                ("extractor", models.CharField(help_text="What took the text from the bytes.", max_length=50)),
                ("extractor_version", models.CharField(blank=True, max_length=50)),
                (
                    "shingles",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        default=list,
                        help_text="Sampled word sequences, by which near copies are found.",
                        size=None,
                    ),
                ),
            ],
            options={
                "ordering": ["article", "number"],
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("newspaper", "Newspaper"),
                            ("broadcaster", "Broadcaster"),
                            ("wire_agency", "Wire agency"),
                            ("government", "Government"),
                            ("research_body", "Research body"),
                            ("social_account", "Social account"),
                            ("other", "Other"),
                        ],
                        default="newspaper",
                        max_length=20,
                    ),
                ),
                ("domain", models.CharField(blank=True, help_text="As in example.org, without www.", max_length=253)),
                ("homepage", models.URLField(blank=True, max_length=2000)),
                ("country", models.CharField(blank=True, help_text="Two letters, as in ISO 3166-1.", max_length=2)),
                (
                    "is_ours",
                    models.BooleanField(
                        default=False, help_text="This desk, or the outlet it belongs to.", verbose_name="ours"
                    ),
                ),
                ("wikidata_id", models.CharField(blank=True, max_length=20, verbose_name="Wikidata item")),
                ("notes", models.TextField(blank=True, max_length=10000)),
            ],
            options={
                "ordering": ["name", "id"],
            },
        ),
        migrations.CreateModel(
            name="SourceEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("newspaper", "Newspaper"),
                            ("broadcaster", "Broadcaster"),
                            ("wire_agency", "Wire agency"),
                            ("government", "Government"),
                            ("research_body", "Research body"),
                            ("social_account", "Social account"),
                            ("other", "Other"),
                        ],
                        default="newspaper",
                        max_length=20,
                    ),
                ),
                ("domain", models.CharField(blank=True, help_text="As in example.org, without www.", max_length=253)),
                ("homepage", models.URLField(blank=True, max_length=2000)),
                ("country", models.CharField(blank=True, help_text="Two letters, as in ISO 3166-1.", max_length=2)),
                (
                    "is_ours",
                    models.BooleanField(
                        default=False, help_text="This desk, or the outlet it belongs to.", verbose_name="ours"
                    ),
                ),
                ("wikidata_id", models.CharField(blank=True, max_length=20, verbose_name="Wikidata item")),
                ("notes", models.TextField(blank=True, max_length=10000)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "name",
                    models.CharField(
                        help_text="For an unnamed speaker the fullest printed description.", max_length=300
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("person", "Person"), ("organisation", "Organisation"), ("unnamed", "Unnamed")],
                        default="person",
                        max_length=20,
                    ),
                ),
                (
                    "affiliation",
                    models.CharField(blank=True, help_text="Whom they speak for or belong to.", max_length=300),
                ),
                ("wikidata_id", models.CharField(blank=True, max_length=20, verbose_name="Wikidata item")),
                ("notes", models.TextField(blank=True, max_length=10000)),
            ],
            options={
                "ordering": ["name", "id"],
            },
        ),
        migrations.CreateModel(
            name="SpeakerAlias",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=300)),
            ],
            options={
                "verbose_name_plural": "speaker aliases",
                "ordering": ["speaker", "name"],
            },
        ),
        migrations.CreateModel(
            name="SpeakerAliasEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SpeakerEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "name",
                    models.CharField(
                        help_text="For an unnamed speaker the fullest printed description.", max_length=300
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("person", "Person"), ("organisation", "Organisation"), ("unnamed", "Unnamed")],
                        default="person",
                        max_length=20,
                    ),
                ),
                (
                    "affiliation",
                    models.CharField(blank=True, help_text="Whom they speak for or belong to.", max_length=300),
                ),
                ("wikidata_id", models.CharField(blank=True, max_length=20, verbose_name="Wikidata item")),
                ("notes", models.TextField(blank=True, max_length=10000)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SpeakerRole",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.CharField(max_length=300)),
                ("organisation", models.CharField(blank=True, max_length=300)),
                ("from_day", models.DateField(blank=True, null=True, verbose_name="from")),
                ("to_day", models.DateField(blank=True, null=True, verbose_name="to")),
            ],
            options={
                "ordering": ["speaker", "from_day", "id"],
            },
        ),
        migrations.CreateModel(
            name="SpeakerRoleEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("role", models.CharField(max_length=300)),
                ("organisation", models.CharField(blank=True, max_length=300)),
                ("from_day", models.DateField(blank=True, null=True, verbose_name="from")),
                ("to_day", models.DateField(blank=True, null=True, verbose_name="to")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SyndicationGroup",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("label", models.CharField(blank=True, max_length=300)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="SyndicationGroupEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("label", models.CharField(blank=True, max_length=300)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Token",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(help_text="What it is for.", max_length=100)),
                ("start", models.CharField(help_text="Its first characters, to tell tokens apart.", max_length=12)),
                (
                    "digest",
                    models.CharField(editable=False, help_text="SHA-256 of the token.", max_length=64, unique=True),
                ),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[("read", "Read"), ("review", "Review"), ("publish", "Publish")], max_length=10
                        ),
                        size=None,
                    ),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("expires_at", models.DateTimeField()),
                ("last_used_at", models.DateTimeField(blank=True, null=True)),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="TokenEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(help_text="What it is for.", max_length=100)),
                ("start", models.CharField(help_text="Its first characters, to tell tokens apart.", max_length=12)),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[("read", "Read"), ("review", "Review"), ("publish", "Publish")], max_length=10
                        ),
                        size=None,
                    ),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=100)),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="TopicEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=100)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="UserEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user of this name exists already."},
                        max_length=150,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="full name")),
                ("email", models.EmailField(blank=True, max_length=254)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("reader", "Reader"),
                            ("reviewer", "Reviewer"),
                            ("editor", "Editor"),
                            ("administrator", "Administrator"),
                            ("engine", "Engine"),
                        ],
                        default="reader",
                        max_length=20,
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Who leaves is switched off, never deleted: their work keeps its name.",
                        verbose_name="active",
                    ),
                ),
                ("date_joined", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user of this name exists already."},
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="full name")),
                ("email", models.EmailField(blank=True, max_length=254)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("reader", "Reader"),
                            ("reviewer", "Reviewer"),
                            ("editor", "Editor"),
                            ("administrator", "Administrator"),
                            ("engine", "Engine"),
                        ],
                        default="reader",
                        max_length=20,
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Who leaves is switched off, never deleted: their work keeps its name.",
                        verbose_name="active",
                    ),
                ),
                ("date_joined", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["username"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role", "engine"), _negated=True),
                            models.Q(("is_active", False), ("username", "engine")),
                            _connector="OR",
                        ),
                        name="user_engine_cannot_sign_in",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["reader", "reviewer", "editor", "administrator", "engine"])),
                        name="user_role_known",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="user",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_userevent" ("date_joined", "email", "id", "is_active", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "username", "version") SELECT new_values."date_joined", new_values."email", new_values."id", new_values."is_active", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."role", new_values."username", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aa66d475bea07f4a57f2602ee717c54ef692dfce",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_822fa",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_user",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="user",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_userevent" ("date_joined", "email", "id", "is_active", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "username", "version") SELECT new_values."date_joined", new_values."email", new_values."id", new_values."is_active", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."role", new_values."username", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."date_joined" IS DISTINCT FROM (new_values."date_joined") OR old_values."email" IS DISTINCT FROM (new_values."email") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_active" IS DISTINCT FROM (new_values."is_active") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."role" IS DISTINCT FROM (new_values."role") OR old_values."username" IS DISTINCT FROM (new_values."username") OR old_values."version" IS DISTINCT FROM (new_values."version")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1124d3011c824d6311c0cc31fb1f192ba1d6d519",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_955a1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_user",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="user",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_userevent" ("date_joined", "email", "id", "is_active", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "username", "version") SELECT old_values."date_joined", old_values."email", old_values."id", old_values."is_active", old_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."role", old_values."username", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="586ca246e763eae84a9b0eef59ff03f25f4c013c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b8837",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_user",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="appearanceevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.appearance",
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="added_by",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="articles_added",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="articleevent",
            name="added_by",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="articleevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.article",
            ),
        ),
        migrations.CreateModel(
            name="ClaimCounts",
            fields=[
                (
                    "claim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="counts",
                        serialize=False,
                        to="claims.claim",
                    ),
                ),
                ("corroborating", models.PositiveIntegerField(default=0)),
                ("conflicting", models.PositiveIntegerField(default=0)),
                ("context", models.PositiveIntegerField(default=0)),
                ("documents", models.PositiveIntegerField(default=0)),
                ("appearances", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name_plural": "claim counts",
            },
        ),
        migrations.AddField(
            model_name="claim",
            name="accepted_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="assignee",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="claims_assigned",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="created_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims_made",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="dismissed_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="absorbed",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="appearanceevent",
            name="claim",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="appearance",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="appearances", to="claims.claim"
            ),
        ),
        migrations.AddField(
            model_name="claimevent",
            name="accepted_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="claimevent",
            name="assignee",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="claimevent",
            name="created_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="claimevent",
            name="dismissed_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="claimevent",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="claimevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="claimtopicevent",
            name="claim",
            field=models.ForeignKey(
                db_constraint=False,
                db_tablespace="",
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="added_by",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evidence_added",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="article",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="used_as_evidence",
                to="claims.article",
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="cited_claim",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="cited_in",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="evidence", to="claims.claim"
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="withdrawn_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="evidenceevent",
            name="added_by",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="evidenceevent",
            name="article",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.article",
            ),
        ),
        migrations.AddField(
            model_name="evidenceevent",
            name="cited_claim",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="evidenceevent",
            name="claim",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="evidenceevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.evidence",
            ),
        ),
        migrations.AddField(
            model_name="evidenceevent",
            name="withdrawn_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="figure",
            name="claim",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="figures",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="figure",
            name="evidence",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="figures",
                to="claims.evidence",
            ),
        ),
        migrations.AddField(
            model_name="figureevent",
            name="claim",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.claim",
            ),
        ),
        migrations.AddField(
            model_name="figureevent",
            name="evidence",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.evidence",
            ),
        ),
        migrations.AddField(
            model_name="figureevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.figure",
            ),
        ),
        migrations.AddField(
            model_name="snapshot",
            name="article",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="snapshots", to="claims.article"
            ),
        ),
        migrations.AddField(
            model_name="evidenceevent",
            name="snapshot",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.snapshot",
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="snapshot",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evidence",
                to="claims.snapshot",
            ),
        ),
        migrations.AddField(
            model_name="appearanceevent",
            name="snapshot",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.snapshot",
            ),
        ),
        migrations.AddField(
            model_name="appearance",
            name="snapshot",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="appearances", to="claims.snapshot"
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                help_text="Outlets of one owner count as one origin.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="outlets",
                to="claims.source",
            ),
        ),
        migrations.AddField(
            model_name="evidenceevent",
            name="origin_source",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.source",
            ),
        ),
        migrations.AddField(
            model_name="evidenceevent",
            name="source",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.source",
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="origin_source",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.source"
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evidence",
                to="claims.source",
            ),
        ),
        migrations.AddField(
            model_name="articleevent",
            name="source",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.source",
            ),
        ),
        migrations.AddField(
            model_name="articleevent",
            name="wire",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="The agency whose copy this is.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.source",
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="source",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="articles", to="claims.source"
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="wire",
            field=models.ForeignKey(
                blank=True,
                help_text="The agency whose copy this is.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="wire_copies",
                to="claims.source",
            ),
        ),
        migrations.AddField(
            model_name="sourceevent",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="Outlets of one owner count as one origin.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.source",
            ),
        ),
        migrations.AddField(
            model_name="sourceevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.source",
            ),
        ),
        migrations.AddField(
            model_name="speaker",
            name="article",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="unnamed_speakers",
                to="claims.article",
            ),
        ),
        migrations.AddField(
            model_name="speaker",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="absorbed",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="evidenceevent",
            name="origin_speaker",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="evidenceevent",
            name="speaker",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="origin_speaker",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="speaker",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evidence",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="claimevent",
            name="speaker",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.speaker",
                verbose_name="who says so",
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="speaker",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="claims.speaker",
                verbose_name="who says so",
            ),
        ),
        migrations.AddField(
            model_name="appearanceevent",
            name="speaker",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.speaker",
                verbose_name="who says so",
            ),
        ),
        migrations.AddField(
            model_name="appearance",
            name="speaker",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="appearances",
                to="claims.speaker",
                verbose_name="who says so",
            ),
        ),
        migrations.AddField(
            model_name="speakeralias",
            name="speaker",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="aliases", to="claims.speaker"
            ),
        ),
        migrations.AddField(
            model_name="speakeraliasevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.speakeralias",
            ),
        ),
        migrations.AddField(
            model_name="speakeraliasevent",
            name="speaker",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="speakerevent",
            name="article",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.article",
            ),
        ),
        migrations.AddField(
            model_name="speakerevent",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="speakerevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="speakerrole",
            name="speaker",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="roles", to="claims.speaker"
            ),
        ),
        migrations.AddField(
            model_name="speakerroleevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.speakerrole",
            ),
        ),
        migrations.AddField(
            model_name="speakerroleevent",
            name="speaker",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="speakerevent",
            name="group",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.syndicationgroup",
            ),
        ),
        migrations.AddField(
            model_name="speaker",
            name="group",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="unnamed_speakers",
                to="claims.syndicationgroup",
            ),
        ),
        migrations.AddField(
            model_name="articleevent",
            name="group",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.syndicationgroup",
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="group",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="articles",
                to="claims.syndicationgroup",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="syndicationgroup",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_syndicationgroupevent" ("id", "label", "made_at", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."label", new_values."made_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ec58ce32d02ca0c49e9f9b0479cc452db598522f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_56851",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_syndicationgroup",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="syndicationgroup",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_syndicationgroupevent" ("id", "label", "made_at", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."id", new_values."label", new_values."made_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="14788e091336140dd52c5f04be67aedac60ddd32",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6db2a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_syndicationgroup",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="syndicationgroup",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_syndicationgroupevent" ("id", "label", "made_at", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."id", old_values."label", old_values."made_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2003ba057a64332d8a6d4611e3c59f8e14db3c87",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a2fd9",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_syndicationgroup",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="syndicationgroupevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.syndicationgroup",
            ),
        ),
        migrations.AddField(
            model_name="token",
            name="revoked_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tokens_revoked",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="token",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="tokens", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="tokenevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.token",
            ),
        ),
        migrations.AddField(
            model_name="tokenevent",
            name="revoked_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="tokenevent",
            name="user",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="topic",
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower("name"), name="topic_name_unique"),
        ),
        migrations.AddConstraint(
            model_name="topic",
            constraint=models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="topic_has_a_name"),
        ),
        migrations.AddField(
            model_name="claimtopicevent",
            name="topic",
            field=models.ForeignKey(
                db_constraint=False,
                db_tablespace="",
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="claims.topic",
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="topics",
            field=models.ManyToManyField(blank=True, related_name="claims", to="claims.topic"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_topicevent" ("id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") SELECT new_values."id", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="68f5735537abfc6ac8c86c440a2354edf30772ed",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5f998",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_topicevent" ("id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") SELECT new_values."id", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c5f550f48148345e307f9acaa820ad1dea2aabff",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_010ac",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_topicevent" ("id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") SELECT old_values."id", old_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2ff62324aea44ded2e6f54aa3e53a96e98225f90",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a32b8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_topic",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="topicevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="claims.topic",
            ),
        ),
        migrations.AddField(
            model_name="userevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("claim__isnull", False), ("evidence", None)),
                    models.Q(("claim", None), ("evidence__isnull", False)),
                    _connector="OR",
                ),
                name="figure_of_a_claim_or_an_evidence",
            ),
        ),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("amount", None),
                    models.Q(
                        ("amount__isempty", False),
                        models.Q(("amount__lower_inf", False), ("amount__upper_inf", False), _connector="OR"),
                    ),
                    _connector="OR",
                ),
                name="figure_amount_has_a_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("verbatim", ""), _negated=True), ("derived", True), _connector="OR"),
                name="figure_printed_or_derived",
            ),
        ),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                condition=models.Q(("direction__in", ["", "rise", "fall"])), name="figure_direction_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                condition=models.Q(("measure__in", ["", "total_so_far", "during", "level"])),
                name="figure_measure_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_figureevent" ("amount", "approximate", "claim_id", "counted", "derived", "direction", "evidence_id", "id", "measure", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope", "unit", "verbatim", "version") SELECT new_values."amount", new_values."approximate", new_values."claim_id", new_values."counted", new_values."derived", new_values."direction", new_values."evidence_id", new_values."id", new_values."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."scope", new_values."unit", new_values."verbatim", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ecfb8b54891956547e790048a1a57f5957207cb6",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a8f13",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_figure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_figureevent" ("amount", "approximate", "claim_id", "counted", "derived", "direction", "evidence_id", "id", "measure", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope", "unit", "verbatim", "version") SELECT new_values."amount", new_values."approximate", new_values."claim_id", new_values."counted", new_values."derived", new_values."direction", new_values."evidence_id", new_values."id", new_values."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."scope", new_values."unit", new_values."verbatim", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0451412477f0b8f560f9af456a25dd707d569d57",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ce0c5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_figure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_figureevent" ("amount", "approximate", "claim_id", "counted", "derived", "direction", "evidence_id", "id", "measure", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "scope", "unit", "verbatim", "version") SELECT old_values."amount", old_values."approximate", old_values."claim_id", old_values."counted", old_values."derived", old_values."direction", old_values."evidence_id", old_values."id", old_values."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."scope", old_values."unit", old_values."verbatim", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c385f1174447b45b2d50a9fb813fe752665a913d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_df097",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_figure",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="snapshot",
            index=django.contrib.postgres.indexes.GinIndex(fields=["shingles"], name="snapshot_shingles"),
        ),
        migrations.AddIndex(
            model_name="snapshot",
            index=models.Index(fields=["sha256"], name="snapshot_sha256"),
        ),
        migrations.AddConstraint(
            model_name="snapshot",
            constraint=models.UniqueConstraint(fields=("article", "number"), name="snapshot_number_unique"),
        ),
        migrations.AddConstraint(
            model_name="snapshot",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="snapshot_has_text"
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("name"), name="source_name_unique"
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("domain"),
                condition=models.Q(("domain", ""), _negated=True),
                name="source_domain_unique",
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="source_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("owner", None), models.Q(("owner", models.F("id")), _negated=True), _connector="OR"
                ),
                name="source_does_not_own_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "newspaper",
                            "broadcaster",
                            "wire_agency",
                            "government",
                            "research_body",
                            "social_account",
                            "other",
                        ],
                    )
                ),
                name="source_kind_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_sourceevent" ("country", "domain", "homepage", "id", "is_ours", "kind", "name", "notes", "owner_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wikidata_id") SELECT new_values."country", new_values."domain", new_values."homepage", new_values."id", new_values."is_ours", new_values."kind", new_values."name", new_values."notes", new_values."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."version", new_values."wikidata_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c80fc0b6aa5b5b43e0eee024684e33849a28497a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bbb94",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_source",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_sourceevent" ("country", "domain", "homepage", "id", "is_ours", "kind", "name", "notes", "owner_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wikidata_id") SELECT new_values."country", new_values."domain", new_values."homepage", new_values."id", new_values."is_ours", new_values."kind", new_values."name", new_values."notes", new_values."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."version", new_values."wikidata_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c2ab62f08919caa06bac390230b6a1d166ba0ee1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fde8d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_source",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_sourceevent" ("country", "domain", "homepage", "id", "is_ours", "kind", "name", "notes", "owner_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wikidata_id") SELECT old_values."country", old_values."domain", old_values."homepage", old_values."id", old_values."is_ours", old_values."kind", old_values."name", old_values."notes", old_values."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."version", old_values."wikidata_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="725ddadac837fe0854e5f47e51aa13db38de142c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_249e2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_source",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="evidence",
            index=models.Index(fields=["claim", "stance", "id"], name="evidence_by_claim"),
        ),
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.CheckConstraint(
                condition=models.Q(("stance__in", ["corroborates", "conflicts", "context"])),
                name="evidence_stance_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("article__isnull", False),
                        ("cited_claim", None),
                        ("end__isnull", False),
                        ("snapshot__isnull", False),
                        ("start__isnull", False),
                        ("url", ""),
                    ),
                    models.Q(
                        ("article", None),
                        ("cited_claim__isnull", False),
                        ("end", None),
                        ("snapshot", None),
                        ("start", None),
                        ("url", ""),
                    ),
                    models.Q(
                        ("article", None),
                        ("cited_claim", None),
                        ("end", None),
                        ("snapshot", None),
                        ("start", None),
                        models.Q(("url", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="evidence_is_exactly_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.CheckConstraint(
                condition=models.Q(("url", ""), ("source__isnull", False), _connector="OR"),
                name="evidence_address_has_source",
            ),
        ),
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.CheckConstraint(
                condition=models.Q(("start", None), ("end__gt", models.F("start")), _connector="OR"),
                name="evidence_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("cited_claim", None), models.Q(("cited_claim", models.F("claim")), _negated=True), _connector="OR"
                ),
                name="evidence_is_not_its_own_claim",
            ),
        ),
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("origin_reason", ""), ("origin_source", None), ("origin_speaker", None)),
                    models.Q(
                        ("origin_source__isnull", False),
                        ("origin_speaker", None),
                        models.Q(("origin_reason", ""), _negated=True),
                    ),
                    models.Q(
                        ("origin_source", None),
                        ("origin_speaker__isnull", False),
                        models.Q(("origin_reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="evidence_origin_set_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("withdrawn_at", None), ("withdrawn_by", None), ("withdrawn_reason", "")),
                    models.Q(
                        ("withdrawn_at__isnull", False),
                        ("withdrawn_by__isnull", False),
                        models.Q(("withdrawn_reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="evidence_withdrawn_by_whom_when_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.CheckConstraint(
                condition=models.Q(("confidential", True), ("shown_as", ""), _connector="OR"),
                name="evidence_shown_as_only_when_confidential",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_evidenceevent" ("accessed_on", "added_at", "added_by_id", "archive", "article_id", "calculation", "cited_claim_id", "claim_id", "confidential", "edition", "end", "id", "interest", "kind", "language", "locator", "note", "origin_reason", "origin_source_id", "origin_speaker_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "primary", "public_note", "published_on", "quote", "quote_translation", "shown_as", "snapshot_id", "source_id", "speaker_id", "stance", "start", "title", "url", "version", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") SELECT new_values."accessed_on", new_values."added_at", new_values."added_by_id", new_values."archive", new_values."article_id", new_values."calculation", new_values."cited_claim_id", new_values."claim_id", new_values."confidential", new_values."edition", new_values."end", new_values."id", new_values."interest", new_values."kind", new_values."language", new_values."locator", new_values."note", new_values."origin_reason", new_values."origin_source_id", new_values."origin_speaker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."primary", new_values."public_note", new_values."published_on", new_values."quote", new_values."quote_translation", new_values."shown_as", new_values."snapshot_id", new_values."source_id", new_values."speaker_id", new_values."stance", new_values."start", new_values."title", new_values."url", new_values."version", new_values."withdrawn_at", new_values."withdrawn_by_id", new_values."withdrawn_reason" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2e0de7c2597bbdd9112d9043169d7fefa09e243c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d2960",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_evidence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_evidenceevent" ("accessed_on", "added_at", "added_by_id", "archive", "article_id", "calculation", "cited_claim_id", "claim_id", "confidential", "edition", "end", "id", "interest", "kind", "language", "locator", "note", "origin_reason", "origin_source_id", "origin_speaker_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "primary", "public_note", "published_on", "quote", "quote_translation", "shown_as", "snapshot_id", "source_id", "speaker_id", "stance", "start", "title", "url", "version", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") SELECT new_values."accessed_on", new_values."added_at", new_values."added_by_id", new_values."archive", new_values."article_id", new_values."calculation", new_values."cited_claim_id", new_values."claim_id", new_values."confidential", new_values."edition", new_values."end", new_values."id", new_values."interest", new_values."kind", new_values."language", new_values."locator", new_values."note", new_values."origin_reason", new_values."origin_source_id", new_values."origin_speaker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."primary", new_values."public_note", new_values."published_on", new_values."quote", new_values."quote_translation", new_values."shown_as", new_values."snapshot_id", new_values."source_id", new_values."speaker_id", new_values."stance", new_values."start", new_values."title", new_values."url", new_values."version", new_values."withdrawn_at", new_values."withdrawn_by_id", new_values."withdrawn_reason" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e471303c6224aa5f3204935ff92ad832cce678c1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0cf54",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_evidence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_evidenceevent" ("accessed_on", "added_at", "added_by_id", "archive", "article_id", "calculation", "cited_claim_id", "claim_id", "confidential", "edition", "end", "id", "interest", "kind", "language", "locator", "note", "origin_reason", "origin_source_id", "origin_speaker_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "primary", "public_note", "published_on", "quote", "quote_translation", "shown_as", "snapshot_id", "source_id", "speaker_id", "stance", "start", "title", "url", "version", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") SELECT old_values."accessed_on", old_values."added_at", old_values."added_by_id", old_values."archive", old_values."article_id", old_values."calculation", old_values."cited_claim_id", old_values."claim_id", old_values."confidential", old_values."edition", old_values."end", old_values."id", old_values."interest", old_values."kind", old_values."language", old_values."locator", old_values."note", old_values."origin_reason", old_values."origin_source_id", old_values."origin_speaker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."primary", old_values."public_note", old_values."published_on", old_values."quote", old_values."quote_translation", old_values."shown_as", old_values."snapshot_id", old_values."source_id", old_values."speaker_id", old_values."stance", old_values."start", old_values."title", old_values."url", old_values."version", old_values."withdrawn_at", old_values."withdrawn_by_id", old_values."withdrawn_reason" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a6e1fc746fa64d7f2b217879b0927da9f06d63ca",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_26a0f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_evidence",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="appearance",
            constraint=models.CheckConstraint(
                condition=models.Q(("end__gt", models.F("start"))), name="appearance_ends_after_it_starts"
            ),
        ),
        migrations.AddConstraint(
            model_name="appearance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("speaker", None), ("voice", "reporter")),
                    models.Q(("speaker__isnull", False), ("voice__in", ["named", "unnamed"])),
                    _connector="OR",
                ),
                name="appearance_voice_fits_speaker",
            ),
        ),
        migrations.AddConstraint(
            model_name="appearance",
            constraint=models.UniqueConstraint(
                fields=("claim", "snapshot", "start", "end"), name="appearance_once_a_place"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appearance",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_appearanceevent" ("attribution", "claim_id", "end", "exact", "id", "locator", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "role", "said_on", "snapshot_id", "speaker_id", "start", "state", "suffix", "translation", "version", "via", "voice") SELECT new_values."attribution", new_values."claim_id", new_values."end", new_values."exact", new_values."id", new_values."locator", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."prefix", new_values."role", new_values."said_on", new_values."snapshot_id", new_values."speaker_id", new_values."start", new_values."state", new_values."suffix", new_values."translation", new_values."version", new_values."via", new_values."voice" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3824bc7042b9b240b243eaec65c9e56de3e27e3e",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_58226",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_appearance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appearance",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_appearanceevent" ("attribution", "claim_id", "end", "exact", "id", "locator", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "role", "said_on", "snapshot_id", "speaker_id", "start", "state", "suffix", "translation", "version", "via", "voice") SELECT new_values."attribution", new_values."claim_id", new_values."end", new_values."exact", new_values."id", new_values."locator", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."prefix", new_values."role", new_values."said_on", new_values."snapshot_id", new_values."speaker_id", new_values."start", new_values."state", new_values."suffix", new_values."translation", new_values."version", new_values."via", new_values."voice" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f245086a6efce5a1ca0b4a619430140e44e0763f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cdcd1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_appearance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appearance",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_appearanceevent" ("attribution", "claim_id", "end", "exact", "id", "locator", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix", "role", "said_on", "snapshot_id", "speaker_id", "start", "state", "suffix", "translation", "version", "via", "voice") SELECT old_values."attribution", old_values."claim_id", old_values."end", old_values."exact", old_values."id", old_values."locator", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."prefix", old_values."role", old_values."said_on", old_values."snapshot_id", old_values."speaker_id", old_values."start", old_values."state", old_values."suffix", old_values."translation", old_values."version", old_values."via", old_values."voice" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6aa9a347d17a6a243086122a0c4f3569e73e679a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2b6e2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_appearance",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="speakeralias",
            index=models.Index(claims.models.folding.Fold("name"), name="speaker_alias_folded_name"),
        ),
        migrations.AddConstraint(
            model_name="speakeralias",
            constraint=models.UniqueConstraint(
                models.F("speaker"), claims.models.folding.Fold("name"), name="speaker_alias_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="speakeralias",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="speaker_alias_has_a_name"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakeralias",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_speakeraliasevent" ("id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") SELECT new_values."id", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."speaker_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ea3dcd9579593abadd06f989b64f8f227cd2f58f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_770e6",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_speakeralias",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakeralias",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_speakeraliasevent" ("id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") SELECT new_values."id", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."speaker_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1f5e4001391195acef987e1fd4a64d8bf3f42b3e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7e5f9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_speakeralias",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakeralias",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_speakeraliasevent" ("id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") SELECT old_values."id", old_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."speaker_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="85dd9d0812807aea7401cedb17ae22c3ef6a72b5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f0375",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_speakeralias",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="speakerrole",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("from_day", None), ("to_day", None), ("to_day__gte", models.F("from_day")), _connector="OR"
                ),
                name="speaker_role_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="speakerrole",
            constraint=models.UniqueConstraint(
                models.F("speaker"),
                claims.models.folding.Fold("role"),
                claims.models.folding.Fold("organisation"),
                models.F("from_day"),
                name="speaker_role_once",
                nulls_distinct=False,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakerrole",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_speakerroleevent" ("from_day", "id", "organisation", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "speaker_id", "to_day") SELECT new_values."from_day", new_values."id", new_values."organisation", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."role", new_values."speaker_id", new_values."to_day" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5b712e2bc89a8ff23d8c11ce4ff1b8ddf03512a2",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_49f5c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_speakerrole",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakerrole",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_speakerroleevent" ("from_day", "id", "organisation", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "speaker_id", "to_day") SELECT new_values."from_day", new_values."id", new_values."organisation", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."role", new_values."speaker_id", new_values."to_day" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="06ca495798596ac3d4b71c55029a6f32dc3d2fb1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9b2e5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_speakerrole",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakerrole",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_speakerroleevent" ("from_day", "id", "organisation", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "speaker_id", "to_day") SELECT old_values."from_day", old_values."id", old_values."organisation", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."role", old_values."speaker_id", old_values."to_day" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="38f039249ffd576517e822f8f71d95439ec399ec",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c6cd0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_speakerrole",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="speaker",
            index=models.Index(claims.models.folding.Fold("name"), name="speaker_folded_name"),
        ),
        migrations.AddIndex(
            model_name="speaker",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(claims.models.folding.Fold("name"), "gin_trgm_ops"),
                name="speaker_name_trigrams",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="speaker_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["person", "organisation", "unnamed"])), name="speaker_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("article__isnull", False), ("group", None), ("kind", "unnamed")),
                    models.Q(("article", None), ("group__isnull", False), ("kind", "unnamed")),
                    models.Q(models.Q(("kind", "unnamed"), _negated=True), ("article", None), ("group", None)),
                    _connector="OR",
                ),
                name="speaker_unnamed_belongs_to_one_text",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into", None), models.Q(("merged_into", models.F("id")), _negated=True), _connector="OR"
                ),
                name="speaker_not_merged_into_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.UniqueConstraint(
                claims.models.folding.Fold("name"),
                models.F("article"),
                condition=models.Q(("article__isnull", False)),
                name="speaker_unnamed_once_an_article",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.UniqueConstraint(
                claims.models.folding.Fold("name"),
                models.F("group"),
                condition=models.Q(("group__isnull", False)),
                name="speaker_unnamed_once_a_group",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_speakerevent" ("affiliation", "article_id", "group_id", "id", "kind", "merged_into_id", "name", "notes", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wikidata_id") SELECT new_values."affiliation", new_values."article_id", new_values."group_id", new_values."id", new_values."kind", new_values."merged_into_id", new_values."name", new_values."notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."version", new_values."wikidata_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9b32f7a0156ebe081e624b9c543d597f92ecc62b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7cf94",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_speakerevent" ("affiliation", "article_id", "group_id", "id", "kind", "merged_into_id", "name", "notes", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wikidata_id") SELECT new_values."affiliation", new_values."article_id", new_values."group_id", new_values."id", new_values."kind", new_values."merged_into_id", new_values."name", new_values."notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."version", new_values."wikidata_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a4c92a3f898e21ad6ee5ba81a4729c5b23e39b5a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d9d7a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_speakerevent" ("affiliation", "article_id", "group_id", "id", "kind", "merged_into_id", "name", "notes", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "wikidata_id") SELECT old_values."affiliation", old_values."article_id", old_values."group_id", old_values."id", old_values."kind", old_values."merged_into_id", old_values."name", old_values."notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."version", old_values."wikidata_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="3c31344ac60e5e68ce1a01081803082474c74cd7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b8590",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_speaker",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                condition=models.Q(("state__in", ["waiting", "reading"])), fields=["id"], name="article_queue"
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["state", "-id"], name="article_by_state"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["source", "-id"], name="article_by_source"),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.UniqueConstraint(
                condition=models.Q(("url", ""), _negated=True), fields=("url",), name="article_url_unique"
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.UniqueConstraint(fields=("source", "text_sha256"), name="article_text_once_a_source"),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["waiting", "reading", "read", "failed", "not_read"])),
                name="article_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("lease__isnull", False), ("leased_until__isnull", False), ("state", "reading")),
                    models.Q(models.Q(("state", "reading"), _negated=True), ("lease", None), ("leased_until", None)),
                    _connector="OR",
                ),
                name="article_leased_while_read",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("read_at__isnull", False), ("state", "read")),
                    models.Q(models.Q(("state", "read"), _negated=True), ("read_at", None)),
                    _connector="OR",
                ),
                name="article_read_at_when_read",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "not_read"), _negated=True),
                    models.Q(("unread_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="article_not_read_says_why",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_articleevent" ("added_at", "added_by_id", "byline", "group_id", "id", "language", "last_error", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_on", "read_at", "source_id", "state", "text_sha256", "title", "unread_reason", "url", "version", "wire_id") SELECT new_values."added_at", new_values."added_by_id", new_values."byline", new_values."group_id", new_values."id", new_values."language", new_values."last_error", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."published_at", new_values."published_on", new_values."read_at", new_values."source_id", new_values."state", new_values."text_sha256", new_values."title", new_values."unread_reason", new_values."url", new_values."version", new_values."wire_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="10346688e677bd87f5ebd8f144fd6847bffafc03",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b08cf",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_articleevent" ("added_at", "added_by_id", "byline", "group_id", "id", "language", "last_error", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_on", "read_at", "source_id", "state", "text_sha256", "title", "unread_reason", "url", "version", "wire_id") SELECT new_values."added_at", new_values."added_by_id", new_values."byline", new_values."group_id", new_values."id", new_values."language", new_values."last_error", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."published_at", new_values."published_on", new_values."read_at", new_values."source_id", new_values."state", new_values."text_sha256", new_values."title", new_values."unread_reason", new_values."url", new_values."version", new_values."wire_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."added_at" IS DISTINCT FROM (new_values."added_at") OR old_values."added_by_id" IS DISTINCT FROM (new_values."added_by_id") OR old_values."byline" IS DISTINCT FROM (new_values."byline") OR old_values."group_id" IS DISTINCT FROM (new_values."group_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."language" IS DISTINCT FROM (new_values."language") OR old_values."last_error" IS DISTINCT FROM (new_values."last_error") OR old_values."published_at" IS DISTINCT FROM (new_values."published_at") OR old_values."published_on" IS DISTINCT FROM (new_values."published_on") OR old_values."read_at" IS DISTINCT FROM (new_values."read_at") OR old_values."source_id" IS DISTINCT FROM (new_values."source_id") OR old_values."state" IS DISTINCT FROM (new_values."state") OR old_values."text_sha256" IS DISTINCT FROM (new_values."text_sha256") OR old_values."title" IS DISTINCT FROM (new_values."title") OR old_values."unread_reason" IS DISTINCT FROM (new_values."unread_reason") OR old_values."url" IS DISTINCT FROM (new_values."url") OR old_values."version" IS DISTINCT FROM (new_values."version") OR old_values."wire_id" IS DISTINCT FROM (new_values."wire_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1e6ee11cf30336b5d8c4d7def51c7c897f428c65",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_500a2",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_articleevent" ("added_at", "added_by_id", "byline", "group_id", "id", "language", "last_error", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_on", "read_at", "source_id", "state", "text_sha256", "title", "unread_reason", "url", "version", "wire_id") SELECT old_values."added_at", old_values."added_by_id", old_values."byline", old_values."group_id", old_values."id", old_values."language", old_values."last_error", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."published_at", old_values."published_on", old_values."read_at", old_values."source_id", old_values."state", old_values."text_sha256", old_values."title", old_values."unread_reason", old_values."url", old_values."version", old_values."wire_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f1321c44c46b3f885252347bb9d83892a2014c18",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_94a4e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_article",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="token",
            constraint=models.CheckConstraint(
                condition=models.Q(("scopes__contained_by", ["read", "review", "publish"]), ("scopes__len__gt", 0)),
                name="token_scopes_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="token",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("revoked_at", None), ("revoked_by", None)),
                    models.Q(("revoked_at__isnull", False), ("revoked_by__isnull", False)),
                    _connector="OR",
                ),
                name="token_revoked_by_whom_when",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="token",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_tokenevent" ("created_at", "expires_at", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "scopes", "start", "user_id") SELECT new_values."created_at", new_values."expires_at", new_values."id", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."revoked_at", new_values."revoked_by_id", new_values."scopes", new_values."start", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ca6fad1284c0c75d599a3607fba8372206049c35",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_13387",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_token",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="token",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_tokenevent" ("created_at", "expires_at", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "scopes", "start", "user_id") SELECT new_values."created_at", new_values."expires_at", new_values."id", new_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."revoked_at", new_values."revoked_by_id", new_values."scopes", new_values."start", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."expires_at" IS DISTINCT FROM (new_values."expires_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."revoked_at" IS DISTINCT FROM (new_values."revoked_at") OR old_values."revoked_by_id" IS DISTINCT FROM (new_values."revoked_by_id") OR old_values."scopes" IS DISTINCT FROM (new_values."scopes") OR old_values."start" IS DISTINCT FROM (new_values."start") OR old_values."user_id" IS DISTINCT FROM (new_values."user_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="25b9c8ef7254997876fd2160f27a7b8b76acc7d8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_435c5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_token",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="token",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_tokenevent" ("created_at", "expires_at", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_by_id", "scopes", "start", "user_id") SELECT old_values."created_at", old_values."expires_at", old_values."id", old_values."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."revoked_at", old_values."revoked_by_id", old_values."scopes", old_values."start", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="4250aa907e248d5fb04274d90978933334e58f27",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_912ff",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_token",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="claim_search"),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("status", "candidate")),
                fields=["-priority", "-check_worthiness", "id"],
                name="claim_triage_queue",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(fields=["status", "-id"], name="claim_by_status"),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(fields=["speaker", "-id"], name="claim_by_speaker"),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("due__isnull", False), ("status", "open")), fields=["due"], name="claim_due_window"
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(condition=models.Q(("text", ""), _negated=True), name="claim_has_text"),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["event", "figure", "prediction", "position"])), name="claim_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("speaker", None), ("voice", "reporter")),
                    models.Q(("speaker__isnull", False), ("voice__in", ["named", "unnamed"])),
                    _connector="OR",
                ),
                name="claim_voice_fits_speaker",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("due", None), ("kind", "prediction"), _connector="OR"),
                name="claim_only_a_prediction_is_due",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("as_of", None), ("as_of__isempty", False), _connector="OR"),
                name="claim_as_of_has_days",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("due", None), ("due__isempty", False), _connector="OR"), name="claim_due_has_days"
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "dismissal__in",
                            [
                                "not_an_assertion",
                                "opinion",
                                "too_vague",
                                "trivial",
                                "duplicate",
                                "satire",
                                "out_of_remit",
                                "cannot_be_checked",
                                "other",
                            ],
                        ),
                        ("dismissed_at__isnull", False),
                        ("dismissed_by__isnull", False),
                        ("status", "dismissed"),
                    ),
                    models.Q(
                        models.Q(("status", "dismissed"), _negated=True),
                        ("dismissal", ""),
                        ("dismissal_note", ""),
                        ("dismissed_at", None),
                        ("dismissed_by", None),
                    ),
                    _connector="OR",
                ),
                name="claim_dismissed_by_whom_when_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("accepted_at", None), ("accepted_by", None)),
                    models.Q(("accepted_at__isnull", False), ("accepted_by__isnull", False)),
                    _connector="OR",
                ),
                name="claim_accepted_by_whom_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "open"), _negated=True), ("accepted_by__isnull", False), _connector="OR"
                ),
                name="claim_open_was_accepted",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("merged_into__isnull", False), ("status", "merged")),
                    models.Q(models.Q(("status", "merged"), _negated=True), ("merged_into", None)),
                    _connector="OR",
                ),
                name="claim_merged_into_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into", None), models.Q(("merged_into", models.F("id")), _negated=True), _connector="OR"
                ),
                name="claim_not_merged_into_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("extracted_by", ""), _negated=True), ("created_by__isnull", False), _connector="OR"
                ),
                name="claim_has_a_maker",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("check_worthiness__gte", 0), ("check_worthiness__lte", 1)),
                name="claim_check_worthiness_0_to_1",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.UniqueConstraint(
                condition=models.Q(("extraction_key", ""), _negated=True),
                fields=("extraction_key",),
                name="claim_extracted_once_a_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.UniqueConstraint(
                condition=models.Q(("external_id", ""), _negated=True),
                fields=("external_source", "external_id"),
                name="claim_external_id_unique",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_claimevent" ("accepted_at", "accepted_by_id", "as_of", "assignee_id", "check_worthiness", "condition", "confidence", "created_at", "created_by_id", "deadline", "denied", "dismissal", "dismissal_note", "dismissed_at", "dismissed_by_id", "due", "external_id", "external_source", "extracted_by", "extraction_key", "hedge", "id", "kind", "language", "merged_into_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "reasons", "resolution", "said_on", "speaker_id", "status", "text", "version", "voice", "why_checked", "wording") SELECT new_values."accepted_at", new_values."accepted_by_id", new_values."as_of", new_values."assignee_id", new_values."check_worthiness", new_values."condition", new_values."confidence", new_values."created_at", new_values."created_by_id", new_values."deadline", new_values."denied", new_values."dismissal", new_values."dismissal_note", new_values."dismissed_at", new_values."dismissed_by_id", new_values."due", new_values."external_id", new_values."external_source", new_values."extracted_by", new_values."extraction_key", new_values."hedge", new_values."id", new_values."kind", new_values."language", new_values."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."id", new_values."priority", new_values."reasons", new_values."resolution", new_values."said_on", new_values."speaker_id", new_values."status", new_values."text", new_values."version", new_values."voice", new_values."why_checked", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bc9833f8a0df52a91d9ac49dc17360f494951909",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_df8fa",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_claimevent" ("accepted_at", "accepted_by_id", "as_of", "assignee_id", "check_worthiness", "condition", "confidence", "created_at", "created_by_id", "deadline", "denied", "dismissal", "dismissal_note", "dismissed_at", "dismissed_by_id", "due", "external_id", "external_source", "extracted_by", "extraction_key", "hedge", "id", "kind", "language", "merged_into_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "reasons", "resolution", "said_on", "speaker_id", "status", "text", "version", "voice", "why_checked", "wording") SELECT new_values."accepted_at", new_values."accepted_by_id", new_values."as_of", new_values."assignee_id", new_values."check_worthiness", new_values."condition", new_values."confidence", new_values."created_at", new_values."created_by_id", new_values."deadline", new_values."denied", new_values."dismissal", new_values."dismissal_note", new_values."dismissed_at", new_values."dismissed_by_id", new_values."due", new_values."external_id", new_values."external_source", new_values."extracted_by", new_values."extraction_key", new_values."hedge", new_values."id", new_values."kind", new_values."language", new_values."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."id", new_values."priority", new_values."reasons", new_values."resolution", new_values."said_on", new_values."speaker_id", new_values."status", new_values."text", new_values."version", new_values."voice", new_values."why_checked", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."accepted_at" IS DISTINCT FROM (new_values."accepted_at") OR old_values."accepted_by_id" IS DISTINCT FROM (new_values."accepted_by_id") OR old_values."as_of" IS DISTINCT FROM (new_values."as_of") OR old_values."assignee_id" IS DISTINCT FROM (new_values."assignee_id") OR old_values."check_worthiness" IS DISTINCT FROM (new_values."check_worthiness") OR old_values."condition" IS DISTINCT FROM (new_values."condition") OR old_values."confidence" IS DISTINCT FROM (new_values."confidence") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."created_by_id" IS DISTINCT FROM (new_values."created_by_id") OR old_values."deadline" IS DISTINCT FROM (new_values."deadline") OR old_values."denied" IS DISTINCT FROM (new_values."denied") OR old_values."dismissal" IS DISTINCT FROM (new_values."dismissal") OR old_values."dismissal_note" IS DISTINCT FROM (new_values."dismissal_note") OR old_values."dismissed_at" IS DISTINCT FROM (new_values."dismissed_at") OR old_values."dismissed_by_id" IS DISTINCT FROM (new_values."dismissed_by_id") OR old_values."due" IS DISTINCT FROM (new_values."due") OR old_values."external_id" IS DISTINCT FROM (new_values."external_id") OR old_values."external_source" IS DISTINCT FROM (new_values."external_source") OR old_values."extracted_by" IS DISTINCT FROM (new_values."extracted_by") OR old_values."extraction_key" IS DISTINCT FROM (new_values."extraction_key") OR old_values."hedge" IS DISTINCT FROM (new_values."hedge") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."language" IS DISTINCT FROM (new_values."language") OR old_values."merged_into_id" IS DISTINCT FROM (new_values."merged_into_id") OR old_values."priority" IS DISTINCT FROM (new_values."priority") OR old_values."reasons" IS DISTINCT FROM (new_values."reasons") OR old_values."resolution" IS DISTINCT FROM (new_values."resolution") OR old_values."said_on" IS DISTINCT FROM (new_values."said_on") OR old_values."speaker_id" IS DISTINCT FROM (new_values."speaker_id") OR old_values."status" IS DISTINCT FROM (new_values."status") OR old_values."text" IS DISTINCT FROM (new_values."text") OR old_values."version" IS DISTINCT FROM (new_values."version") OR old_values."voice" IS DISTINCT FROM (new_values."voice") OR old_values."why_checked" IS DISTINCT FROM (new_values."why_checked") OR old_values."wording" IS DISTINCT FROM (new_values."wording")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8c318f866b855a7544073151f7725245fcbe50b5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fe4ba",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_claimevent" ("accepted_at", "accepted_by_id", "as_of", "assignee_id", "check_worthiness", "condition", "confidence", "created_at", "created_by_id", "deadline", "denied", "dismissal", "dismissal_note", "dismissed_at", "dismissed_by_id", "due", "external_id", "external_source", "extracted_by", "extraction_key", "hedge", "id", "kind", "language", "merged_into_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "priority", "reasons", "resolution", "said_on", "speaker_id", "status", "text", "version", "voice", "why_checked", "wording") SELECT old_values."accepted_at", old_values."accepted_by_id", old_values."as_of", old_values."assignee_id", old_values."check_worthiness", old_values."condition", old_values."confidence", old_values."created_at", old_values."created_by_id", old_values."deadline", old_values."denied", old_values."dismissal", old_values."dismissal_note", old_values."dismissed_at", old_values."dismissed_by_id", old_values."due", old_values."external_id", old_values."external_source", old_values."extracted_by", old_values."extraction_key", old_values."hedge", old_values."id", old_values."kind", old_values."language", old_values."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."id", old_values."priority", old_values."reasons", old_values."resolution", old_values."said_on", old_values."speaker_id", old_values."status", old_values."text", old_values."version", old_values."voice", old_values."why_checked", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="4a1e1e6c150bb6a97c0fba5c6745a542bc9ecf3f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_dbf31",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_claim",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ClaimTopic",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("claims.claim_topics",),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimtopic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_claimtopicevent" ("claim_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "topic_id") SELECT new_values."claim_id", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', new_values."topic_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f013b857f57616623c0c8ff6050e3a6cb5d51b5a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e3f7f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="claims_claim_topics",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimtopic",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_claimtopicevent" ("claim_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "topic_id") SELECT new_values."claim_id", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', new_values."topic_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="da343f513c2eed1cf9447da428d3abdf4c735f40",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e96f8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="claims_claim_topics",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimtopic",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "claims_claimtopicevent" ("claim_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "topic_id") SELECT old_values."claim_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', old_values."topic_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="48a000bdaede1006be77806149207c1ab583177c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_28e40",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="claims_claim_topics",
                    when="AFTER",
                ),
            ),
        ),
    ]
