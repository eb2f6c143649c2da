import type { Day } from "#kernel/day.ts";
import { type Instant, londonInstant } from "#kernel/london.ts";
import { type Chance, chanceOf } from "../chance.ts";
import type { Setting, Told } from "../told.ts";
import { workforceSince } from "./holders.ts";
import { serviceOf } from "./teams.ts";
import type { Worker, Workforce } from "./workforce.ts";

/** Teams, who is in each, and when each came and went: known from the day they came, or the first day of all. */
export function toldWorkforce(workforce: Workforce, setting: Setting): Told[] {
  const first = londonInstant(workforceSince(setting), "08:00");
  const chance = chanceOf(setting.seed, setting.authority, "workforce");
  const whole = serviceOf(setting, chance);
  const teams = new Map(workforce.teams.map(({ key, id }) => [key, id]));
  return [
    { table: "team", id: whole.id, versions: [{ recorded: first, row: { name: whole.name } }] }, // prettier-ignore
    ...workforce.teams.map(({ id, name, above }): Told => ({
      table: "team",
      id,
      versions: [{ recorded: first, row: { name, parent_id: above ?? null } }],
    })),
    ...workforce.workers.flatMap((worker) => toldWorker(worker, teams.get(worker.team) ?? "", first, chance)), // prettier-ignore
  ];
}

function toldWorker(
  worker: Worker,
  team: string,
  first: Instant,
  chance: Chance,
): Told[] {
  const { id, name, localId, registration, from, until, role } = worker;
  const began = londonInstant(from, "08:30");
  const recorded = began > first ? began : first;
  const person = {
    name,
    local_id: localId,
    registered: registration !== undefined,
    registration_number: registration ?? null,
    languages: worker.languages ?? null,
    skills: worker.skills ?? null,
    started_on: from,
  };
  const member = { practitioner_id: id, team_id: team, role, started_on: from };
  const gone = until && londonInstant(until, "16:45");
  return [
    { table: "practitioner", id, versions: [{ recorded, row: person }, ...left(gone, until, person)] }, // prettier-ignore
    {
      table: "team_membership",
      id: chance.id("membership", id),
      versions: [{ recorded, row: member }, ...left(gone, until, member)],
    },
  ];
}

/** The last day, written down on it. */
const left = <Row extends object>(
  recorded: Instant | undefined,
  ended_on: Day | undefined,
  row: Row,
) => (recorded && ended_on ? [{ recorded, row: { ...row, ended_on } }] : []);
