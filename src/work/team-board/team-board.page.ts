import { dayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import type { Undoable } from "#record/allocations/undone.store.ts";
import type { UndoableClosing } from "#record/closings/undone.store.ts";
import { unled } from "./board-breaches.ts";
import { allocateLink, askLink, count, names } from "./board-counts.ts";
import { lackingList } from "./board-lacking.ts";
import { overdueList, weekColumns } from "./board-tasks.ts";
import { waitingFor } from "./board-waiting.ts";
import { workers } from "./board-workers.ts";
import { undoList } from "./board-undo.ts";
import type { SaidOfLate } from "../lateness/lateness.ts";
import type { Lacking } from "./lacking.store.ts";
import type { Board } from "./team-board.ts";
import type { BoardChild, Team } from "./team-board.store.ts";
import type { Waiting } from "./waiting.store.ts";

type Given = {
  team: Team;
  teams: readonly Team[];
  children: readonly BoardChild[];
  board: Board;
  waiting: readonly Waiting[];
  lacking: readonly Lacking[];
  made: readonly Undoable[];
  closed: readonly UndoableClosing[];
  today: Day;
  /** What was last said of what is late. */
  said: SaidOfLate;
  /** May give a child a worker, and ask why something is late. */
  allocates: boolean;
  /** May write in the record. */
  writes: boolean;
  /** Every overdue row is asked for, not the first few. */
  allOverdue: boolean;
  /** Everything that waits is asked for. */
  allWaiting: boolean;
};

/** One page for the huddle: four counts with the names beneath, the week by day, the workers, what waits. */
export function teamBoardPage(given: Given): Page {
  const { team, teams, board, waiting, lacking, today } = given;
  const { allocates, allOverdue, allWaiting, children, said } = given;
  const { unallocated, withoutPlan, ledUnregistered, overdue, days } = board;
  const shown = allOverdue ? overdue : overdue.slice(0, mostOverdue);
  const here = `/team?team=${team.id}`;
  const back = `${here}${allOverdue ? "&overdue=all" : ""}${allWaiting ? "&waiting=all" : ""}`; // prettier-ignore
  const week = days.flatMap(({ tasks }) => tasks);
  return {
    title: team.name,
    caption: `Team board, ${dayWords(today)}`,
    section: "/team",
    width: "wide",
    landscape: true,
    shows: [
      ...new Set(
        [...unallocated, ...withoutPlan, ...ledUnregistered, ...lacking].map(({ id }) => id).concat([...given.made, ...given.closed].map(({ child }) => child)).concat([...shown, ...week, ...waiting].map(({ child }) => child)), // prettier-ignore
      ),
    ],
    body: html`${teams.length > 1 && otherTeams(team, teams)}
      <div class="app-counts">
        ${count(
          "Unallocated",
          unallocated.length,
          names(unallocated, (child) => allocates && allocateLink(child, back)),
        )}
        ${count(
          "No current plan",
          withoutPlan.length,
          names(
            withoutPlan,
            (child) => allocates && askLink(child, said, back),
          ),
        )}
        ${count("Overdue", overdue.length, overdue.length > 0 ? html`<a class="govuk-link" href="#overdue">see below</a>` : undefined)}
        ${count("Due this week", week.length, week.length > 0 ? html`<a class="govuk-link" href="#week">see the days</a>` : undefined)}
      </div>
      ${undoList(given)} ${unled(ledUnregistered, allocates, back)}
      ${waitingFor(waiting, { children, said, manages: allocates, all: allWaiting, here: back })}
      ${lackingList(lacking)}
      <div class="app-board__sheet">
        <section id="overdue">
          ${overdueList({ count: overdue.length, rows: shown, said, manages: allocates, writes: given.writes, today, here: back })}
          ${
            shown.length < overdue.length &&
            html`<p class="govuk-body app-no-print">
              The first ${shown.length} of ${overdue.length}.
              <a class="govuk-link" href="${back}&overdue=all#overdue"
                >Show all that is overdue</a
              >
            </p>`
          }
        </section>
        ${weekColumns(board)}
        <section id="workers">${workers(board, today)}</section>
      </div>
      <p class="govuk-body-s">
        Open promises stand with whoever answers for the child now. Figures on
        Performance count by who answered on the due day.
      </p>`,
  };
}

const otherTeams = (team: Team, teams: readonly Team[]): Html =>
  html`<form method="get" action="/team" class="app-inline-form app-no-print">
    <label class="govuk-label" for="team">Team</label>
    <select class="govuk-select" id="team" name="team">
      ${teams.map(({ id, name }) => html`<option value="${id}" ${id === team.id && html`selected`}>${name}</option>`)}
    </select>
    <button class="govuk-button govuk-button--secondary" type="submit">
      Show
    </button>
  </form>`;

/** So many overdue rows stand before the rest of the board, which must be within reach. */
const mostOverdue = 20;

/** For those in no team: what there is to do. */
export const noTeamPage: Page = {
  title: "Team",
  section: "/team",
  body: html`<p class="govuk-body">
    You are in no team of this record, and there is none to show.
    <a class="govuk-link" href="/performance">See how well it is going</a>.
  </p>`,
};
