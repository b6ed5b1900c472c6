"""Addresses of claims, evidence, speakers and sources.

Other pages link to them by these names: claims, claim, source, speaker.
"""

from django.urls import path

from . import claims, evidence, sources, speakers

claims_patterns = [
    path("claims/", claims.search, name="claims"),
    path("claims/new/", claims.new, name="claim-new"),
    path("claims/<int:pk>/", claims.page, name="claim"),
    path("claims/<int:pk>/edit/", claims.edit, name="claim-edit"),
    path("claims/<int:pk>/evidence/", evidence.attach, name="claim-evidence"),
    path("evidence/<int:pk>/", evidence.evidence, name="evidence"),
    path("evidence/<int:pk>/edit/", evidence.edit, name="evidence-edit"),
    path("evidence/<int:pk>/withdraw/", evidence.withdraw, name="evidence-withdraw"),
    path("speakers/", speakers.speaker_list, name="speakers"),
    path("speakers/new/", speakers.new, name="speaker-new"),
    path("speakers/<int:pk>/", speakers.speaker, name="speaker"),
    path("speakers/<int:pk>/edit/", speakers.edit, name="speaker-edit"),
    path("speakers/<int:pk>/aliases/", speakers.add_alias, name="speaker-add-alias"),
    path("speakers/<int:pk>/aliases/<int:alias_id>/remove/", speakers.remove_alias, name="speaker-remove-alias"),
    path("speakers/<int:pk>/roles/", speakers.add_role, name="speaker-add-role"),
    path("sources/", sources.source_list, name="sources"),
    path("sources/new/", sources.new, name="source-new"),
    path("sources/<int:pk>/", sources.source, name="source"),
    path("sources/<int:pk>/edit/", sources.edit, name="source-edit"),
]
