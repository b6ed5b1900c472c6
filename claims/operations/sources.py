"""Who published: making and editing sources."""

from typing import TypedDict, Unpack
from urllib.parse import urlsplit

from django.db import IntegrityError, transaction

from claims.choices import SourceKind
from claims.models import Source, User

from .addresses import address_problem
from .counts import recount_for_source
from .operation import Invalid, clean_text, is_blank, operation, update

MAX_NAME = 200


class SourceFields(TypedDict, total=False):
    """What people edit of a source."""

    name: str
    kind: str
    domain: str
    homepage: str
    country: str
    owner: Source | None
    is_ours: bool
    wikidata_id: str
    notes: str


@operation
def add(*, by: User, **fields: Unpack[SourceFields]) -> Source:
    """A new source. Raises Invalid where the name is missing, or name or domain are taken."""
    return _saved(Source(**_cleaned(fields)))


@operation
def edit(*, source: Source, version: int, by: User, **fields: Unpack[SourceFields]) -> Source:
    """Change a source.

    Raises Stale, or Invalid where name or domain are taken or it would own itself.
    """
    changes = _cleaned(fields)
    _check_free(changes.get("name"), changes.get("domain"), besides=source.pk)
    owner = changes.get("owner")
    while owner is not None:
        if owner.pk == source.pk:
            raise Invalid(owner="A source cannot belong to itself, not by way of others either.")
        owner = owner.owner
    update(source, version=version, **changes)
    recount_for_source(source)
    return source


@operation
def named(*, name: str, kind: str = SourceKind.NEWSPAPER, by: User) -> Source:
    """The source of this name, case aside; made if there is none. Raises Invalid where the name is empty."""
    name = " ".join(clean_text(name).split())
    found = Source.objects.called(name).first()
    return found or _saved(Source(name=name, kind=kind))


@operation
def for_url(*, url: str, by: User) -> Source:
    """The source whose domain an address has, most specific first; made, named after the domain, if there is none.

    Raises Invalid where the address has no domain.
    """
    domain = domain_of(url)
    if not domain:
        raise Invalid(url="This address names no site.")
    labels = domain.split(".")
    suffixes = [".".join(labels[i:]) for i in range(max(1, len(labels) - 1))]
    known = {source.domain.lower(): source for source in Source.objects.filter(domain__in=suffixes)}
    for suffix in suffixes:
        if suffix in known:
            return known[suffix]
    taken = Source.objects.called(domain).first()
    return taken or _saved(Source(name=domain, domain=domain))


def domain_of(url: str) -> str:
    """The domain of an address in lower case without ``www.``, or an empty string."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _cleaned(fields: SourceFields) -> SourceFields:
    for key in ("name", "domain", "homepage", "country", "wikidata_id"):
        if key in fields:
            fields[key] = " ".join(clean_text(fields[key]).split())
    if "domain" in fields:
        fields["domain"] = fields["domain"].lower().removeprefix("www.")
    if "country" in fields:
        fields["country"] = fields["country"].upper()
    if problem := address_problem(fields.get("homepage", "")):
        raise Invalid(homepage=problem)
    if "name" in fields and is_blank(fields["name"]):
        raise Invalid(name="Give the publisher's name.")
    return fields


def _check_free(name: str | None, domain: str | None, besides: int = 0) -> None:
    others = Source.objects.exclude(pk=besides)
    if name and others.called(name).exists():
        raise Invalid(name=f"“{name}” is recorded already.")
    if domain and others.filter(domain__iexact=domain).exists():
        raise Invalid(domain=f"{domain} belongs to another source.")


def _saved(source: Source) -> Source:
    if is_blank(source.name):
        raise Invalid(name="Give the publisher's name.")
    if len(source.name) > MAX_NAME:
        raise Invalid(name=f"A publisher's name has at most {MAX_NAME} characters.")
    _check_free(source.name, source.domain)
    try:
        with transaction.atomic():
            source.save(force_insert=True)
    except IntegrityError:  # somebody was faster, with this name or with this domain
        same = Source.objects.called(source.name).first()
        if same is None:
            _check_free(None, source.domain)
            raise
        return same
    return source
