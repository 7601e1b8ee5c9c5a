"""What programs show instead of signing in. Of the secret only the SHA-256 is kept."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select, update

from sowhat.model.access import Identity, Token
from sowhat.store.schema import TOKENS


class Tokens:
    """Tokens; revoked ones stay, so that the trail can be read."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, token: Token, hash_: str) -> None:
        """Keep a token."""
        row = token.model_dump(exclude={"identity", "scopes"})
        row |= {"identity": token.identity.model_dump_json(), "scopes": list(token.scopes), "hash": hash_}
        self._connection.execute(insert(TOKENS), row)

    def by_hash(self, hash_: str) -> Token | None:
        """The token with this secret, whether it still opens anything or not."""
        return next(iter(self._all(TOKENS.c.hash == hash_)), None)

    def of(self, person: str) -> tuple[Token, ...]:
        """Every token of a person, the latest first."""
        return self._all(TOKENS.c.person == person)

    def every(self) -> tuple[Token, ...]:
        """Every token, the latest first."""
        return self._all(TOKENS.c.id != "")

    def used(self, ids: dict[str, datetime]) -> None:
        """Note when tokens were last used."""
        for id_, at in ids.items():
            self._connection.execute(update(TOKENS).where(TOKENS.c.id == id_).values(used_at=at))

    def revoke(self, id_: str, at: datetime, person: str | None = None) -> bool:
        """End a token, of that person where one is named; whether one that was good has ended."""
        query = update(TOKENS).where(TOKENS.c.id == id_, TOKENS.c.revoked_at.is_(None))
        if person is not None:
            query = query.where(TOKENS.c.person == person)
        return self._connection.execute(query.values(revoked_at=at)).rowcount > 0

    def told(self, person: str, identity: Identity) -> None:
        """What the provider says of a person now holds for their tokens too: groups, name, email."""
        self._connection.execute(
            update(TOKENS).where(TOKENS.c.person == person).values(identity=identity.model_dump_json())
        )

    def _all(self, which: ColumnElement[bool]) -> tuple[Token, ...]:
        query = select(TOKENS).where(which).order_by(TOKENS.c.created_at.desc(), TOKENS.c.id)
        made = []
        for row in self._connection.execute(query).mappings():
            kept = {name: value for name, value in row.items() if name not in ("hash", "identity")}
            made.append(Token.model_validate({**kept, "identity": Identity.model_validate_json(row["identity"])}))
        return tuple(made)
