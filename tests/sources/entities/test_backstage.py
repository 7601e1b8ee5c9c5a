"""Backstage entity files: entities, references, nouns, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.model.catalog import (
    Catalog,
    Consumer,
    Key,
    Membership,
    Operation,
    Relation,
    Route,
    Service,
    Slo,
    Team,
    merge,
)
from sowhat.model.value import Text
from sowhat.sources.contract import Sample
from sowhat.sources.entities import backstage
from sowhat.sources.entities.catalog_rows import rows
from sowhat.sources.entities.refs import Ref, parse
from sowhat.tables.facts import ENTITIES, OPERATIONS, RELATIONS, SLOS


def entity(kind: str, name: str, spec: str = "", about: str = "") -> str:
    """One document; `spec` and `about` are flow mappings' insides."""
    return (
        f"apiVersion: backstage.io/v1alpha1\nkind: {kind}\nmetadata: {{name: {name}{', ' + about if about else ''}}}\n"
        f"spec: {{{spec}}}\n---\n"
    )


FULL = "type: service, lifecycle: production, owner: pay-team"


def read(folder: Path, *documents: str) -> backstage.Backstage:
    path = folder / "catalog-info.yaml"
    path.write_text("".join(documents), encoding="utf-8")
    return backstage.read([path])


def codes(found: backstage.Backstage) -> list[str]:
    return [problem.code for problem in found.problems]


def links(catalog: Catalog) -> list[tuple[str, str, str]]:
    return [(one.subject, one.predicate, one.object) for one in catalog.relations]


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("pay", Ref("api", "default", "pay")),
        ("Pay", Ref("api", "default", "pay")),
        ("shop/pay", Ref("api", "shop", "pay")),
        ("Component:pay", Ref("component", "default", "pay")),
        ("component:Shop/pay", Ref("component", "shop", "pay")),
    ],
)
def test_references_are_completed(text: str, ref: Ref) -> None:
    assert parse(text, "api", "default") == ref


@pytest.mark.parametrize("text", ["", "a b", "a:b:c", "/x", "x/", "-x", "a/b/c", "x" * 64])
def test_what_is_no_reference(text: str) -> None:
    assert parse(text, "api", "default") is None


def test_components_and_apis_become_services(tmp_path: Path) -> None:
    found = read(tmp_path, entity("API", "pay", FULL.replace("service", "openapi")), entity("Component", "Mail", FULL))
    assert [(one.name, one.owner, one.lifecycle) for one in found.catalog.services] == [
        ("pay", "pay-team", "production"),
        ("Mail", "pay-team", "production"),
    ]
    assert found.problems == ()


def test_a_website_is_no_service(tmp_path: Path) -> None:
    assert read(tmp_path, entity("Component", "site", FULL.replace("service", "website"))).catalog.services == ()


def test_an_api_and_its_component_are_one_service(tmp_path: Path) -> None:
    api = entity("API", "pay", FULL, "annotations: {sowhat/routes: '/pay, /v2/pay'}")
    component = entity("Component", "pay", FULL, "annotations: {sowhat/routes: '/pay,/legacy'}")
    (service,) = read(tmp_path, component, api).catalog.services
    assert [route.path for route in service.routes] == ["/pay", "/v2/pay", "/legacy"]


def test_consumer_keys_make_a_consumer(tmp_path: Path) -> None:
    about = "title: 商城, annotations: {sowhat/consumer-keys: 'k1, k2'}"
    found = read(tmp_path, entity("Component", "shop", FULL.replace("service", "website"), about))
    assert found.catalog.consumers == (
        Consumer(
            name="shop",
            title=Text(zh="商城"),
            teams=(Membership(of="pay-team"),),
            keys=(Key(raw="k1"), Key(raw="k2")),
        ),
    )


def test_a_person_is_no_owning_team(tmp_path: Path) -> None:
    (service,) = read(tmp_path, entity("API", "pay", "type: x, lifecycle: y, owner: 'user:ann'")).catalog.services
    assert service.owner is None


def test_teams_belong_to_the_nearest_unit(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        entity("Group", "retail", "type: business-unit"),
        entity("Group", "shop-tribe", "type: team, parent: retail"),
        entity("Group", "Pay-Team", "type: team, parent: group:default/shop-tribe"),
        entity("Group", "logistics", "type: department, children: [fleet]"),
        entity("Group", "fleet", "type: team"),
    )
    units = {team.name: [link.of for link in team.units] for team in found.catalog.teams}
    assert units == {"shop-tribe": ["retail"], "Pay-Team": ["retail"], "fleet": ["logistics"]}
    assert [unit.name for unit in found.catalog.units] == ["retail", "logistics"]


def test_groups_in_a_circle_end(tmp_path: Path) -> None:
    found = read(tmp_path, entity("Group", "a", "type: team, parent: b"), entity("Group", "b", "type: team, parent: a"))
    assert [team.units for team in found.catalog.teams] == [(), ()]


def test_names_of_other_namespaces_stay_visible(tmp_path: Path) -> None:
    spec = "type: x, lifecycle: y, owner: Crew"
    found = read(tmp_path, entity("API", "pay", spec, "namespace: Asia"), entity("API", "pay", spec))
    assert [(one.name, one.owner) for one in found.catalog.services] == [("asia.pay", "asia.crew"), ("pay", "crew")]


def test_relations_have_one_direction(tmp_path: Path) -> None:
    spec = f"{FULL}, system: s, dependsOn: ['resource:db'], dependencyOf: [web], providesApis: [a], consumesApis: [b]"
    found = read(tmp_path, entity("Component", "pay", spec))
    assert set(links(found.catalog)) == {
        ("component:default/pay", "ownedBy", "group:default/pay-team"),
        ("component:default/pay", "partOf", "system:default/s"),
        ("component:default/pay", "dependsOn", "resource:default/db"),
        ("component:default/web", "dependsOn", "component:default/pay"),
        ("component:default/pay", "providesApi", "api:default/a"),
        ("component:default/pay", "consumesApi", "api:default/b"),
    }


def test_members_and_children_are_told_once(tmp_path: Path) -> None:
    group = entity("Group", "g", "type: team, children: [h], members: [ann]")
    found = read(tmp_path, group, entity("Group", "h", "type: team, parent: g"), entity("User", "ann", "memberOf: [g]"))
    assert links(found.catalog) == [
        ("group:default/h", "childOf", "group:default/g"),
        ("user:default/ann", "memberOf", "group:default/g"),
    ]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("kind: API\nmetadata: {name: x}\n", "backstage-missing"),
        ("apiVersion: backstage.io/v1alpha1\nmetadata: {name: x}\n", "backstage-missing"),
        ("apiVersion: backstage.io/v1alpha1\nkind: API\n", "backstage-missing"),
        ("apiVersion: v1\nkind: Service\nmetadata: {name: x}\n", "backstage-version"),
        ("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: x}\n", "backstage-version"),
        ("apiVersion: backstage.io/v1alpha1\nkind: a kind\nmetadata: {name: x}\n", "backstage-kind"),
        ("apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {name: a b}\n", "backstage-name"),
        ("apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: {name: a, namespace: '!'}\n", "backstage-name"),
        ("- a list\n", "backstage-no-entity"),
    ],
)
def test_an_invalid_document_is_reported_and_the_rest_read(tmp_path: Path, document: str, code: str) -> None:
    found = read(tmp_path, document, "---\n", entity("User", "ann"))
    assert codes(found) == [code]
    assert [one.ref for one in found.catalog.entities] == ["user:default/ann"]


def test_a_problem_has_its_line(tmp_path: Path) -> None:
    found = read(tmp_path, entity("User", "ann"), "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n")
    where = found.problems[0].where
    assert where is not None
    assert where.line == 6


def test_missing_fields_cost_only_themselves(tmp_path: Path) -> None:
    found = read(tmp_path, entity("API", "pay", "type: openapi"))
    assert [problem.params["field"] for problem in found.problems] == ["spec.lifecycle", "spec.owner"]
    assert [one.name for one in found.catalog.services] == ["pay"]


def test_a_bad_reference_costs_only_itself(tmp_path: Path) -> None:
    found = read(tmp_path, entity("Component", "pay", f"{FULL}, dependsOn: ['a:b:c', 'resource:db']"))
    assert codes(found) == ["backstage-ref"]
    assert ("component:default/pay", "dependsOn", "resource:default/db") in links(found.catalog)


def test_the_first_of_two_equal_references_counts(tmp_path: Path) -> None:
    found = read(tmp_path, entity("User", "ann", "", "title: One"), entity("User", "Ann", "", "title: Two"))
    assert codes(found) == ["backstage-duplicate"]
    assert [one.title for one in found.catalog.entities] == ["One"]


@pytest.mark.parametrize(
    ("version", "kind"), [("scaffolder.backstage.io/v1beta3", "Template"), ("acme.example/v1", "Robot")]
)
def test_templates_and_a_company_s_own_kinds_are_entities(tmp_path: Path, version: str, kind: str) -> None:
    found = read(tmp_path, f"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: x}}\nspec: {{owner: us}}\n")
    assert [one.ref for one in found.catalog.entities] == [f"{kind.lower()}:default/x"]
    assert (links(found.catalog)[0][1], found.problems) == ("ownedBy", ())


def test_annotations_say_what_other_systems_call_it(tmp_path: Path) -> None:
    notes = "annotations: {sowhat/aliases: 'Checkout, PAY', github.com/project-slug: acme/pay}"
    (service,) = read(tmp_path, entity("API", "pay", FULL, notes)).catalog.services
    assert service.aliases == ("Checkout", "PAY", "acme/pay")


def test_a_group_is_titled_by_its_profile(tmp_path: Path) -> None:
    (team,) = read(tmp_path, entity("Group", "web", "type: team, profile: {displayName: Web people}")).catalog.teams
    assert team.title == Text(en="Web people")


def test_a_target_can_be_a_pattern(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "one.yaml").write_text(entity("User", "ann"))
    (tmp_path / "a" / "two.yaml").write_text(entity("User", "bob"))
    found = read(tmp_path, location("./a/**/*.yaml"))
    assert ([one.ref for one in found.catalog.entities][1:], codes(found)) == (
        ["user:default/ann", "user:default/bob"],
        [],
    )


def test_what_is_referred_to_and_declared_nowhere_is_told_by_kind(tmp_path: Path) -> None:
    found = read(
        tmp_path, entity("API", "pay", FULL), entity("Component", "web", f"{FULL}, dependsOn: ['resource:db']")
    )
    told = backstage.dangling(found, found.catalog)
    assert [(one.code, one.params["names"], one.where and one.where.line) for one in told] == [
        ("backstage-dangling", "group:default/pay-team", 1),
        ("backstage-dangling", "resource:default/db", 6),
    ]


def test_a_team_of_the_workspace_is_no_dangling_group(tmp_path: Path) -> None:
    found = read(tmp_path, entity("API", "pay", FULL))
    own = merge(Catalog(teams=(Team(name="Pay-Team"),)), found.catalog)
    assert backstage.dangling(found, own) == ()


def test_unreadable_yaml_is_reported(tmp_path: Path) -> None:
    assert codes(read(tmp_path, "a: [1,\n")) == ["yaml-syntax"]


def test_a_file_that_is_gone_is_reported(tmp_path: Path) -> None:
    assert codes(backstage.read([tmp_path / "none.yaml"])) == ["backstage-unreadable"]


def location(target: str) -> str:
    return entity("Location", "all", f"targets: ['{target}']")


def test_local_targets_are_followed_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/one.yaml").write_text(entity("User", "ann") + location("../catalog-info.yaml"))
    found = read(tmp_path, location("./sub/one.yaml").replace("all", "top"), entity("User", "bob"))
    refs = [one.ref for one in found.catalog.entities]
    assert (refs, codes(found)) == (
        ["location:default/top", "user:default/bob", "user:default/ann", "location:default/all"],
        [],
    )


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("https://example.com/a.yaml", "backstage-target-remote"),
        ("url:https://example.com/a.yaml", "backstage-target-remote"),
        ("./none.yaml", "backstage-target-missing"),
        (".", "backstage-target-missing"),
        ("../secret.yaml", "backstage-target-outside"),
        ("./link.yaml", "backstage-target-outside"),
        ("./folder/secret.yaml", "backstage-target-outside"),
    ],
)
def test_targets_that_are_not_opened(tmp_path: Path, target: str, code: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.yaml").write_text(entity("User", "secret"))
    (inside / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (inside / "folder").symlink_to(tmp_path)
    found = read(inside, location(target))
    assert codes(found) == [code]
    assert [one.kind for one in found.catalog.entities] == ["location"]


def test_an_absolute_target_elsewhere_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.yaml").write_text(entity("User", "secret"))
    assert codes(read(tmp_path / "inside", location(str(tmp_path / "secret.yaml")))) == ["backstage-target-outside"]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(["apiVersion: backstage.io/v1alpha1\n", "kind: API\n", "kind: Group\n", "---\n", "spec:\n"])
        | st.sampled_from(
            ["metadata: {name: x}\n", "  parent: x\n", "  type: [a]\n", "spec: 1\n", "- 1\n", "metadata: 2\n"]
        ),
        max_size=12,
    )
)
def test_odd_documents_never_stop_the_reading(tmp_path_factory: pytest.TempPathFactory, parts: list[str]) -> None:
    found = read(tmp_path_factory.mktemp("odd"), *parts)
    assert len({one.ref for one in found.catalog.entities}) == len(found.catalog.entities)


def test_a_file_of_entities_is_detected() -> None:
    found = backstage.detect(Sample(Path("my catalog.yaml"), (entity("User", "a") * 2).encode()))
    assert found is not None
    assert (found.source.type, found.source.name, found.notes) == (
        "backstage",
        "my-catalog",
        (("backstage-entities", {"count": 2}),),
    )


def test_other_yaml_is_not_detected() -> None:
    assert backstage.detect(Sample(Path("pod.yaml"), b"apiVersion: v1\nkind: Pod\n")) is None


def test_the_own_catalog_wins() -> None:
    own = Catalog(services=(Service(name="pay", owner="us"),), teams=(Team(name="us"),))
    other = Catalog(services=(Service(name="Pay", owner="them"), Service(name="mail")), teams=(Team(name="them"),))
    merged = merge(own, other)
    assert [(one.name, one.owner) for one in merged.services] == [("pay", "us"), ("mail", None)]
    assert [team.name for team in merged.teams] == ["us", "them"]


def test_catalogs_become_facts() -> None:
    service = Service(name="pay", title=Text(en="Pay", zh="支付"), owner="us", routes=(Route(path="/pay"),))
    consumer = Consumer(name="shop", keys=(Key(pseudonym="p1"), Key(raw="secret")))
    held, snapshot = rows(Catalog(services=(service,), teams=(Team(name="us"),), consumers=(consumer,)))
    entities, relations = held["entities"], held["relations"]
    assert (entities.schema, relations.schema) == (ENTITIES.schema, RELATIONS.schema)
    assert entities["ref"].to_pylist() == ["consumer:default/shop", "service:default/pay", "team:default/us"]
    assert [(row["predicate"], row["object"]) for row in relations.to_pylist()] == [
        ("hasKey", "key:p1"),
        ("hasRoute", "route:||/pay"),
        ("ownedBy", "team:default/us"),
    ]
    assert set(entities["snapshot"].to_pylist()) == {snapshot}


def test_a_snapshot_is_named_by_its_content() -> None:
    one, two = Service(name="a"), Service(name="b")
    again = rows(Catalog(services=(two, one)))[1]
    assert rows(Catalog(services=(one, two)))[1] == again != rows(Catalog(services=(one,)))[1]


def test_operations_and_objectives_become_facts() -> None:
    twice = Operation(service="pay", method="GET", path="/pay", id="a", deprecated_fields=("x", "y.z"))
    slo = Slo(name="up", service="pay", objective=0.999, window_days=28)
    held, snapshot = rows(Catalog(operations=(twice, twice.model_copy(update={"id": "b"})), slos=(slo,)))
    [operation] = held["operations"].to_pylist()
    assert (operation["operation"], operation["deprecated_fields"]) == ("a", "x, y.z")
    assert held["slos"].to_pylist()[0] | {"slo": "up", "snapshot": snapshot} == held["slos"].to_pylist()[0]
    assert (held["operations"].schema, held["slos"].schema) == (OPERATIONS.schema, SLOS.schema)


def test_facts_have_unique_keys() -> None:
    twice = tuple(Relation(subject="a", predicate="p", object="b", known_by=how) for how in ("declared", "observed"))
    assert rows(Catalog(relations=twice))[0]["relations"].num_rows == 1


def test_the_real_catalogs(real_inputs: Path) -> None:
    found = backstage.read(sorted((real_inputs / "catalogs").glob("*.yaml")))
    assert set(codes(found)) == {"backstage-target-missing"}
    assert len(found.problems) == 4
    catalog = found.catalog
    assert (len(catalog.entities), len(catalog.relations), len(catalog.teams)) == (19, 24, 9)
    assert [one.name for one in catalog.services] == ["demo-graphql", "artist-lookup"]


def test_the_real_files_are_detected(real_inputs: Path) -> None:
    for path in (real_inputs / "catalogs").glob("*.yaml"):
        assert backstage.detect(Sample(path, path.read_bytes())), path.name
