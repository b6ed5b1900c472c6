"""Sources, speakers, groups of copies and topics: read."""

from django.db.models import QuerySet

from claims.filters import GroupFilter, SourceFilter, SpeakerFilter, TopicFilter
from claims.models import Source, Speaker, SyndicationGroup, Topic

from .resource import Resource
from .serializers_sources import GroupSerializer, SourceSerializer, SpeakerSerializer, TopicSerializer


class Sources(Resource):
    """Publishers."""

    queryset = Source.objects.select_related("owner")
    serializer_class = SourceSerializer
    filterset_class = SourceFilter

    def get_queryset(self) -> QuerySet[Source]:
        """All but those that only confidential evidence names, which are there for who may see that."""
        return super().get_queryset().shown_to(self.confidential)


class Speakers(Resource):
    """Who says so."""

    queryset = Speaker.objects.prefetch_related("aliases", "roles")
    serializer_class = SpeakerSerializer
    filterset_class = SpeakerFilter

    def get_queryset(self) -> QuerySet[Speaker]:
        """All but those whom only confidential evidence names, who are there for who may see that."""
        return super().get_queryset().shown_to(self.confidential)


class Groups(Resource):
    """Groups of near copies."""

    queryset = SyndicationGroup.objects.all()
    serializer_class = GroupSerializer
    filterset_class = GroupFilter


class Topics(Resource):
    """What claims are about."""

    queryset = Topic.objects.all()
    serializer_class = TopicSerializer
    filterset_class = TopicFilter
