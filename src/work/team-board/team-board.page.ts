import { dayWords, shortDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import { childName } from "#record/children/child-words.ts";
import { chip, titleOf } from "../child-page/promises.ts";
import type { Board, BoardTask } from "./team-board.ts";
import type { BoardChild, Waiting, Team } from "./team-board.store.ts";

type Given = {
  team: Team;
  teams: readonly Team[];
  board: Board;
  waiting: readonly Waiting[];
  today: Day;
  /** May give a child a worker. */
  allocates: boolean;
  /** Every overdue row is asked for, not the first few. */
  allOverdue: boolean;
};

/** One page for the huddle: four counts with the names beneath, the week by day, the workers, what waits. */
export function teamBoardPage(given: Given): Page {
  const { team, teams, board, waiting, today, allOverdue } = given;
  const { unallocated, withoutPlan, ledUnregistered, overdue, days } = board;
  const shown = allOverdue ? overdue : overdue.slice(0, mostOverdue);
  const week = days.flatMap(({ tasks }) => tasks);
  return {
    title: team.name,
    caption: `Team board, ${dayWords(today)}`,
    section: "/team",
    width: "wide",
    landscape: true,
    shows: [
      ...new Set(
        [...unallocated, ...withoutPlan, ...ledUnregistered].map(({ id }) => id).concat([...shown, ...week].map(({ child }) => child)), // prettier-ignore
      ),
    ],
    body: html`${teams.length > 1 && otherTeams(team, teams)}
      <div class="app-counts">
        ${count("Unallocated", unallocated.length, names(unallocated, given))}
        ${count("No current plan", withoutPlan.length, names(withoutPlan, { ...given, allocates: false }))}
        ${count("Overdue", overdue.length, overdue.length > 0 ? html`<a class="govuk-link" href="#overdue">see below</a>` : undefined)}
        ${count("Due this week", week.length, week.length > 0 ? html`<a class="govuk-link" href="#week">see the days</a>` : undefined)}
      </div>
      ${unled(ledUnregistered, given)} ${waitingFor(waiting, board)}
      <section id="overdue">
        ${tasksList(`Overdue (${overdue.length})`, shown, today, "Nothing is overdue.")}
        ${
          shown.length < overdue.length &&
          html`<p class="govuk-body">
            The first ${shown.length} of ${overdue.length}.
            <a
              class="govuk-link app-no-print"
              href="/team?team=${team.id}&overdue=all#overdue"
              >Show all that is overdue</a
            >
          </p>`
        }
      </section>
      ${weekColumns(board)} ${workers(board)}
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

const count = (label: string, number: number, below?: Html): Html =>
  html`<div class="app-counts__one">
    <p class="app-counts__label">
      <span class="app-counts__number">${number}</span> ${label}
    </p>
    ${below}
  </div>`;

const childLink = (child: BoardChild): Html =>
  html`<a class="govuk-link" href="/children/${child.id}"
    >${childName(child)}</a
  >`;

const names = (
  children: readonly BoardChild[],
  { allocates }: Pick<Given, "allocates">,
): Html | undefined =>
  children.length === 0
    ? undefined
    : html`<ul class="govuk-list app-counts__names">
        ${children
          .slice(0, mostNames)
          .map(
            (child) =>
              html`<li>
                ${childLink(child)}
                ${
                  allocates &&
                  html`<a
                    class="govuk-link"
                    href="/children/${child.id}/allocation/new"
                    >Allocate<span class="govuk-visually-hidden">
                      ${childName(child)}</span
                    ></a
                  >`
                }
              </li>`,
          )}
        ${children.length > mostNames && html`<li>and ${children.length - mostNames} more</li>`}
      </ul>`;

/** So many names stand under a count: the board is one sheet of paper. */
const mostNames = 8;

/** So many overdue rows stand before the rest of the board, which must be within reach. */
const mostOverdue = 20;

/** A breach, never hidden: nobody registered answers for what is done with these children. */
const unled = (
  children: readonly BoardChild[],
  { allocates }: Given,
): Html | undefined =>
  children.length === 0
    ? undefined
    : html`<section class="app-breach">
        <h2 class="govuk-heading-m">
          No accountable social worker (${children.length})
        </h2>
        <ul class="govuk-list">
          ${children.map(
            (child) =>
              html`<li>
                ${childLink(child)}: ${child.worker} is not registered
                ${
                  allocates &&
                  html`<a
                    class="govuk-link app-no-print"
                    href="/children/${child.id}/allocation/new"
                    >Allocate<span class="govuk-visually-hidden">
                      ${childName(child)}</span
                    ></a
                  >`
                }
              </li>`,
          )}
        </ul>
      </section>`;

function waitingFor(rows: readonly Waiting[], board: Board): Html | undefined {
  if (rows.length === 0) return undefined;
  const known = new Map(
    [...board.overdue, ...board.days.flatMap(({ tasks }) => tasks)].map(({ about }) => [about.id, about]), // prettier-ignore
  );
  return html`<section>
    <h2 class="govuk-heading-m">Waiting for the manager (${rows.length})</h2>
    <ul class="govuk-list">
      ${rows.map(({ childId, on, words, worker }) => {
        const child = known.get(childId);
        return html`<li>
          <a class="govuk-link" href="/children/${childId}"
            >${child ? childName(child) : "A child"}</a
          >: ${words} <span class="app-quiet">${worker}, ${dayWords(on)}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}

const tasksList = (
  caption: string,
  rows: readonly BoardTask[],
  today: Day,
  nothing: string,
): Html =>
  list<BoardTask>({
    caption,
    here: "",
    rows,
    nothing,
    columns: [
      {
        key: "child",
        heading: "Child",
        lead: true,
        cell: ({ about }) => childLink(about),
      },
      { key: "what", heading: "What", cell: ({ clock }) => titleOf(clock) },
      {
        key: "stands",
        heading: "How late",
        unbroken: true,
        cell: (task) => chip(task, today),
      },
      {
        key: "seen",
        heading: "Last seen",
        cell: ({ about }) => (about.seenOn ? dayWords(about.seenOn) : "never"),
      },
      {
        key: "worker",
        heading: "Who answers",
        cell: ({ about }) => about.worker ?? "nobody",
      },
    ],
  });

const weekColumns = ({ days }: Board): Html =>
  html`<section id="week">
    <h2 class="govuk-heading-m">This week</h2>
    <div class="app-days">
      ${days.map(
        ({ day, tasks }) =>
          html`<div class="app-days__day">
            <h3 class="govuk-heading-s">
              ${shortDayWords(day)}: ${tasks.length}
            </h3>
            <ul class="govuk-list">
              ${tasks.map(
                ({ about, clock }) =>
                  html`<li>
                    ${childLink(about)}<br />${titleOf(clock)}<br /><span
                      class="app-quiet"
                      >${about.worker ?? "nobody"}</span
                    >
                  </li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>
  </section>`;

const workers = (board: Board): Html =>
  list({
    caption: "Workers, by name",
    here: "",
    rows: board.workers,
    nothing: "Nobody works in this team today.",
    columns: [
      {
        key: "name",
        heading: "Name",
        lead: true,
        cell: ({ name, manager, registered }) =>
          `${name}${manager ? ", manager" : registered ? "" : ", not registered"}`,
      },
      {
        key: "children",
        heading: "Children",
        numeric: true,
        cell: ({ children }) => children,
      },
      {
        key: "weighted",
        heading: "Weighted",
        numeric: true,
        cell: ({ weighted }) => Math.round(weighted * 10) / 10,
      },
      {
        key: "due",
        heading: "Due this week",
        numeric: true,
        cell: ({ dueThisWeek }) => dueThisWeek,
      },
      {
        key: "overdue",
        heading: "Overdue",
        numeric: true,
        cell: ({ overdue }) => overdue,
      },
    ],
  });

/** For those in no team: what there is to do. */
export const noTeamPage: Page = {
  title: "Team",
  section: "/team",
  body: html`<p class="govuk-body">
    You are in no team of this record, and there is none to show.
    <a class="govuk-link" href="/performance">See how well it is going</a>.
  </p>`,
};
