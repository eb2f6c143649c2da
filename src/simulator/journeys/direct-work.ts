/** Sessions of direct work by whoever works with a child beside the social worker, and what that social worker read. */
import { ageOn } from "#kernel/age.ts";
import type { Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { directWorkRates as rates } from "../parameters/journeys/direct-work.ts";
import type { Child } from "../people/family.ts";
import { type Household, householdOf } from "../people/household-of.ts";
import type { Setting } from "../told.ts";
import {
  directWorkText,
  forSocialWorkerText,
  programmesOf,
} from "../texts/direct-work.ts";
import type { Need, Worker } from "../workforce/workforce.ts";
import type { Answering, Answers } from "./answering.ts";
import { earliest, workingDaysAfter } from "./calendar.ts";
import type { Course } from "./course.ts";
import type { Happening } from "./happening.ts";

type Told = Happening<"direct_work"> | Happening<"reading">;

/** Only in the time the record is of: what was done before it is in older files. */
export function directWorkOf(
  { family, needs }: Course,
  answers: Answers,
  answering: Answering,
  setting: Setting,
): Told[] {
  return needs
    .filter(({ role }) => role === "working")
    .flatMap((need) =>
      family.children
        .filter(({ id }) => need.children.includes(id))
        .flatMap((child) =>
          answers(need).flatMap(({ worker, from, until }) => {
            const chance = family.chance.of("direct work", child.id, from);
            const spell = {
              from: from < setting.from ? setting.from : from,
              until: earliest(until ?? setting.until, endOf(need, child, setting)), // prettier-ignore
              last: setting.until,
            };
            return sessions({ child, household: householdOf(family, child.id) }, worker, spell, answering, chance); // prettier-ignore
          }),
        ),
    );
}

const endOf = ({ until }: Need, { died, movedOut }: Child, setting: Setting) =>
  earliest(setting.until, until, died, movedOut);

type Whom = { child: Child; household: Household };

function sessions(
  child: Whom,
  worker: Worker,
  { from, until, last }: { from: Day; until: Day; last: Day },
  answering: Answering,
  chance: Chance,
): Told[] {
  const told: Told[] = [];
  let day = workingDaysAfter(from, chance.whole(3, 10));
  const programmes = programmesOf(chance.of("programmes"));
  for (let nth = 0; day < until; nth++) {
    const programme = programmes[nth % programmes.length]!;
    const total = chance.whole(rates.fewest.value, rates.most.value);
    for (let number = 1; number <= total && day < until;) {
      if (answering.isAtWork(worker, day)) {
        const which = `${programme}, session ${number} of ${total}`;
        const isLast = number === total;
        told.push(...session(child, worker, day, { which, isLast }, answering, last, chance.of(nth, number))); // prettier-ignore
        number++;
      }
      day = workingDaysAfter(day, chance.whole(rates.soonest.value, rates.latest.value)); // prettier-ignore
    }
    day = workingDaysAfter(day, chance.whole(rates.pauseFrom.value, rates.pauseTo.value)); // prettier-ignore
  }
  return told;
}

function session(
  { child, household }: Whom,
  worker: Worker,
  on: Day,
  { which, isLast }: { which: string; isLast: boolean },
  answering: Answering,
  last: Day,
  chance: Chance,
): Told[] {
  const age = child.born ? ageOn(child.born, on) : undefined;
  if (age === undefined) return [];
  const isSilent = child.disabilities.includes("COMM");
  // In early help there is no social worker to tell.
  const tells =
    chance.happens(rates.forSocialWorker.value) &&
    answering.of(child.id, "accountable", on) !== undefined;
  const work: Happening<"direct_work"> = {
    table: "direct_work",
    id: chance.id("session"),
    child: child.id,
    stages: [
      {
        on,
        row: {
          held_on: on,
          practitioner_id: worker.id,
          tool: which,
          ...directWorkText(chance, { age, isSilent, isLast, household }),
          for_social_worker: tells ? forSocialWorkerText(chance.of("know")) : null, // prettier-ignore
        },
        by: { worker: worker.id },
        pace: "promptly",
      },
    ],
  };
  const read = workingDaysAfter(on, chance.whole(4, 8));
  const reader = answering.of(child.id, "accountable", read);
  if (!tells || !reader || read > last) return [work];
  const reading: Happening<"reading"> = {
    table: "reading",
    id: chance.id("reading"),
    child: child.id,
    stages: [
      {
        on: read,
        row: { about_id: work.id, practitioner_id: reader.id, read_on: read },
        by: { worker: reader.id },
        pace: "at once",
      },
    ],
  };
  return [work, reading];
}
