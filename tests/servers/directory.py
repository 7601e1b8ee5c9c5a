"""A real slapd with people and groups of a small company, on loopback, with TLS."""

from __future__ import annotations

import base64
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.servers.certificates import Authority
from tests.servers.engines import SEARCHED, folder, program

BASE = "dc=example,dc=com"
SERVICE, SERVICE_PASSWORD = f"cn=sowhat,{BASE}", "searcher"
PASSWORD = "correct horse 电池"
ODD = "star*(ops)\\"
"""A name that a filter has to escape."""
CONFIG = """
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
include /etc/ldap/schema/nis.schema
modulepath {modules}
moduleload back_mdb
moduleload memberof
pidfile {here}/slapd.pid
TLSCACertificateFile {authority}
TLSCertificateFile {certificate}
TLSCertificateKeyFile {key}
allow bind_anon_cred
database mdb
suffix "{base}"
rootdn "cn=root,{base}"
rootpw root
directory {here}/data
maxsize 10485760
overlay memberof
access to attrs=userPassword by anonymous auth by * none
access to * by dn.exact="{service}" read by * none
"""


@dataclass(frozen=True)
class Directory:
    """Where a directory listens, and the file of its authority."""

    plain: int
    encrypted: int
    authority: Path

    @property
    def ldaps(self) -> str:
        return f"ldaps://localhost:{self.encrypted}"

    @property
    def ldap(self) -> str:
        return f"ldap://127.0.0.1:{self.plain}"


def entries() -> str:
    """The company: people, somebody twice, groups within groups, a place elsewhere."""
    made = [
        _entry(BASE, ("dcObject", "organization"), dc="example", o="Example"),
        *(_entry(f"ou={unit},{BASE}", ("organizationalUnit",), ou=unit) for unit in ("people", "guests", "groups")),
        _entry(SERVICE, ("organizationalRole", "simpleSecurityObject"), cn="sowhat", userPassword=SERVICE_PASSWORD),
        _person("li", "people", "李明", memberOf=f"cn=direct,ou=groups,{BASE}"),
        _person("wang", "people", "Wang Fang"),
        _person("twin", "people", "Twin One"),
        _person("twin", "guests", "Twin Two"),
        _entry(
            f"cn=odd,ou=people,{BASE}", ("inetOrgPerson",), cn="Odd", sn="Odd", uid=ODD, userPassword=PASSWORD
        ),
        _group("pay", f"uid=li,ou=people,{BASE}"),
        _group("platform", f"cn=pay,ou=groups,{BASE}"),
        _group("circle", f"cn=platform,ou=groups,{BASE}", f"cn=circle,ou=groups,{BASE}"),
        _group("others", f"uid=wang,ou=people,{BASE}"),
        _entry(f"cn=posix,ou=groups,{BASE}", ("posixGroup",), cn="posix", gidNumber="100", memberUid="wang"),
        _entry(f"ou=elsewhere,{BASE}", ("referral", "extensibleObject"), ou="elsewhere", ref="ldap://127.0.0.1:1/dc=x"),
    ]  # fmt: skip
    return "\n".join(made)


def _person(uid: str, unit: str, name: str, **more: str) -> str:
    dn = f"uid={uid},ou={unit},{BASE}"
    mail = f"{uid}@example.com"
    return _entry(dn, ("inetOrgPerson",), uid=uid, cn=name, sn=name, mail=mail, userPassword=PASSWORD, **more)


def _group(name: str, *members: str) -> str:
    listed = "".join(f"member: {member}\n" for member in members)
    return _entry(f"cn={name},ou=groups,{BASE}", ("groupOfNames",), cn=name) + listed


def _entry(dn: str, classes: tuple[str, ...], **values: str) -> str:
    lines = [f"objectClass: {one}" for one in classes]
    lines += [f"{name}:: {base64.b64encode(value.encode()).decode()}" for name, value in values.items()]
    return "\n".join((f"\ndn: {dn}", *lines, ""))


def free() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@contextmanager
def directory(*hosts: str) -> Iterator[Directory]:
    """The directory, with a certificate for these hosts; its authority's file goes with it."""
    slapd, slapadd = program("slapd"), program("slapadd")
    with folder(None) as here:
        (here / "data").mkdir()
        authority = Authority(here)
        certificate, key = authority.signed(*hosts)
        settings = here / "slapd.conf"
        settings.write_text(
            CONFIG.format(
                modules=_modules(), here=here, authority=authority.path, certificate=certificate, key=key,
                base=BASE, service=SERVICE,
            )
        )  # fmt: skip
        (here / "company.ldif").write_text(entries(), encoding="utf-8")
        subprocess.run([slapadd, "-f", settings, "-l", here / "company.ldif"], check=True, capture_output=True)
        found = Directory(free(), free(), authority.path)
        addresses = f"ldap://127.0.0.1:{found.plain} ldaps://127.0.0.1:{found.encrypted}"
        with subprocess.Popen(
            [slapd, "-f", settings, "-h", addresses, "-d", "0"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            try:
                _until(found.encrypted, process)
                yield found
            finally:
                process.terminate()
                process.wait()


def _modules() -> Path:
    return next(path.parent for path in Path("/usr/lib").rglob("ldap/back_mdb.so"))


def _until(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        assert process.poll() is None, "slapd ended"
        with socket.socket() as sock:
            if sock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("slapd does not listen")


def installed() -> bool:
    """Whether there is a slapd."""
    return shutil.which("slapd", path=SEARCHED) is not None
