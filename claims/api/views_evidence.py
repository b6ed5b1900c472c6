"""Evidence: read, corrected, and taken back. It is attached where its claim is."""

from django.db import transaction
from django.db.models import Prefetch, QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from claims.filters import EvidenceFilter
from claims.models import Evidence
from claims.operations import evidence
from claims.permissions import may_attach_evidence, may_change_evidence

from .anchoring import source_of, speaker_of
from .permissions import demand
from .resource import Resource
from .serializers_evidence import CorrectionSerializer, EvidenceSerializer, WithdrawalSerializer
from .serializers_figures import figures_with_places

PEOPLE = ("claim", "source", "speaker", "origin_source", "origin_speaker", "added_by", "withdrawn_by")


def shown_evidence(confidential: bool) -> QuerySet[Evidence]:
    """Evidence with what its JSON shows; confidential evidence only where it may be seen."""
    rows = Evidence.objects.select_related(*PEOPLE).prefetch_related(Prefetch("figures", figures_with_places()))
    return rows.defer("claim__search").shown_to(confidential)


class EvidenceList(Resource):
    """Evidence of all claims."""

    queryset = Evidence.objects.all()
    serializer_class = EvidenceSerializer
    filterset_class = EvidenceFilter
    may = {"partial_update": may_attach_evidence, "withdraw": may_attach_evidence}
    preconditioned = frozenset({"partial_update", "withdraw"})

    def get_queryset(self) -> QuerySet[Evidence]:
        """What whoever asks may see."""
        return shown_evidence(self.confidential)

    @extend_schema(request=CorrectionSerializer, responses=EvidenceSerializer)
    def partial_update(self, request: Request, pk: str) -> Response:
        """Correct evidence: your own, or as an editor anybody's, with a reason. What it is, and its claim, stay."""
        piece = self.record()
        demand(request, may_change_evidence, piece)
        version = self.seen(piece)
        given = self.given(CorrectionSerializer)
        with transaction.atomic():
            if given.get("source"):
                given["source"] = source_of(given["source"], by=request.user)
            given = speaker_of(given, article=piece.article, by=request.user)
            evidence.edit(evidence=piece, version=version, **given, by=request.user)
        return self.reloaded(piece)

    @extend_schema(request=WithdrawalSerializer, responses=EvidenceSerializer)
    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: str) -> Response:
        """Take evidence back: your own, or as an editor anybody's. It stays on record and is no longer counted."""
        piece = self.record()
        demand(request, may_change_evidence, piece)
        version = self.seen(piece)
        evidence.withdraw(evidence=piece, version=version, **self.given(WithdrawalSerializer), by=request.user)
        return self.reloaded(piece)
