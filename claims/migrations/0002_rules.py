"""The rules that PostgreSQL itself keeps, as plain triggers and constraints."""

from django.db import migrations

from .sql import read


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_records")]
    operations = [migrations.RunSQL(read("rules.sql"))]
