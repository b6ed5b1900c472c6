"""Names as they are compared: without case and accents."""

from django.db.models import Func, TextField


class Fold(Func):
    """``claims_fold(text)``: lower case, accents removed; immutable, so that indexes may use it."""

    function = "claims_fold"
    arity = 1
    output_field = TextField()
