/** Somebody tells us about a child; a manager decides. */
import { ageOn } from "#kernel/age.ts";
import { type Day, monthIn } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Chance } from "../chance.ts";
import { frontDoorRates, sources } from "../parameters/journeys/front-door.ts";
import type { Child } from "../people/family.ts";
import { householdOf } from "../people/household-of.ts";
import { contactText } from "../texts/contacts.ts";
import { type Book, happened, idOf } from "./book.ts";
import { workingDaysAfter } from "./calendar.ts";

export type Contact = {
  name: number | string;
  day: Day;
  children: readonly Child[];
  source: string;
  outcome: string;
};

/** Schools tell little in August, and nothing of those who go to none. */
export function sourceOn(
  day: Day,
  children: readonly Child[],
  chance: Chance,
): string {
  const pupils = (eldestOn(children, day) ?? 0) >= 4;
  return chance.weighted(
    sources.shares.map(([source, share]) => [
      source,
      source.startsWith("2")
        ? pupils
          ? monthIn(day) === 8
            ? share / 10
            : share
          : 0
        : share,
    ]),
  );
}

/** The eldest's age, where one of them is born; whose birth date nobody knows is taken for eight. */
function eldestOn(children: readonly Child[], day: Day): number | undefined {
  const ages = children.flatMap(({ born, expected }) =>
    born ? (born <= day ? (ageOn(born, day) ?? []) : []) : expected ? [] : [8],
  );
  return ages.length > 0 ? Math.max(...ages) : undefined;
}

/** Working days to a decision: mostly the same day or the next. */
const promptly = [
  [0, 70],
  [1, 30],
] as const;
const slowly = [
  [2, 55],
  [3, 25],
  [5, 14],
  [9, 6],
] as const;

export const decidedAfter = (day: Day, slow: number, chance: Chance): Day => {
  const days = chance.weighted<number>(
    chance.happens(slow) ? slowly : promptly,
  );
  return days === 0 ? day : workingDaysAfter(day, days);
};

/** One contact: a row for each child it concerned. */
export function contact(book: Book, made: Contact): void {
  const { name, day, children, source, outcome } = made;
  const chance = book.chance.of("contact", name);
  const { reason, rationale } = contactText(chance.of("text"), {
    source,
    age: eldestOn(children, day),
    household: householdOf(book.family, children[0]?.id ?? ""),
    nth: typeof name === "number" ? name : undefined,
  });
  const decided = decidedAfter(day, frontDoorRates.contactSlow.value, chance);
  for (const child of children)
    happened(
      book,
      "contact",
      child,
      [name],
      {
        on: day,
        row: { received_on: day, came_from: source, reason },
        pace: "at once",
        by: "manager of front door",
      },
      {
        on: decided,
        row: { decided_on: decided, outcome, rationale },
        doers: { decided_by: "manager of front door" },
        pace: "at once",
        by: "manager of front door",
      },
    );
}

export const contactIdOf = (book: Book, child: Child, name: number): Id =>
  idOf(book, "contact", child, [name]);
