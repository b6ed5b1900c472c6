"""Keys for machines."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone

from claims.choices import Scope

from .recording import tracked


class TokenQuerySet(models.QuerySet["Token"]):
    """Questions about tokens."""

    def usable(self) -> "TokenQuerySet":
        """Those that are neither revoked nor expired, and whose owner is active."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now(), user__is_active=True)


@tracked("digest", "last_used_at")
class Token(models.Model):
    """A bearer token of a user: shown once, stored as a digest, limited in scope and time."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=100, help_text="What it is for.")
    start = models.CharField(max_length=12, help_text="Its first characters, to tell tokens apart.")
    digest = models.CharField(max_length=64, unique=True, editable=False, help_text="SHA-256 of the token.")
    scopes = ArrayField(models.CharField(max_length=10, choices=Scope))
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="tokens_revoked"
    )

    objects = TokenQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(scopes__len__gt=0, scopes__contained_by=Scope.values), name="token_scopes_known"
            ),
            models.CheckConstraint(
                condition=Q(revoked_at=None, revoked_by=None) | Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="token_revoked_by_whom_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.start}…)"

    @property
    def is_usable(self) -> bool:
        """Whether it opens anything still: what ``usable()`` asks of many."""
        return self.revoked_at is None and self.expires_at > timezone.now() and self.user.is_active
