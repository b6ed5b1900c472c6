"""Every address of the desk."""

from django.urls import include, path

from claims.admin.site import desk
from factcheck import health

urlpatterns = [
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path("admin/", desk.urls),
    path("api/v1/", include("claims.api.urls")),
    path("", include("claims.web.urls")),
]
