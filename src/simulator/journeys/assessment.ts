/** The child and family assessment: begun, looked at half-way, completed by the worker, authorised by a manager. */
import type { Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import {
  assessmentRates,
  assessmentTakes,
  factorsFound,
} from "../parameters/journeys/assessment.ts";
import type { Child } from "../people/family.ts";
import { oversightText } from "../texts/oversight.ts";
import { type Book, happened } from "./book.ts";
import {
  earliest,
  endOfChildhood,
  latest,
  workingDaysAfter,
} from "./calendar.ts";

export type Assessed = {
  started: Day;
  authorised: Day;
  outcome: string;
};

export type Assessment = {
  name: string;
  /** The referral's day, or that of the decision to assess again. */
  asked: Day;
  decided: Day;
  ordinal: number;
  children: readonly Child[];
  referrals: ReadonlyMap<Child, string>;
  outcome: string;
};

/** How long it takes is drawn apart, because what follows may depend on its end. */
export function assessmentDays(asked: Day, decided: Day, chance: Chance) {
  const started = workingDaysAfter(decided, chance.weighted([[0, 2], [1, 6], [2, 2]])); // prettier-ignore
  const took = Math.round(chance.along(assessmentTakes.quantiles));
  const authorised = latest(
    workingDaysAfter(asked, took),
    workingDaysAfter(started, 1),
  );
  return { started, authorised };
}

export function assess(
  book: Book,
  asked: Assessment,
  { started, authorised }: { started: Day; authorised: Day },
): void {
  const chance = book.chance.of("assessment", asked.name);
  const completed = latest(
    started,
    workingDaysAfter(authorised, -chance.whole(0, 4)),
  );
  const factors = factorsOf(chance);
  const held = chance.happens(assessmentRates.checkpointHeld.value);
  const checkpoint = workingDaysAfter(asked.asked, chance.whole(17, 26));
  for (const child of asked.children) {
    const id = happened(
      book,
      "assessment",
      child,
      [asked.name],
      {
        on: started,
        row: {
          referral_id: asked.referrals.get(child) ?? null,
          ordinal: asked.ordinal,
          started_on: started,
          factors: [],
          ...(asked.ordinal > 1 ? { reassess_decided_on: asked.decided } : {}),
        },
        by: "accountable",
        pace: "soon",
      },
      {
        on: completed,
        row: { completed_on: completed },
        by: "accountable",
        pace: "soon",
      },
      {
        on: authorised,
        row: { authorised_on: authorised, outcome: asked.outcome, factors },
        doers: { authorised_by: "manager of assessment" },
        by: "manager of assessment",
        pace: "at once",
      },
    );
    if (held && checkpoint > started && checkpoint < completed)
      happened(book, "oversight", child, [asked.name, "checkpoint"], {
        on: checkpoint,
        row: {
          kind: "assessment checkpoint",
          entered_on: checkpoint,
          about_id: id,
          ...oversightText(
            chance.of("checkpoint", child.id),
            "assessment checkpoint",
          ),
        },
        doers: { entered_by: "manager of assessment" },
        by: "manager of assessment",
        pace: "soon",
      });
    // While a plan runs its own visits do.
    if (asked.ordinal > 1) continue;
    book.followed.push({
      why: "assessment",
      child,
      from: started,
      until: earliest(completed, authorised, endOfChildhood(child)),
      team: "assessment",
      name: asked.name,
    });
  }
}

function factorsOf(chance: Chance): string[] {
  const found = factorsFound.shares.flatMap(([factor, share]) =>
    chance.happens(share / 100) ? [factor] : [],
  );
  return found.length > 0 ? found : ["21"];
}
