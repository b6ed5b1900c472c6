"""What claims are about."""

from claims.models import Topic, User

from .operation import Invalid, clean_text, operation, update


@operation
def named(*, name: str, by: User) -> Topic:
    """The topic of this name, case aside; made if there is none. Raises Invalid where the name is empty or too long."""
    name = _cleaned(name)
    return Topic.objects.filter(name__iexact=name).first() or Topic.objects.create(name=name)


@operation
def rename(*, topic: Topic, version: int, name: str, by: User) -> Topic:
    """Give a topic another name. Raises Stale, or Invalid where the name is empty, too long or taken."""
    name = _cleaned(name)
    if Topic.objects.filter(name__iexact=name).exclude(pk=topic.pk).exists():
        raise Invalid(name=f"“{name}” is recorded already.")
    update(topic, version=version, name=name)
    return topic


def _cleaned(name: str) -> str:
    name = " ".join(clean_text(name).split())
    if not 1 <= len(name) <= 100:
        raise Invalid(name="A topic's name has 1 to 100 characters.")
    return name
