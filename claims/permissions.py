"""Who may do what: predicates that pages, API, admin and templates share.

The table stands in docs/architecture.md. A predicate takes a user (anonymous ones too) and,
where it matters, the record; it never asks ``is_superuser``.
"""

from django.contrib.auth.models import AnonymousUser

from claims.choices import Role
from claims.models import Claim, Evidence, Token, User

AnyUser = User | AnonymousUser


def has_role(user: AnyUser, least: str) -> bool:
    """Whether the user is signed in, active, and of this role or one above it."""
    return isinstance(user, User) and user.has_role(least)


def may_read(user: AnyUser) -> bool:
    """See everything but confidential evidence."""
    return has_role(user, Role.READER)


def may_see_confidential(user: AnyUser) -> bool:
    """See confidential evidence and internal notes."""
    return has_role(user, Role.REVIEWER)


def may_add_articles(user: AnyUser) -> bool:
    """Add articles, and make sources and speakers."""
    return has_role(user, Role.REVIEWER)


def may_triage(user: AnyUser) -> bool:
    """Accept, edit, dismiss and re-open claims, and make new ones."""
    return has_role(user, Role.REVIEWER)


def may_attach_evidence(user: AnyUser, claim: Claim | None = None) -> bool:
    """Attach evidence to a claim that was kept; positions take evidence too."""
    return has_role(user, Role.REVIEWER) and (claim is None or claim.is_open)


def may_change_evidence(user: AnyUser, evidence: Evidence) -> bool:
    """Edit or withdraw evidence: reviewers their own, editors anybody's."""
    own = isinstance(user, User) and evidence.added_by_id == user.pk
    return has_role(user, Role.REVIEWER if own else Role.EDITOR)


def may_restart_work(user: AnyUser) -> bool:
    """Try again what failed."""
    return has_role(user, Role.EDITOR)


def may_merge(user: AnyUser) -> bool:
    """Merge speakers and sources, and edit groups and topics."""
    return has_role(user, Role.EDITOR)


def may_enter_admin(user: AnyUser) -> bool:
    """Use the admin at all."""
    return has_role(user, Role.EDITOR)


def may_administer(user: AnyUser) -> bool:
    """Manage users, roles, settings and others' tokens."""
    return has_role(user, Role.ADMINISTRATOR)


def may_manage_token(user: AnyUser, token: Token) -> bool:
    """Revoke a token: its owner, or an administrator."""
    return may_read(user) and (token.user_id == user.pk or may_administer(user))
