import pytest

from claims.operations import sources
from claims.operations.operation import Invalid
from tests.factories import a_source, an_evidence, the_engine

pytestmark = pytest.mark.django_db
SCRIPT = "javascript:alert(1)"


@pytest.mark.parametrize("field", ["url", "archive"])
def test_evidence_at_an_address_that_runs_a_script_is_refused(field):
    with pytest.raises(Invalid) as refused:
        an_evidence(**{field: SCRIPT})
    assert list(refused.value.fields) == [field]


def test_source_with_a_homepage_that_runs_a_script_is_refused():
    with pytest.raises(Invalid):
        sources.add(name="Radio Norte", homepage=SCRIPT, by=the_engine())
    source = a_source("Radio Norte")
    with pytest.raises(Invalid):
        sources.edit(source=source, version=source.version, homepage=SCRIPT, by=the_engine())
