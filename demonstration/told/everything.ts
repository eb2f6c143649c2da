import type { Day } from "#kernel/day.ts";
import { lastDay } from "../journeys.ts";
import type { Life } from "../life.ts";
import { lives } from "../lives/lives.ts";
import { toldOfCare } from "./care.ts";
import { toldOfCareReturned } from "./care-in-returns.ts";
import { toldAtTheFrontDoor } from "./front-door.ts";
import { toldOfLeavingCare } from "./leaving-care.ts";
import { toldOfChild, toldOfStaff, toldOfWork } from "./people.ts";
import { toldOfProtection } from "./protection.ts";
import { toldOversight, toldSupervision } from "./supervision.ts";
import type { Told } from "./told.ts";
import { toldVisits, withdrawnVisit } from "./visits.ts";

/** What was done before this record began stays in the one before it. */
const firstDay: Day = "2024-04-01";

/** What was already so when it began: told by the returns, or who worked with whom. */
const standing = new Set([
  "looked_after_period",
  "legal_status",
  "placement",
  "allocation",
  "relationship",
]);

/** What the record holds of one child, each row once. */
export function toldOf(life: Life): Told[] {
  const told = [
    ...toldAtTheFrontDoor(life),
    ...toldOfProtection(life),
    ...toldOfCareReturned(life),
    ...toldOfCare(life),
    ...toldOfLeavingCare(life),
    ...toldVisits(life),
    ...(life.id === "HM1005" ? [withdrawnVisit(life, "2024-07-16")] : []),
    ...toldSupervision(life),
    ...toldOversight(life),
    ...toldOfWork(life),
  ].filter(
    ({ on, table }) =>
      on <= lastDay &&
      (on >= firstDay || standing.has(table)) &&
      (!life.died || on <= life.died),
  );
  return [...new Map(told.map((each) => [each.name, each])).values()];
}

/** The children themselves, known from the first thing that was told of them. */
export const toldChildren = (): Told[] =>
  lives.map((life) => {
    const recorded = toldOf(life).map(({ versions }) => versions[0].recorded);
    return toldOfChild(
      life,
      recorded.toSorted()[0] ?? "2024-04-02T16:30:00.000Z",
    );
  });

export const toldOfEverybody = (): Told[] => [
  ...toldOfStaff(),
  ...lives.flatMap(toldOf),
];
