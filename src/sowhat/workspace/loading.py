"""A workspace folder → one frozen value, or every problem in it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sowhat.errors import CallError, Problem, Where, WorkspaceError
from sowhat.model.scenario import Scenario
from sowhat.model.setup import FoundWorkbook
from sowhat.model.workspace import BackstageCatalog, CallTable, Source, Workspace
from sowhat.workspace import links, workbooks
from sowhat.workspace.catalog import Catalogue, backstage_group, is_backstage
from sowhat.workspace.nodes import Node, documents
from sowhat.workspace.paths import matches
from sowhat.workspace.reader import Mention, Reader
from sowhat.workspace.scenarios import scenario
from sowhat.workspace.settings import Settings
from sowhat.workspace.workbook_copies import folded

SETTINGS = "sowhat.yaml"
CATALOG = "catalog"
STUDIES = "studies"
SCENARIOS = "scenarios"


def find(start: Path) -> Path:
    """The workspace that `start` lies in: the nearest folder, upwards, that holds sowhat.yaml.

    Raises CallError `no-workspace` when there is none.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return folder
    raise CallError(Problem("no-workspace", None, {"folder": str(here)}))


@dataclass(frozen=True, slots=True)
class Reading:
    """A workspace, and where each entry's name is written, by kind (service, unit, team, consumer, source, outcome,
    study, scenario; a table of a database by its path) and name. `workbooks` are those that it refers to, `gaps` what
    is not filled in there or cannot be read by a build: each with its sheet and cell, and none of them stops anything.
    """

    workspace: Workspace
    places: Mapping[tuple[str, str], Where]
    gaps: tuple[Problem, ...] = ()
    workbooks: tuple[FoundWorkbook, ...] = ()


def load(root: Path) -> Workspace:
    """All that people wrote in the workspace `root`.

    Raises CallError `no-workspace` when there is no sowhat.yaml, WorkspaceError with every problem found otherwise.
    """
    return read(root).workspace


def read(root: Path, instead: Mapping[str, bytes] | None = None) -> Reading:
    """`load`, with the places of the entries; as if the files named in `instead`, by their paths from `root`, held what
    is given there. Raises as `load` does."""
    root = root.resolve()
    if not (root / SETTINGS).is_file():
        raise CallError(Problem("no-workspace", None, {"folder": str(root)}))
    reader = Reader(instead=instead or {})
    settings = _settings(root, reader)
    tables = settings is not None and any(isinstance(one, CallTable) for one in settings.sources)
    catalogue = Catalogue(reader, methods=not tables)
    entities, played = _catalog(root, catalogue), _scenarios(root, reader)
    added = workbooks.Added()
    if settings is not None:
        _studies(root, settings)
        added = workbooks.add(root, settings, catalogue)
        _defer(reader, bool(entities) or any(_backstage(settings)))
    known = _groups(root, settings, entities) if any(links.undeclared(reader)) else []
    found = list(folded([*reader.problems, *links.problems(reader, known)], added.copies))
    if found or settings is None:
        raise WorkspaceError(*sorted(found, key=lambda problem: _order(problem.where)))
    sources = (*settings.sources, *_implied(root, settings, entities))
    places = {(entry.kind, entry.name): entry.where for entry in reader.declared}
    places |= {("table", path): where for path, where in reader.tables.items()}
    value = settings.workspace(str(root), sources, catalogue.value()).model_copy(update={"scenarios": played})
    gaps = tuple(gap for gap in added.gaps if not _elsewhere(gap, value))
    return Reading(value, places, gaps, added.found)


def _elsewhere(gap: Problem, value: Workspace) -> bool:
    """Whether a sheet that is empty would only repeat what is declared in another place."""
    declared: Mapping[str, object] = {
        "platform": value.day_rate,
        "services": value.catalog.services,
        "apps": value.catalog.consumers,
        "go_lives": value.go_lives,
        "outcomes": value.outcomes,
        "results": value.outcomes,
        "rosters": value.rosters,
        "costs": value.costs,
        "questions": value.studies,
    }
    return gap.code == "workbook-sheet-empty" and bool(declared[str(gap.params["sheet"])])


def catalog_files(root: Path) -> list[Path]:
    """The files of catalog/, in the order of their names; hidden ones are left alone."""
    return _files(root / CATALOG)


def study_files(root: Path) -> list[Path]:
    """The files of studies/, as those of catalog/."""
    return _files(root / STUDIES)


def scenario_files(root: Path) -> list[Path]:
    """The files of scenarios/, as those of catalog/."""
    return _files(root / SCENARIOS)


def workbook_patterns(root: Path) -> tuple[str, ...]:
    """The paths and patterns of workbooks in sowhat.yaml; none where it cannot be read."""
    settings = _settings(root, Reader())
    return tuple(pattern for pattern, _ in settings.workbooks) if settings is not None else ()


def workbook_files(root: Path, patterns: Iterable[str]) -> list[Path]:
    """The workbooks that patterns name now."""
    return [path for pattern in patterns for path in workbooks.files(root, pattern)]


def _files(folder: Path) -> list[Path]:
    found = {path for suffix in ("yaml", "yml") for path in folder.rglob(f"*.{suffix}") if path.is_file()}
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _with_new(root: Path, folder: str, reader: Reader) -> list[Path]:
    """The files of a folder, and those that are to be written there."""
    new = {root / name for name in reader.instead if name.startswith(f"{folder}/")}
    return sorted({*_files(root / folder), *new})


def _order(where: Where | None) -> tuple[bool, tuple[str, int, int]]:
    """sowhat.yaml first, then the catalog, each from top to bottom."""
    return (where is None or where.path != SETTINGS, links.place(where))


def _settings(root: Path, reader: Reader) -> Settings | None:
    before = len(reader.problems)
    roots = _documents(root, root / SETTINGS, reader)
    if len(roots) == 1:
        return Settings(reader, roots[0])
    if len(roots) > 1:
        reader.report("one-document", roots[1].where)
    elif len(reader.problems) == before:
        reader.report("missing-key", Where(SETTINGS, 1, 1), key="platform")
    return None


def _catalog(root: Path, catalogue: Catalogue) -> dict[str, list[Node]]:
    """Reads the catalog; returns the Backstage entities found in it, by file."""
    entities: dict[str, list[Node]] = {}
    for path in _with_new(root, CATALOG, catalogue.reader):
        for node in _documents(root, path, catalogue.reader):
            if is_backstage(node):
                entities.setdefault(node.where.path, []).append(node)
            else:
                catalogue.add(node)
    return entities


def _studies(root: Path, settings: Settings) -> None:
    """Reads studies/."""
    for path in _with_new(root, STUDIES, settings.business.reader):
        for node in _documents(root, path, settings.business.reader):
            settings.business.add_file(node)


def _scenarios(root: Path, reader: Reader) -> tuple[Scenario, ...]:
    """Reads scenarios/, in the order of their names."""
    nodes = [node for path in _with_new(root, SCENARIOS, reader) for node in _documents(root, path, reader)]
    found = [one for one in (scenario(reader, node) for node in nodes) if one is not None]
    return tuple(sorted(found, key=lambda one: one.name))


def _defer(reader: Reader, backstage: bool) -> None:
    """Services may come from Backstage entities, which only a build reads: until then none can be called missing."""
    if backstage:
        reader.mentioned = [mention for mention in reader.mentioned if mention.kind != "service"]


def _documents(root: Path, path: Path, reader: Reader) -> list[Node]:
    """The documents of a file that say something."""
    name = path.relative_to(root).as_posix()
    try:
        content = reader.instead[name] if name in reader.instead else path.read_bytes()
    except OSError as error:
        reader.whole = False
        reader.report("workspace-file-unreadable", Where(name), reason=error.strerror or type(error).__name__)
        return []
    roots, problems = documents(name, content)
    reader.problems += problems
    reader.whole = reader.whole and (bool(roots) or not problems)
    return [node for node in roots if not getattr(node, "empty", False)]


def _backstage(settings: Settings) -> Iterator[BackstageCatalog]:
    return (source for source in settings.sources if isinstance(source, BackstageCatalog))


def _implied(root: Path, settings: Settings, entities: dict[str, list[Node]]) -> Iterator[Source]:
    """A source for the Backstage entities in catalog/ that no source of the workspace reads yet."""
    declared = {path for source in _backstage(settings) for glob in source.paths for path in matches(root, glob)}
    paths = tuple(name for name in entities if (root / name).resolve() not in declared)
    taken = [source.name for source in settings.sources]
    if paths:
        yield BackstageCatalog(name="catalog" if "catalog" not in taken else "catalog-entities", paths=paths)


def _groups(root: Path, settings: Settings | None, entities: dict[str, list[Node]]) -> list[Mention]:
    """Backstage groups, which count as declared teams and units: read only when one is missing."""
    nodes = [node for found in entities.values() for node in found]
    for source in _backstage(settings) if settings else ():
        for path in (path for glob in source.paths for path in matches(root, glob)):
            nodes += documents(str(path), path.read_bytes())[0]
    groups = [(name, node.where) for node in nodes if (name := backstage_group(node))]
    return [Mention(kind, name, where) for name, where in groups for kind in ("team", "unit")]
