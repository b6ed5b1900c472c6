"""The API's own description, its documentation page, and what is answered where there is nothing."""

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.contrib.auth.mixins import AccessMixin
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.decorators import method_decorator
from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.exceptions import NotFound
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from claims.permissions import may_read

from .resource import Plain


@extend_schema(exclude=True)
class SchemaView(Plain, SpectacularAPIView):
    """OpenAPI 3.1."""

    renderer_classes = (OpenApiJsonRenderer,)


# The page's icons are images in its stylesheet.
@method_decorator(csp_update({"img-src": [SELF, "data:"]}), name="dispatch")
class Docs(AccessMixin, SpectacularSwaggerSplitView):
    """The documentation page, offline: scripts and styles are our own static files."""

    url_name = "api:schema"
    template_name = "claims/api_docs.html"
    permission_classes: tuple[type[BasePermission], ...] = ()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Whoever is not signed in is asked to: this one is a page."""
        if not may_read(request.user):
            return self.handle_no_permission()
        answer: HttpResponse = super().dispatch(request, *args, **kwargs)
        return answer


@extend_schema(exclude=True)
class Nowhere(Plain, APIView):
    """Where there is nothing."""

    permission_classes: tuple[type[BasePermission], ...] = ()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """404 for every method."""
        self.http_method_names = [request.method.lower()]
        setattr(self, request.method.lower(), self.nothing)
        return super().dispatch(request, *args, **kwargs)

    def nothing(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Raise NotFound."""
        raise NotFound("There is nothing at this address. Paths end in a slash.")
