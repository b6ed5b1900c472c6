"""Clients of the API: one for each role and scope, by bearer token."""

import json
from urllib.parse import urlencode

import pytest
from django.test import Client

from claims.choices import Role, Scope
from claims.operations import users
from tests.api import described
from tests.factories import a_user

WIDEST = {Role.READER: [Scope.READ], Role.REVIEWER: [Scope.REVIEW]}


class Api(Client):
    """Sends and reads JSON; `seen` is the record whose version goes along as If-Match.

    Every answer is held against the API's own description.
    """

    def __init__(self, user=None, secret="", **options):
        super().__init__(**options)
        self.user, self.secret = user, secret

    def ask(self, method, path, body=None, *, seen=None, **headers):
        if self.secret:
            headers.setdefault("Authorization", f"Bearer {self.secret}")
        if seen is not None:
            headers["If-Match"] = f'"{seen.version}"'
        data = json.dumps(body) if not isinstance(body, bytes | str) else body
        answer = self.generic(
            method,
            "/api/v1/" + path,
            data if body is not None else "",
            content_type="application/json",
            headers={name.replace("_", "-"): value for name, value in headers.items()},
        )
        described.check(method, f"/api/v1/{path}", answer)
        if answer.status_code != 204:
            answer.body = json.loads(answer.content)
        return answer

    def read(self, path, **parameters):
        answer = self.ask("GET", f"{path}?{urlencode(parameters)}")
        assert answer.status_code == 200, answer.body
        return answer.body


def an_api(role=Role.REVIEWER, scopes=None):
    user = role if not isinstance(role, str) else a_user(role)
    scopes = scopes or WIDEST.get(user.role, [Scope.PUBLISH])
    return Api(user, users.issue_token(user=user, name="test", scopes=scopes, by=user).secret)


def a_session(role=Role.REVIEWER):
    """Somebody who is signed in, as a browser is."""
    api = Api(role if not isinstance(role, str) else a_user(role))
    api.force_login(api.user, backend="django.contrib.auth.backends.ModelBackend")
    return api


@pytest.fixture
def anonymous(db):
    return Api()


@pytest.fixture
def as_reader(db):
    return an_api(Role.READER)


@pytest.fixture
def as_reviewer(db):
    return an_api(Role.REVIEWER)


@pytest.fixture
def as_editor(db):
    return an_api(Role.EDITOR)
