"""What a field is about, by its format, else its name, else its type. Names are those that programmers give."""

from __future__ import annotations

import re
from typing import Literal, get_args

from sowhat.model.api import Schema

Kind = Literal[
    "email", "phone", "url", "date", "datetime", "time", "uuid", "ip", "host", "file", "password",
    "first-name", "last-name", "person", "company", "street", "house", "city", "region", "postal", "country",
    "language", "zone", "currency", "money", "count", "percent", "latitude", "longitude", "duration", "year", "month",
    "status", "id", "title", "note", "color", "product", "version",
    "text", "number", "truth", "choice", "list", "group",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
_FORMATS: dict[str, Kind] = {
    "email": "email", "idn-email": "email", "phone": "phone", "phone-number": "phone", "uri": "url", "url": "url",
    "uri-reference": "url", "iri": "url", "date": "date", "date-time": "datetime", "date-time-rfc-2822": "datetime",
    "time": "time", "uuid": "uuid", "ipv4": "ip", "ipv6": "ip", "hostname": "host", "byte": "file", "binary": "file",
    "password": "password", "duration": "duration", "currency": "currency", "iso-country-code": "country",
}  # fmt: skip
_LAST: tuple[tuple[Kind, str], ...] = (
    ("id", "id ids sid uid key token reference ref number serial hash signature session code card account iban order"),
    ("email", "email mail"),
    ("phone", "phone telephone mobile msisdn fax cellphone tel"),
    ("url", "url uri href link webhook callback website homepage"),
    ("datetime", "at datetime timestamp"),
    ("date", "date day birthday birthdate dob created updated expires deadline"),
    ("time", "time"),
    ("ip", "ip"),
    ("host", "host hostname domain origin"),
    ("password", "password secret cvc cvv pin"),
    ("first-name", "firstname givenname forename first"),
    ("last-name", "lastname surname familyname last"),
    ("company", "company merchant organization organisation employer shop store vendor"),
    ("street", "street address address1 line1"),
    ("house", "house"),
    ("city", "city town locality"),
    ("region", "state province region county district"),
    ("postal", "postal postcode zip zipcode postalcode"),
    ("country", "country nationality"),
    ("language", "language locale lang"),
    ("zone", "timezone tz zone"),
    ("currency", "currency unit"),
    ("money", "amount price total balance fee cost value subtotal tax salary"),
    ("percent", "percent percentage rate ratio share"),
    ("latitude", "latitude lat"),
    ("longitude", "longitude lng lon"),
    ("duration", "duration seconds minutes timeout ttl interval"),
    ("year", "year"),
    ("month", "month"),
    ("count", "count quantity qty size limit page position length num offset age retries"),
    ("status", "status phase"),
    ("version", "version"),
    ("person", "name holder owner customer recipient shopper user username caller author contact"),
    ("title", "title subject label"),
    (
        "note",
        "description message text note notes comment comments body content reason remark summary statement detail",
    ),
    ("product", "product item sku goods"),
    ("color", "color colour"),
)
_BY_WORD: dict[str, Kind] = {word: kind for kind, said in reversed(_LAST) for word in said.split()}
_WHOLE: dict[str, Kind] = {
    "firstname": "first-name", "givenname": "first-name", "lastname": "last-name", "familyname": "last-name",
    "companyname": "company", "tradingname": "company", "customername": "person", "friendlyname": "title",
    "uniquename": "title", "productname": "product", "itemname": "product", "filename": "file", "domainname": "host",
    "hostname": "host", "username": "id", "displayname": "person", "fullname": "person", "holdername": "person",
    "stateorprovince": "region", "postalcode": "postal", "zipcode": "postal", "housenumberorname": "house",
    "housenumber": "house", "phonenumber": "phone", "telephonenumber": "phone", "mobilenumber": "phone",
    "countrycode": "country", "isocountry": "country", "currencycode": "currency", "priceunit": "currency",
    "languagecode": "language", "areacode": "count", "postcode": "postal", "dateofbirth": "date",
    "emailaddress": "email", "ipaddress": "ip", "shopperip": "ip", "errormessage": "note", "starttime": "datetime",
    "endtime": "datetime", "homepage": "url", "startdate": "date", "enddate": "date", "merchantaccount": "id",
}  # fmt: skip
_BY_TYPE: dict[str, Kind] = {"object": "group", "array": "list", "boolean": "truth", "": "group"}
_NUMERIC = {"money", "count", "percent", "latitude", "longitude", "duration", "year", "month"}
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\x00-\x7f]+")


def words_of(name: str) -> list[str]:
    """`paymentPspReference` → payment, Psp, Reference; acronyms stay whole."""
    return _PARTS.findall(name)


def kind_of(shape: Schema, name: str) -> Kind:
    """The kind of a value; what its name says counts where its type allows it."""
    if shape.enum:
        return "choice"
    if shape.type in ("integer", "number"):
        named = _named(name)
        return named if named in _NUMERIC else "number"
    if not shape.type and not (shape.properties or shape.options):
        return "text"
    return _BY_TYPE.get(shape.type) or _FORMATS.get(shape.format.lower()) or _text(shape, name)


def said_kind(shape: Schema, name: str) -> Kind:
    """What a label says of a value: what its name says before that it is a choice or a group."""
    kind = kind_of(shape, name)
    named = _named(name) if kind in ("choice", "group") else "text"
    return kind if named == "text" else named


def _text(shape: Schema, name: str) -> Kind:
    found = _named(name)
    if found in ("text", "note", "person", "title") and "phone number" in shape.description[:300].lower():
        return "phone"
    return found


def _named(name: str) -> Kind:
    parts = [one.lower() for one in words_of(name)]
    whole = "".join(parts)
    if whole in _WHOLE:
        return _WHOLE[whole]
    for size in (2, 3):
        if "".join(parts[-size:]) in _WHOLE:
            return _WHOLE["".join(parts[-size:])]
    if parts[:1] == ["date"] and len(parts) > 1:
        return "datetime"
    if parts[:1] in (["num"], ["number"], ["total"]) and len(parts) > 1 and parts[-1] not in ("price", "amount"):
        return "count"
    last = [one for one in parts if not one.isdigit()][-1:]
    return _BY_WORD.get(last[0], "text") if last else "text"
