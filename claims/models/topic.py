"""What claims are about."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from .recording import Versioned, tracked


@tracked()
class Topic(Versioned):
    """A matter that the desk follows, such as an election or an outbreak."""

    name = models.CharField(max_length=100)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(Lower("name"), name="topic_name_unique"),
            models.CheckConstraint(condition=~Q(name=""), name="topic_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
