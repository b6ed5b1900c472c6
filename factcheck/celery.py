"""The Celery application and the whole beat schedule: what runs by the clock stands here and nowhere else."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")

app = Celery("factcheck")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    # Finds the articles whose wake-up message was lost; expires so that a long stop does not end in a heap of sweeps.
    "sweep articles": {"task": "claims.tasks.sweep_articles", "schedule": 15.0, "options": {"expires": 15}},
}
