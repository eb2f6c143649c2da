import { addDays, type Day, weekdayOf } from "#kernel/day.ts";
import { byConsequence } from "../consequence.ts";
import type { MyChild, Open } from "./my-work.store.ts";

/** One thing to do for one child. */
export type Task = Open & { about: MyChild };

export type Work = {
  /** Overdue. */
  now: readonly Task[];
  /** Due by the end of the coming Sunday week: today, or within seven days. */
  soon: readonly Task[];
  children: readonly (MyChild & { next: Open | undefined })[];
};

/** What a practitioner answers for today, each promise once: the overdue, then the next seven days. */
export function workOf(
  children: readonly MyChild[],
  open: readonly Open[],
  today: Day,
): Work {
  const byId = new Map(children.map((child) => [child.id, child]));
  const mine = open
    .flatMap((each) => {
      const about = byId.get(each.child);
      return about && isTheirs(about, each) ? [{ ...each, about }] : [];
    })
    .toSorted(byConsequence);
  const overdue = ({ state }: Open) => state === "overdue";
  return {
    now: mine.filter(overdue),
    soon: mine.filter((each) => !overdue(each) && each.due <= addDays(today, 7)), // prettier-ignore
    children: children.map((child) => ({
      ...child,
      next: mine.find(({ about }) => about.id === child.id),
    })),
  };
}

/** Whoever answers for the child; a personal adviser for keeping in touch, a reviewing officer or chair for reviews. */
function isTheirs({ answers, role }: MyChild, { clock }: Open): boolean {
  if (answers) return true;
  return (rolesClocks[role] ?? []).some((start) => clock.startsWith(start));
}

const rolesClocks: Readonly<Record<string, readonly string[]>> = {
  "personal adviser": ["in-touch", "pathway"],
  "reviewing officer": ["cla-review"],
  chair: ["rcpc", "cp-midway"],
};

/** The five working days from today, each with how many things are due on it. */
export function weekOf(
  tasks: readonly Task[],
  today: Day,
): { day: Day; count: number }[] {
  return Array.from({ length: 7 }, (_, days) => addDays(today, days))
    .filter((day) => weekdayOf(day) <= 5)
    .map((day) => ({ day, count: tasks.filter(({ due }) => due === day).length })); // prettier-ignore
}
