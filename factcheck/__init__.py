"""The deployment: settings, addresses, the worker, and one machine's services. Nothing in it is about claims."""

from factcheck.celery import app as celery_app

__all__ = ["celery_app"]
