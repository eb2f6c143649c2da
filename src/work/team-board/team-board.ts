import { addDays, type Day, weekdayOf } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { byConsequence } from "../consequence.ts";
import type { BoardChild, BoardOpen, Member } from "./team-board.store.ts";

/** One open promise with the child it is owed to. */
export type BoardTask = BoardOpen & { about: BoardChild };

export type Board = {
  unallocated: readonly BoardChild[];
  withoutPlan: readonly BoardChild[];
  /** Led by somebody not registered, with no social worker accountable. */
  ledUnregistered: readonly BoardChild[];
  /** By consequence. */
  overdue: readonly BoardTask[];
  /** The five working days from today, each with what is due on it. */
  days: readonly { day: Day; tasks: readonly BoardTask[] }[];
  workers: readonly (Member & Load)[];
};

/** What one person carries. Counts, never a rank. */
export type Load = {
  children: number;
  /** By the council's own weights. */
  weighted: number;
  dueThisWeek: number;
  overdue: number;
};

/** The team's Monday: who has no worker, who no plan, what is overdue, what the week brings. */
export function boardOf(
  children: readonly BoardChild[],
  open: readonly BoardOpen[],
  members: readonly Member[],
  today: Day,
): Board {
  const byId = new Map(children.map((child) => [child.id, child]));
  const tasks = open
    .flatMap((each) => {
      const about = byId.get(each.child);
      return about ? [{ ...each, about }] : [];
    })
    .toSorted(byConsequence);
  const overdue = tasks.filter(({ state }) => state === "overdue");
  const days = workingWeek(today).map((day) => ({
    day,
    tasks: tasks.filter(({ due, state }) => due === day && state !== "overdue"),
  }));
  const loadOf = (worker: Id): Load => ({
    children: children.filter(({ workerId }) => workerId === worker).length,
    weighted: sum(children.flatMap(({ workerId, weight }) => workerId === worker ? [weight] : [])), // prettier-ignore
    dueThisWeek: sum(days.map((each) => each.tasks.filter(({ about }) => about.workerId === worker).length)), // prettier-ignore
    overdue: overdue.filter(({ about }) => about.workerId === worker).length,
  });
  return {
    unallocated: children.filter(({ workerId }) => workerId === null),
    withoutPlan: children.filter(({ withoutPlan }) => withoutPlan),
    ledUnregistered: children.filter(({ ledUnregistered }) => ledUnregistered),
    overdue,
    days,
    workers: members.map((member) => ({ ...member, ...loadOf(member.id) })),
  };
}

/** Monday to Friday, five in a row from today. */
const workingWeek = (today: Day): Day[] =>
  Array.from({ length: 7 }, (_, days) => addDays(today, days)).filter(
    (day) => weekdayOf(day) <= 5,
  );

const sum = (counts: readonly number[]) =>
  counts.reduce((total, count) => total + count, 0);
