"""A form that asks who signs is filled in for whoever signed in: the field shows their name and takes no other."""

from __future__ import annotations

import re

from markupsafe import escape

_FIELD = re.compile(r'<input\b[^>]*?\bname="(?:by"|name"[^>]*?\bautocomplete="name")[^>]*>')
_VALUE = re.compile(r'\s(?:value|placeholder)="[^"]*"')


def signed(html: str, name: str) -> str:
    """The page with every field of a signer filled in; as it is for nobody in particular."""
    if not name:
        return html
    return _FIELD.sub(lambda found: _filled(found[0], name), html)


def _filled(field: str, name: str) -> str:
    bare = _VALUE.sub("", field).removesuffix(">")
    return f'{bare} value="{escape(name)}" readonly>'
