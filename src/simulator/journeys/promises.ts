/** What a worker promised a child on a visit, and what the child was told came of it. */
import { addDays, addMonths, type Day } from "#kernel/day.ts";
import { writtenPlanRates as rates } from "../parameters/journeys/written-plans.ts";
import { promiseText, toldOfPromise } from "../texts/promises.ts";
import type { Setting } from "../told.ts";
import { workingDayFrom } from "./calendar.ts";
import type { Course } from "./course.ts";
import type { Happening } from "./happening.ts";

type Visit = Happening<"visit">;

const dayOf = ({ stages }: Visit): Day => stages[0].on;

export function promisesOf(
  { family }: Course,
  visits: readonly Visit[],
  setting: Setting,
): Happening<"action">[] {
  const since = addMonths(setting.until, -rates.keptHere.value);
  return [...Map.groupBy(visits, ({ child }) => child).values()].flatMap(
    (all) =>
      all.flatMap((visit): Happening<"action">[] => {
        const [{ on, row, by }] = visit.stages;
        const { child_words, practitioner_id } = row as { child_words?: string | null; practitioner_id?: string | null }; // prettier-ignore
        const chance = family.chance.of("promise", visit.id);
        if (on < since || !child_words || !practitioner_id || !chance.happens(rates.promised.value)) return []; // prettier-ignore
        const due = workingDayFrom(addDays(on, chance.whole(5, 24)));
        const next = all.find((each) => dayOf(each) > due);
        const became = chance.weighted([["done", 72], ["not done", 10], ["changed", 18]] as const); // prettier-ignore
        const written = { ...(by ? { by } : {}), pace: "promptly" } as const;
        return [
          {
            table: "action",
            id: chance.id("promise"),
            child: visit.child,
            stages: [
              {
                on,
                row: { arose_from_id: visit.id, what: promiseText(chance), practitioner_id, due_on: due, promised_to_child: true }, // prettier-ignore
                ...written,
              },
              ...(next
                ? [
                    {
                      on: dayOf(next),
                      row: { ended_on: dayOf(next), outcome: became, told_child: toldOfPromise(chance, became) }, // prettier-ignore
                      ...written,
                    },
                  ]
                : []),
            ],
          },
        ];
      }),
  );
}
