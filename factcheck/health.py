"""What a load balancer asks: does the process answer, and may it be given work?"""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from claims import health


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return HttpResponse("ok", content_type="text/plain")


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Whether database, migrations and broker are well; without the details, which are for `doctor`."""
    found = health.look(health.READINESS)
    return JsonResponse(
        {name: "ok" if trouble is None else "failed" for name, trouble in found.items()},
        status=503 if any(found.values()) else 200,
    )
