"""What claims are about."""

from claims.models import Topic, User

from .operation import Invalid, clean_text, operation


@operation
def named(*, name: str, by: User) -> Topic:
    """The topic of this name, case aside; made if there is none. Raises Invalid where the name is empty or too long."""
    name = " ".join(clean_text(name).split())
    if not 1 <= len(name) <= 100:
        raise Invalid(name="A topic's name has 1 to 100 characters.")
    return Topic.objects.filter(name__iexact=name).first() or Topic.objects.create(name=name)
