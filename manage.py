#!/usr/bin/env python
"""The command line: python manage.py --help."""

import os
import sys


def main() -> None:
    """Run a command; what a person can put right is told in a sentence, unless --traceback asks for more."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db import OperationalError
    from environs import EnvError

    told = () if "--traceback" in sys.argv else (EnvError, ImproperlyConfigured, OperationalError)
    try:
        execute_from_command_line(sys.argv)
    except told as error:
        sys.exit(f"{sys.argv[1] if len(sys.argv) > 1 else 'manage.py'}: {str(error).strip()}")


if __name__ == "__main__":
    main()
