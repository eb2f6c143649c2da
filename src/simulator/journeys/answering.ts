/** Who answers for a child on a day, once everyone's needs have been answered. */
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Chance } from "../chance.ts";
import type { Setting } from "../told.ts";
import type {
  Answer,
  Need,
  TeamKey,
  Worker,
  Workforce,
} from "../workforce/workforce.ts";
import { workersKnownFrom } from "./book.ts";
import type { Course } from "./course.ts";
import type { Doer } from "./happening.ts";

export type Answers = (need: Need) => readonly Answer[];

export type Answering = {
  /** The answer's last day is theirs too, unless someone else began on it. */
  of(child: Id, role: Need["role"], day: Day): Worker | undefined;
  /** Someone of the team who is at work. */
  colleague(team: TeamKey, day: Day, chance: Chance): Worker | undefined;
  isAtWork(worker: Worker, day: Day): boolean;
  isKnownOn(day: Day): boolean;
  named(doer: Doer, child: Id, day: Day): Id | undefined;
};

export function answeringOf(
  { needs }: Course,
  answers: Answers,
  workforce: Workforce,
  setting: Setting,
): Answering {
  const given = new Map<string, Answer[]>();
  for (const need of needs)
    for (const child of need.children) {
      const key = `${child} ${need.role}`;
      const list = given.get(key) ?? [];
      list.push(...answers(need));
      given.set(key, list);
    }
  for (const list of given.values())
    list.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

  const of: Answering["of"] = (child, role, day) =>
    given
      .get(`${child} ${role}`)
      ?.findLast(({ from, until }) => from <= day && (!until || day <= until))
      ?.worker;
  return {
    of,
    isAtWork: ({ id }, day) => workforce.isAtWork(id, day),
    isKnownOn: (day) => day >= workersKnownFrom(setting),
    colleague(team, day, chance) {
      const there = workforce.workers.filter(
        (each) =>
          each.team === team &&
          each.registration !== undefined &&
          workforce.isAtWork(each.id, day),
      );
      return there.length > 0 ? chance.pick(there) : undefined;
    },
    named(doer, child, day) {
      if (doer.startsWith("manager of "))
        return workforce.managerOn(doer.slice(11) as TeamKey, day)?.id;
      return of(child, doer as Need["role"], day)?.id;
    },
  };
}
