"""How Django's admin becomes a way into the operations: what is typed is checked, handed to one, and told about."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from claims.models import User
from claims.models.words import in_words
from claims.operations.operation import Refused, Stale
from claims.permissions import may_enter_admin

from .bulk import BulkActions
from .days import DaysField
from .history import HistoryPage
from .listing import BoundedPaginator

Fields = dict[str, Any]
Predicate = Callable[..., bool]
OPEN_ANEW = "The page was sent without the version that it showed. Open it anew."
SAVE_AGAIN = "What is stored now stands at each field that differs. Save again to put yours in its place."


def nobody(user: Any, record: Any = None) -> bool:
    """The predicate of what the admin does not offer."""
    return False


def said_by_the_operation(exclude: Any = None) -> None:
    """In place of Django's checks of unique keys and constraints, whose messages name them and not the matter."""


class RecordForm(forms.ModelForm):
    """Checks what was typed, field by field; whether it fits the other records is the operation's matter.

    ``seen_version`` goes out with the page and comes back with it, so that nobody overwrites
    what they have not read. ``refused`` is what an operation said to this very input.
    """

    seen_version = forms.IntegerField(widget=forms.HiddenInput, error_messages={"required": OPEN_ANEW})
    refused: ClassVar[Refused | None] = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.validate_unique = self.instance.validate_constraints = said_by_the_operation
        if self.instance.pk is None or not hasattr(self.instance, "version"):
            self.fields.pop("seen_version", None)
        else:
            self.fields["seen_version"].initial = self.instance.version

    def clean(self) -> Fields:
        """Add what the operation refused, each sentence at its field."""
        cleaned = super().clean()
        if isinstance(self.refused, Stale):
            self._compare(self.refused)
        elif self.refused is not None:
            for name, sentence in (self.refused.fields or {"": str(self.refused)}).items():
                self.add_error(name if name in self.fields else None, sentence)
        return cleaned

    def _compare(self, stale: Stale) -> None:
        """Show what is stored now next to what was typed, and let the next save replace it knowingly."""
        self.add_error(None, f"{stale} {SAVE_AGAIN}")
        stored = forms.models.model_to_dict(stale.current)
        for name, bound in ((name, self[name]) for name in list(self.fields) if name in stored):
            if bound.field.has_changed(stored[name], bound.data):
                field = stale.current._meta.get_field(name)
                self.add_error(name, f"Stored now: {in_words(field, field.value_from_object(stale.current))}")
        self.data = self.data.copy()
        self.data["seen_version"] = str(stale.current.version)


class RecordAdmin(HistoryPage, BulkActions, admin.ModelAdmin):
    """A record in the admin: read by all who enter, written through the operations, never deleted.

    A subclass says with ``may_add`` and ``may_change`` who may, and with ``add_record`` and
    ``edit_record`` which operation does it. ``set_by_the_desk`` names fields that nobody types,
    ``fixed_once_made`` those that are typed once. There is no ``date_hierarchy`` on records that come by
    the million: it asks for the first and last day of all of them each time.
    """

    class Media:
        css: ClassVar[dict[str, list[str]]] = {"all": ["claims/admin.css"]}

    form = RecordForm
    paginator = BoundedPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER  # they count all rows for each choice
    list_per_page = 50
    ordering = ("-id",)
    save_on_top = False
    formfield_overrides: ClassVar[Mapping[Any, Any]] = {
        models.TextField: {"widget": admin.widgets.AdminTextareaWidget(attrs={"rows": 4})}
    }
    fieldsets_when_new: ClassVar[Any] = None
    set_by_the_desk: ClassVar[tuple[str, ...]] = ()
    fixed_once_made: ClassVar[tuple[str, ...]] = ()
    may_view: Predicate = staticmethod(may_enter_admin)
    may_add: Predicate = staticmethod(nobody)
    may_change: Predicate = staticmethod(nobody)

    def add_record(self, request: HttpRequest, given: Fields, by: User) -> models.Model:
        """Hand what was typed to the operation that makes the record; the record."""
        raise NotImplementedError

    def edit_record(self, record: Any, version: int, given: Fields, by: User) -> object:
        """Hand what was typed to the operation that changes the record."""
        raise NotImplementedError

    # Who may ---------------------------------------------------------------------------------------------------------

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.may_view(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.may_view(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.may_add(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_view_permission(request, obj) and self.may_change(request.user)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing that was saved is deleted."""
        return False

    # The form --------------------------------------------------------------------------------------------------------

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """With what the desk sets itself, and the version that the page shows, where it may be changed."""
        if obj is None:
            return self.fieldsets_when_new or super().get_fieldsets(request, obj)
        fieldsets = list(super().get_fieldsets(request, obj))
        if self.set_by_the_desk:
            fieldsets.append(("Set by the desk", {"fields": self.set_by_the_desk}))
        if hasattr(obj, "version") and self.has_change_permission(request, obj):
            fieldsets.append((None, {"fields": ["seen_version"]}))
        return fieldsets

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        own = super().get_readonly_fields(request, obj)
        return own if obj is None else [*own, *self.fixed_once_made, *self.set_by_the_desk]

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Rows of other records stand below one that exists."""
        inlines = super().get_inlines(request, obj)
        return inlines if obj else [inline for inline in inlines if not issubclass(inline, ShownRows)]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """The form, which knows what an operation has just refused."""
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"refused": getattr(request, "refused", None)})

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Ranges of days with both ends included; an address without a scheme is one of https."""
        if isinstance(db_field, DateRangeField):
            return DaysField(label=db_field.verbose_name.capitalize(), help_text=db_field.help_text)
        if isinstance(db_field, models.URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    # The write -------------------------------------------------------------------------------------------------------

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Django's page; what an operation refuses comes back with all that was typed and the reasons beside it."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except Refused as refused:
            request.refused = refused
            return super().changeform_view(request, *args, **kwargs)

    def render_change_form(self, request: HttpRequest, context: Fields, *args: Any, **kwargs: Any) -> TemplateResponse:
        response = super().render_change_form(request, context, *args, **kwargs)
        response.status_code = 422 if context["errors"] else 200
        return response

    def save_form(self, request: HttpRequest, form: forms.ModelForm, change: bool) -> models.Model:
        return form.instance

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        """Nothing yet: ``save_related`` has all that was typed."""

    def save_related(self, request: HttpRequest, form: forms.ModelForm, formsets: Any, change: bool) -> None:
        """Call the operation. It raises Refused, which ``changeform_view`` turns into a page."""
        if change and not form.has_changed() and not any(formset.has_changed() for formset in formsets):
            return
        given = dict(form.cleaned_data) | self.rows_given(formsets)
        version = given.pop("seen_version", 0)
        if change:  # the form's own instance has been typed over
            stored = self.model._default_manager.get(pk=form.instance.pk)
            self.edit_record(stored, version, given, request.user)
        else:
            form.instance.pk = self.add_record(request, given, request.user).pk

    def rows_given(self, formsets: Any) -> Fields:
        """What the rows below the form amount to, in the operation's words."""
        return {}

    def construct_change_message(self, *args: Any, **kwargs: Any) -> list[Any]:
        return []

    def log_addition(self, *args: Any) -> None:
        """The database keeps the history, whoever writes; Django's own log would be a second one."""

    def log_change(self, *args: Any) -> None:
        """As for ``log_addition``."""


class ShownRows(admin.TabularInline):
    """Rows of another record below one, to be read and followed."""

    extra = 0
    can_delete = False
    show_change_link = True

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.fields

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_enter_admin(request.user)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
