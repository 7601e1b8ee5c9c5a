"""A small shop with a catalogue: two units whose teams call services, descriptions of an API, one service that goes."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions.build import build
from tests.actions.conftest import Quiet

SETTINGS = """
platform: shop
sources:
  - {name: web, type: access-log, paths: [logs/*], format: common, consumer: user}
  - {name: described, type: openapi, paths: [apis/*], service: pay}
"""
TEAMS = {"red": "food", "blue": "food", "green": "food", "grey": "toys", "pink": "toys", "new": "toys"}
USES = {
    "red": "pay sms",
    "blue": "pay sms sign tags",
    "green": "pay sms sign",
    "grey": "pay sms sign",
    "pink": "pay fax",
    "core": "pay",
}
SERVICES = """
services:
  - name: pay
    title: {en: Payments, zh: 支付}
    summary: {en: Take money from a customer in one call, zh: 一次调用向客户收款}
    use_cases: [{en: Charge a card, zh: 刷卡收款}]
    type: api
    owner: core
    routes: [/pay]
  - {name: sms, title: Messages, owner: core, routes: [/sms], use_cases: [{en: Charge a card, zh: 刷卡收款}]}
  - {name: sign, title: Signature, owner: core, routes: [/sign]}
  - {name: tags, title: Tags, owner: core, routes: [/tags]}
  - {name: fax, title: Fax, owner: core, lifecycle: deprecated, replaced_by: sms, routes: [/fax]}
"""
API = """
openapi: 3.1.0
info: {title: Pay, version: VERSION, description: Takes money. And more.}
servers: [{url: 'https://api.shop.example'}]
components: {securitySchemes: {key: {type: apiKey, in: header, name: X-App-Key}}}
security: [{key: []}]
paths:
  /pay/charges:
    post:
      operationId: charge
      summary: Charge a card
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [amount, currency]
              properties: {amount: {type: integer, example: 100}, currency: {type: string, enum: [CNY]}}
      responses: {'200': {description: OK}}
  /pay/charges/{id}:
    get:
      operationId: read
      parameters: [{name: id, in: path, required: true, schema: {type: string, example: c 1}}]
      responses: {'200': {description: OK}}
MORE
"""
REFUND = """
  /pay/refunds:
    post:
      operationId: refund
      deprecated: true
      responses: {'200': {description: OK}}
"""
LINE = '10.0.0.1 - {user} [{day:02}/Jun/2026:10:00:00 +0000] "GET {path} HTTP/1.1" 200 10\n'


def shop(root: Path) -> Path:
    """The shop, built: June 2026 whole, every team calls what it uses on every day of it, `core` owns all services."""
    for folder in ("logs", "catalog", "apis"):
        (root / folder).mkdir(parents=True)
    (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    teams = "".join(f"  - {{name: {team}, unit: {unit}}}\n" for team, unit in TEAMS.items())
    apps = "".join(f"  - {{name: {team}-app, team: {team}, keys: [{team}]}}\n" for team in (*TEAMS, "core"))
    people = f"units: [{{name: food}}, {{name: toys}}]\nteams:\n{teams}  - {{name: core}}\nconsumers:\n{apps}"
    (root / "catalog" / "all.yaml").write_text(people + SERVICES, encoding="utf-8")
    for version, more in (("1.0.0", REFUND), ("2.0.0", "")):
        text = API.replace("VERSION", version).replace("MORE", more)
        (root / "apis" / f"pay-{version}.yaml").write_text(text, encoding="utf-8")
    lines = [
        LINE.format(user=team, day=day, path=f"/{service}/charges")
        for day in range(1, 31)
        for team, services in USES.items()
        for service in services.split()
    ]
    (root / "logs" / "access.log").write_text("".join(lines), encoding="utf-8")
    build(root, Quiet())
    return root
