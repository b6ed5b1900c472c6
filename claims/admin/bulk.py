"""Doing one thing to many records: through the operation, one by one, each in a transaction of its own."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.response import TemplateResponse

from claims.choices import Dismissal
from claims.operations.operation import Refused

from .listing import shortened

AT_MOST = 400  # the page that asks why posts two fields for each, and a form has at most 1,000
TOLD_AT_MOST = 20


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(max_length=500, widget=forms.TextInput(attrs={"class": "vTextField"}))


class DismissalForm(forms.Form):
    """Why claims are set aside."""

    dismissal = forms.ChoiceField(label="Reason", choices=[("", "Choose a reason"), *Dismissal.choices])
    note = forms.CharField(
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="In words, where the reason is “Other”.",
    )


class BulkActions:
    """Gives a model admin what its actions are made of."""

    def may_act_on(self, user: Any, record: Any) -> bool:
        """Whether the user's role lets them act on this record; in which state it is, the operation looks at."""
        return self.may_change(user)

    def do_to_each(
        self, request: HttpRequest, seen: Iterable[tuple[Any, int]], act: Callable[..., object], done: str
    ) -> None:
        """Call ``act(record, version)`` on each and tell how many were ``done``, which were refused, and why."""
        count, refused = 0, []
        for record, version in seen:
            try:
                if not self.may_act_on(request.user, record):
                    raise Refused("You may not do this.")
                act(record, version)
                count += 1
            except Refused as refusal:
                refused.append(f"“{shortened(str(record))}” was left as it is. {refusal}")
        self._tell(request, count, done, refused)

    def do_with_reason(
        self,
        request: HttpRequest,
        queryset: QuerySet[Any],
        form_class: type[forms.Form],
        act: Callable[..., object],
        done: str,
    ) -> TemplateResponse | None:
        """Ask for a reason first, on a page that lists the records; then as ``do_to_each``, with what was given.

        The page carries the versions that it showed: what somebody changes meanwhile is left alone.
        """
        records = self.at_most(request, queryset)
        confirmed = "confirmed" in request.POST
        form = form_class(request.POST if confirmed else None)
        if not (confirmed and form.is_valid()):
            return self._ask(request, records, form)
        self.do_to_each(
            request, _as_seen(request, records), lambda record, version: act(record, version, **form.cleaned_data), done
        )
        return None

    def at_most(self, request: HttpRequest, queryset: QuerySet[Any]) -> list[Any]:
        """The selected records, as many as are done at a time; a message where there are more."""
        records = list(queryset[: AT_MOST + 1])
        if len(records) > AT_MOST:
            messages.warning(request, f"At most {AT_MOST} are done at a time; the others were left for another go.")
        return records[:AT_MOST]

    def _ask(self, request: HttpRequest, records: list[models.Model], form: forms.Form) -> TemplateResponse:
        action = request.POST["action"]
        context = {
            **self.admin_site.each_context(request),
            "title": str(self.get_actions(request)[action][2]),
            "opts": self.opts,
            "records": records,
            "form": form,
            "action": action,
            "action_checkbox_name": ACTION_CHECKBOX_NAME,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/claims/reason.html", context, status=422 if form.errors else 200)

    def _tell(self, request: HttpRequest, count: int, done: str, refused: list[str]) -> None:
        noun = self.opts.verbose_name if count == 1 else self.opts.verbose_name_plural
        if count:
            messages.success(request, f"{count} {noun} {done}.")
        for sentence in refused[:TOLD_AT_MOST]:
            messages.warning(request, sentence)
        if len(refused) > TOLD_AT_MOST:
            messages.warning(request, f"So were {len(refused) - TOLD_AT_MOST} more.")


def _as_seen(request: HttpRequest, records: list[Any]) -> list[tuple[Any, int]]:
    """Each record with the version that the page showed; 0, which none has, where it showed none."""
    shown = dict(pair.split(":", 1) for pair in request.POST.getlist("seen") if ":" in pair)
    versions = {key: int(version) for key, version in shown.items() if version.isdecimal()}
    return [(record, versions.get(str(record.pk), 0)) for record in records]
