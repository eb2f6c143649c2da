import { addDays, type Day, weekdayOf } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Lateness } from "#record/lateness/lateness.store.ts";
import { isAskedOf, isSentBack, owedId } from "../lateness/lateness.ts";
import { byConsequence } from "../consequence.ts";
import type { MyChild, Open } from "./my-work.store.ts";

/** One thing to do for one child. */
export type Task = Open & { about: MyChild };

/** A question with the child it is about. */
export type AskedOfMe = Lateness & { about: MyChild };

export type Work = {
  /** Overdue. */
  now: readonly Task[];
  /** Due by the end of the coming Sunday week: today, or within seven days. */
  soon: readonly Task[];
  /** Plans that a manager sent back. */
  sentBack: readonly AskedOfMe[];
  /** Questions of a manager that stand with nothing above: to somebody else than who answers, or of what no clock says. */
  asked: readonly AskedOfMe[];
  /** Each with what is due next of what they answer for, and the next review of the plan, whoever holds it. */
  children: readonly (MyChild & {
    next: Open | undefined;
    review: Open | undefined;
  })[];
};

/** What a practitioner answers for today, each promise once: the overdue, then the next seven days. */
export function workOf(
  children: readonly MyChild[],
  open: readonly Open[],
  said: readonly Lateness[],
  me: Id | undefined,
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
  const now = mine.filter(overdue);
  const soon = mine.filter((each) => !overdue(each) && each.due <= addDays(today, 7)); // prettier-ignore
  const above = new Set([...now, ...soon].map(({ child, ...owed }) => `${child} ${owedId(owed)}`)); // prettier-ignore
  const stillOpen = new Set(open.map(({ child, ...owed }) => `${child} ${owedId(owed)}`)); // prettier-ignore
  const asked = said.flatMap((each) => {
    const about = byId.get(each.child);
    const key = `${each.child} ${owedId(each)}`;
    const waits = each.due === null || (stillOpen.has(key) && !above.has(key)); // prettier-ignore
    return about && waits && isAskedOf(each, me, about.answers) ? [{ ...each, about }] : []; // prettier-ignore
  });
  return {
    now,
    soon,
    sentBack: asked.filter(isSentBack),
    asked: asked.filter((each) => !isSentBack(each)),
    children: children.map((child) => ({
      ...child,
      next: mine.find(({ about }) => about.id === child.id),
      review: open.find((each) => each.child === child.id && reviewsPlan(each)),
    })),
  };
}

/** Whoever answers for the child; a personal adviser for keeping in touch, a reviewing officer or chair for reviews. */
function isTheirs({ answers, role }: MyChild, { clock }: Open): boolean {
  if (answers) return true;
  return (rolesClocks[role] ?? []).some((start) => clock.startsWith(start));
}

const reviewsPlan = ({ clock }: Open) =>
  ["rcpc", "cla-review", "cin-review", "pathway-review"].some((start) => clock.startsWith(start)); // prettier-ignore

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
