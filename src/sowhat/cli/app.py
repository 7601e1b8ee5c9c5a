"""`sowhat`: parse, call the action, print. A command imports its action in its body, so that help is quick."""

from __future__ import annotations

import sys

import typer

from sowhat.cli import (
    access,
    access_check,
    adoption,
    alerts,
    backup,
    build,
    calibrate,
    case,
    compliance,
    decision,
    demand,
    demo,
    doctor,
    estimate,
    feedback,
    find,
    inbox,
    init,
    jobs,
    ledger,
    lifecycle,
    mcp,
    okr,
    opportunity,
    pitch,
    possible,
    promise,
    rollout,
    serve,
    show,
    showcase,
    story,
    study,
    webhooks,
)
from sowhat.cli.edge import run
from sowhat.cli.language import spoken
from sowhat.cli.options import Lang
from sowhat.cli.speaking import Command, Group

app = typer.Typer(
    cls=Group,
    help=spoken().say("cli-about"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)


@app.callback()
def everywhere(lang: Lang = None) -> None:
    """What holds for every command: the language may stand before its name too."""


app.command("demo", cls=Command, help=spoken().say("cli-demo"))(demo.demo)
for name, command in (("init", init.init), ("check", init.check), ("build", build.build)):
    app.command(name, cls=Command, help=spoken().say(f"cli-{name}"))(command)
app.command("jobs", cls=Command, help=spoken().say("cli-jobs"))(jobs.jobs)
app.command("webhooks", cls=Command, help=spoken().say("cli-webhooks"))(webhooks.webhooks)
app.command("backup", cls=Command, help=spoken().say("cli-backup"))(backup.backup)
app.command("restore", cls=Command, help=spoken().say("cli-restore"))(backup.restore)
app.command("doctor", cls=Command, help=spoken().say("cli-doctor"))(doctor.doctor)
app.command("find", cls=Command, help=spoken().say("cli-find"))(find.find)
app.add_typer(show.app, name="show", cls=Group, help=spoken().say("cli-show"))
app.add_typer(adoption.app, name="adoption", cls=Group, help=spoken().say("cli-adoption"))
app.add_typer(ledger.app, name="ledger", cls=Group, help=spoken().say("cli-ledger"))
app.add_typer(lifecycle.app, name="lifecycle", cls=Group, help=spoken().say("cli-lifecycle"))
app.add_typer(compliance.app, name="compliance", cls=Group, help=spoken().say("cli-compliance"))
app.add_typer(opportunity.app, name="opportunity", cls=Group, help=spoken().say("cli-opportunity"))
app.add_typer(demand.app, name="demand", cls=Group, help=spoken().say("cli-demand"))
app.add_typer(decision.app, name="decision", cls=Group, help=spoken().say("cli-decision"))
app.add_typer(promise.app, name="promise", cls=Group, help=spoken().say("cli-promise"))
app.add_typer(okr.app, name="okr", cls=Group, help=spoken().say("cli-okr"))
app.add_typer(feedback.app, name="feedback", cls=Group, help=spoken().say("cli-feedback"))
app.command("estimate", cls=Command, help=spoken().say("cli-estimate"))(estimate.estimate)
app.command("plan-rollout", cls=Command, help=spoken().say("cli-plan-rollout"))(rollout.plan_rollout)
app.command("calibrate", cls=Command, help=spoken().say("cli-calibrate"))(calibrate.calibrate)
app.add_typer(study.app, name="study", cls=Group, help=spoken().say("cli-study"))
app.add_typer(story.app, name="story", cls=Group, help=spoken().say("cli-story"))
app.add_typer(pitch.app, name="pitch", cls=Group, help=spoken().say("cli-pitch"))
app.add_typer(showcase.app, name="showcase", cls=Group, help=spoken().say("cli-showcase"))
app.add_typer(inbox.app, name="inbox", cls=inbox.InboxGroup, help=spoken().say("cli-inbox"))
app.add_typer(alerts.app, name="alerts", cls=Group, help=spoken().say("cli-alerts"))
app.add_typer(possible.app, name="possible", cls=Group, help=spoken().say("cli-possible"))
app.add_typer(case.app, name="case", cls=case.CaseGroup, help=spoken().say("cli-case-group"))
access_check.add(access.app)
app.add_typer(access.app, name="access", cls=Group, help=spoken().say("cli-access"))
app.command("serve", cls=Command, help=spoken().say("cli-serve"))(serve.serve)
app.command("mcp", cls=Command, help=spoken().say("cli-mcp"))(mcp.mcp)


def main() -> None:
    """The entry point of the console script."""
    sys.exit(run(lambda: app(standalone_mode=False)))
