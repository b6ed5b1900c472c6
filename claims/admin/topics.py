"""Topics in the admin."""

from django.contrib import admin
from django.http import HttpRequest

from claims.models import Topic, User
from claims.operations import topics
from claims.permissions import may_merge

from .records import Fields, RecordAdmin
from .site import desk


@admin.register(Topic, site=desk)
class TopicAdmin(RecordAdmin):
    """A matter that the desk follows; its name is all there is to it."""

    ordering = ("name",)
    list_display = ("name",)
    search_fields = ("name",)
    fields = ("name",)
    may_add = may_change = staticmethod(may_merge)

    def add_record(self, request: HttpRequest, given: Fields, by: User) -> Topic:
        return topics.named(name=given["name"], by=by)

    def edit_record(self, record: Topic, version: int, given: Fields, by: User) -> object:
        return topics.rename(topic=record, version=version, name=given["name"], by=by)
