"""The people of the desk, and the engine that proposes candidates."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.db.models import Q

from claims.choices import Role

from .recording import Versioned, tracked

ROLES_IN_ORDER = (Role.READER, Role.REVIEWER, Role.EDITOR, Role.ADMINISTRATOR)
ENGINE_NAME = "engine"


class UserManager(BaseUserManager["User"]):
    """Makes users; pages and the admin do so through ``claims.operations.users``."""

    def create_user(self, username: str, password: str | None = None, role: str = Role.READER, **fields: Any) -> "User":
        """A saved user; without a password nobody can sign in as them."""
        user = self.model(username=self.model.normalize_username(username), role=role, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, username: str, password: str | None = None, **fields: Any) -> "User":
        """An administrator: what Django's ``createsuperuser`` asks for."""
        return self.create_user(username, password, role=Role.ADMINISTRATOR, **fields)

    def engine(self) -> "User":
        """The system user in whose name candidates are proposed; a migration makes it."""
        return self.get(username=ENGINE_NAME)


@tracked("password", "last_login")
class User(AbstractBaseUser, Versioned):
    """One person of the desk; what they may do follows from the role alone."""

    username = models.CharField(
        max_length=150,
        unique=True,
        validators=[UnicodeUsernameValidator()],
        error_messages={"unique": "A user of this name exists already."},
    )
    name = models.CharField("full name", max_length=200, blank=True)
    email = models.EmailField(blank=True)
    role = models.CharField(max_length=20, choices=Role, default=Role.READER)
    is_active = models.BooleanField(
        "active", default=True, help_text="Who leaves is switched off, never deleted: their work keeps its name."
    )
    date_joined = models.DateTimeField(auto_now_add=True)

    objects = UserManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    class Meta:
        ordering = ["username"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(role=Role.ENGINE) | Q(username=ENGINE_NAME, is_active=False),
                name="user_engine_cannot_sign_in",
            ),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="user_role_known"),
        ]

    def __str__(self) -> str:
        return self.name or self.username

    def has_role(self, least: str) -> bool:
        """Whether the user is active and of this role or one above it."""
        if not self.is_active or self.role not in ROLES_IN_ORDER:
            return False
        return ROLES_IN_ORDER.index(Role(self.role)) >= ROLES_IN_ORDER.index(Role(least))

    @property
    def is_staff(self) -> bool:
        """Whether the admin lets them in: editors and administrators."""
        return self.has_role(Role.EDITOR)

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """What Django's admin asks where it has no predicate of ours: administrators may."""
        return self.has_role(Role.ADMINISTRATOR)

    def has_perms(self, perms: Any, obj: Any = None) -> bool:
        """As ``has_perm``, for several."""
        return self.has_role(Role.ADMINISTRATOR)

    def has_module_perms(self, app_label: str) -> bool:
        """Whether the admin lists an app for them."""
        return self.is_staff
