"""Addresses of claims, evidence, speakers and sources.

Other pages link to them by these names: claims, claim, source, speaker.
"""

from django.urls import URLPattern

claims_patterns: list[URLPattern] = []
