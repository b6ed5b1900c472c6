"""What a browser would send: the fields of a page's form, filled in as it came; and what a page tells."""

from lxml import html


def form_of(answer):
    """The values that the page's main form holds, as a dict for `client.post`."""
    page = html.fromstring(answer.content.decode())
    form = next(form for form in page.forms if form.get("method") == "post" and form.get("id") != "logout-form")
    values = {}
    for name, value in form.form_values():
        values.setdefault(name, []).append(value.removeprefix("\n"))  # as browsers do with a textarea
    return values


def texts(answer, path):
    """The text of each element at an XPath."""
    return [" ".join(item.text_content().split()) for item in html.fromstring(answer.content.decode()).xpath(path)]


def errors_in(answer):
    """All error sentences of a page, in order."""
    return texts(answer, "//ul[contains(@class, 'errorlist')]/li")


def errors_at(answer, field):
    """The error sentences that stand at one field."""
    return texts(answer, f"//div[contains(@class, 'field-{field}')]//ul[contains(@class, 'errorlist')]/li")


def messages_in(answer):
    """What the page tells at its top."""
    return texts(answer, "//ul[@class='messagelist']/li")
