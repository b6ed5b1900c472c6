"""Every address of the desk."""

from importlib.util import find_spec

from django.urls import include, path

from claims.admin.site import desk
from factcheck import health

urlpatterns = [
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path("admin/", desk.urls),
]
if find_spec("claims.api.urls"):
    urlpatterns.append(path("api/v1/", include("claims.api.urls")))
if find_spec("claims.web.urls"):
    urlpatterns.append(path("", include("claims.web.urls")))
