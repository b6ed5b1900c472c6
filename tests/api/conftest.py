"""Loads what needs Django once its settings stand; see tests/conftest.py."""


def pytest_configure(config):
    config.pluginmanager.import_plugin("tests.api.clients")
