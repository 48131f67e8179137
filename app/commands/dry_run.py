"""``dropmill convert --dry-run``: tells what would be done, and does nothing of it.

Owns where the plan is printed. Must not make a file or folder, but a report that was asked for.
"""

from __future__ import annotations

from app.batch.failure_messages import display_lines
from app.batch.plan import PlannedPicture, PlanRun
from app.batch.plan_report import PlanSum, plan_json_line, plan_lines, sum_json_line, sum_lines
from app.commands.console import Console
from app.commands.interruption import Interruption
from app.commands.report_file import ReportFile


def tell_plan(
    run: PlanRun, console: Console, report: ReportFile, interruption: Interruption
) -> bool:
    """Print the plan as it is made; tells whether all of it can be done."""
    plan = PlanSum()
    for planned in run:
        if interruption.exit_code is not None:
            run.stop()
        if planned is None:
            continue
        plan.add(planned)
        report.write(plan_json_line(planned))
        is_sound = isinstance(planned, PlannedPicture) and planned.failure is None
        say = console.note if is_sound else console.problem
        for line in plan_lines(planned):
            say(line)
    report.write(sum_json_line(plan))
    problems = list(plan.room().problems)
    if run.engine_failure is not None:
        problems.append(f"The engine has stopped: {display_lines(run.engine_failure)}")
    if report.failure is not None:
        problems.append(report.failure)
    for line in sum_lines(plan):
        console.note(line)
    for problem in problems:
        console.problem(problem)
    return not problems and not plan.failed and not plan.cannot_be_made
