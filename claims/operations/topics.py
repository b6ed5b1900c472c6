"""What claims are about."""

from django.db.models import QuerySet, Value
from django.db.models.functions import Lower

from claims.models import Topic, User

from .operation import Invalid, clean_text, in_turn, operation, update


@operation
def named(*, name: str, by: User) -> Topic:
    """The topic of this name, case aside; made if there is none. Raises Invalid where the name is empty or too long."""
    name = _cleaned(name)
    in_turn("topics")
    return _called(name).first() or Topic.objects.create(name=name)


@operation
def rename(*, topic: Topic, version: int, name: str, by: User) -> Topic:
    """Give a topic another name. Raises Stale, or Invalid where the name is empty, too long or taken."""
    name = _cleaned(name)
    if _called(name).exclude(pk=topic.pk).exists():
        raise Invalid(name=f"“{name}” is recorded already.")
    update(topic, version=version, name=name)
    return topic


def _called(name: str) -> QuerySet[Topic]:
    """The topic of this name as its unique key has it: in lower case."""
    return Topic.objects.alias(lowered=Lower("name")).filter(lowered=Lower(Value(name)))


def _cleaned(name: str) -> str:
    name = " ".join(clean_text(name).split())
    if not 1 <= len(name) <= 100:
        raise Invalid(name="A topic's name has 1 to 100 characters.")
    return name
