"""Claims: read, made, triaged, edited; where they stand, what is said about them, and their history."""

from typing import Any

from django.db import transaction
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from claims.filters import ClaimFilter
from claims.models import Appearance, Claim
from claims.models.history import events_of
from claims.models.origins import balance
from claims.operations import claims, evidence
from claims.permissions import may_attach_evidence, may_triage

from .anchoring import article_of, passage, source_of, speaker_of
from .history import entries
from .resource import Nothing, Resource
from .serializers_claims import (
    AppearanceSerializer,
    ClaimFieldsSerializer,
    ClaimSerializer,
    DismissalSerializer,
    HistoryEntrySerializer,
    NewClaimSerializer,
)
from .serializers_evidence import EvidenceSerializer, NewEvidenceSerializer, WeighedEvidenceSerializer
from .serializers_figures import FigureSerializer, figures_with_places
from .views_evidence import shown_evidence

PAGE = ("cursor", "page_size")


class Claims(Resource):
    """Claims."""

    queryset = (
        Claim.objects.with_people()
        .select_related("created_by", "accepted_by", "dismissed_by")
        .prefetch_related("topics", Prefetch("figures", figures_with_places()))
        .defer("search")
    )
    serializer_class = ClaimSerializer
    filterset_class = ClaimFilter
    may = {
        "create": may_triage,
        "partial_update": may_triage,
        "accept": may_triage,
        "dismiss": may_triage,
        "reopen": may_triage,
        "attach": may_attach_evidence,
    }
    preconditioned = frozenset({"partial_update", "accept", "dismiss", "reopen"})

    def list(self, request: Request) -> Response:
        """A page of claims, narrowed and ordered."""
        return self.page(self.narrowed(self.get_queryset(), confidential=self.confidential))

    @extend_schema(request=NewClaimSerializer, responses={201: ClaimSerializer})
    def create(self, request: Request) -> Response:
        """Record a claim that you word yourself; it is kept at once."""
        given = self.given(NewClaimSerializer)
        snapshot, start, end = passage(given)
        with transaction.atomic():
            fields = speaker_of(given, article=snapshot and snapshot.article, by=request.user)
            claim = claims.make(**fields, snapshot=snapshot, start=start, end=end, by=request.user)
        return self.reloaded(claim, 201)

    @extend_schema(request=ClaimFieldsSerializer, responses=ClaimSerializer)
    def partial_update(self, request: Request, pk: str) -> Response:
        """Change a candidate or an open claim; what is left out stays."""
        return self._edited(claims.edit)

    @extend_schema(request=ClaimFieldsSerializer, responses=ClaimSerializer)
    @action(detail=True, methods=["post"])
    def accept(self, request: Request, pk: str) -> Response:
        """Keep a candidate for checking, edited on the way where fields are given."""
        return self._edited(claims.accept)

    @extend_schema(request=DismissalSerializer, responses=ClaimSerializer)
    @action(detail=True, methods=["post"])
    def dismiss(self, request: Request, pk: str) -> Response:
        """Set a candidate or an open claim aside, with a reason."""
        claim = self.record()
        version = self.seen(claim)
        claims.dismiss(claim=claim, version=version, **self.given(DismissalSerializer), by=request.user)
        return self.reloaded(claim)

    @extend_schema(request=Nothing, responses=ClaimSerializer)
    @action(detail=True, methods=["post"])
    def reopen(self, request: Request, pk: str) -> Response:
        """Make a dismissed claim a candidate again."""
        claim = self.record()
        version = self.seen(claim)
        self.given()
        claims.reopen(claim=claim, version=version, by=request.user)
        return self.reloaded(claim)

    @extend_schema(responses=AppearanceSerializer(many=True))
    @action(detail=True)
    def appearances(self, request: Request, pk: str) -> Response:
        """Where the claim stands, first recorded first."""
        self.expect_parameters(*PAGE)
        rows = Appearance.objects.filter(claim=self._claim()).select_related("speaker", "snapshot")
        rows = rows.defer("snapshot__text", "snapshot__raw", "snapshot__shingles").order_by("id")
        return self.page(rows, AppearanceSerializer)

    @extend_schema(responses=FigureSerializer(many=True))
    @action(detail=True)
    def figures(self, request: Request, pk: str) -> Response:
        """The quantities in the claim."""
        self.expect_parameters(*PAGE)
        return self.page(figures_with_places().filter(claim=self._claim()).order_by("id"), FigureSerializer)

    @extend_schema(responses=WeighedEvidenceSerializer(many=True))
    @action(detail=True)
    def evidence(self, request: Request, pk: str) -> Response:
        """What was attached to the claim, weighed by origin, first attached first; withdrawn evidence too."""
        self.expect_parameters(*PAGE)
        claim = self._claim()
        rows = shown_evidence(self.confidential).filter(claim=claim).order_by("id")
        return self.page(rows, WeighedEvidenceSerializer, lambda found: {"weighed": self._weighed(claim)})

    @extend_schema(request=NewEvidenceSerializer, responses={201: EvidenceSerializer})
    @evidence.mapping.post
    def attach(self, request: Request, pk: str) -> Response:
        """Attach evidence to a kept claim."""
        claim = self._claim()
        given = self.given(NewEvidenceSerializer)
        with transaction.atomic():
            if given.get("source"):
                given["source"] = source_of(given["source"], by=request.user)
            given = speaker_of(given, article=given.get("article"), by=request.user)
            piece = evidence.attach(claim=claim, **given, by=request.user)
        return self.shown(shown_evidence(confidential=True).get(pk=piece.pk), 201, EvidenceSerializer)

    @extend_schema(responses=HistoryEntrySerializer(many=True))
    @action(detail=True)
    def history(self, request: Request, pk: str) -> Response:
        """What was written of the claim, by whom and what for; the newest first."""
        self.expect_parameters(*PAGE)
        rows = self.paginator.paginate_queryset(events_of(self._claim()), request, self)
        told = entries(rows, self.paginator.following, confidential=self.confidential)
        return self.paginator.get_paginated_response(HistoryEntrySerializer(told, many=True).data)

    def _claim(self) -> Claim:
        """The claim of a list below it, without what its own JSON shows."""
        return get_object_or_404(Claim.objects.defer("search"), pk=self.kwargs["pk"])

    def _edited(self, operation: Any) -> Response:
        claim = self.record()
        version = self.seen(claim)
        given = self.given(ClaimFieldsSerializer)
        with transaction.atomic():
            fields = speaker_of(given, article=article_of(claim), voice=claim.voice, by=self.request.user)
            operation(claim=claim, version=version, **fields, by=self.request.user)
        return self.reloaded(claim)

    def _weighed(self, claim: Claim) -> dict[int, Any]:
        """Standing evidence that may be seen, weighed: what may not be is told by no remark either."""
        sides = balance(claim, confidential=self.confidential).sides
        return {w.evidence.pk: w for side in sides.values() for w in side.weighed}
