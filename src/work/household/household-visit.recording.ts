import { londonInstant } from "#kernel/london.ts";
import type { Id } from "#kernel/id.ts";
import type { Problem } from "#kernel/problem.ts";
import { keepAgreed } from "#record/actions/action.store.ts";
import type { Keeping, Kept } from "#record/keeping.store.ts";
import { keepWorkedOn } from "#record/plans/worked-on.store.ts";
import { householdVisitForm } from "#record/visits/household-visit.form.ts";
import {
  recordLeftOut,
  recordOccasion,
  recordPresentTogether,
  repeated,
} from "#record/visits/occasion.store.ts";
import { recordVisit } from "#record/visits/visit.store.ts";
import { visitorsTo } from "#record/visits/visitors.store.ts";
import { defineRecording } from "../recording/recording.ts";
import { ownColumns } from "../visits/visit-row.ts";
import { householdVisitShown } from "./household-visit-shown.ts";
import { householdVisitPrompting } from "./household-visit.prompts.ts";
import { type HouseholdKnown, knowHousehold } from "./know-household.ts";

/** J3: one visit to several children, a visit in the record of each. */
export const householdVisitRecording = defineRecording({
  key: "household visit",
  at: "household/visits",
  may: "record.write",
  called: "one visit to several children",
  title: "Record one visit for several children",
  saved: "The visit is in the record of each child who was part of it.",
  checked: true,
  event: "visit",
  prompts: householdVisitPrompting,

  know: knowHousehold,

  children: ({ children }: HouseholdKnown) => children,

  form: ({ visitors, network, asked }: HouseholdKnown) =>
    householdVisitForm({ visitors, network, children: asked }),

  start: ({ visitors }, { today }) => ({
    visitedOn: today,
    place: "home",
    visitor: visitors[0]?.id ?? "",
  }),

  wrong: ({ children }, { asked }) => [
    ...asked.flatMap(({ id, child }) => {
      const own = children.get(id);
      return own?.seen === "left out" && wroteOf(own)
        ? [{ field: `children-${id}-seen`, message: `You wrote about ${child}: say whether you saw ${child}, or take out what you wrote` }] // prettier-ignore
        : [];
    }),
    ...nobodyIn(children),
  ],

  show: householdVisitShown,

  async keep(id, answers, about, keeping, { children, asked, network }) {
    const { visitedOn, time, visitor, place, unannounced } = answers;
    const shared = {
      held_on: visitedOn,
      held_at: time ? londonInstant(visitedOn, time) : null,
      practitioner_id: visitor,
      place,
      unannounced,
    };
    const occasion = await recordOccasion({ id, ...shared }, keeping);
    if (occasion.problems) return occasion;
    for (const child of children) {
      const own = answers.children.get(child.id);
      if (!own) continue;
      const kept =
        own.seen === "left out"
          ? await recordLeftOut(
              { child_id: child.id, occasion_id: id, because: own.leftOutBecause ?? "" }, // prettier-ignore
              keeping,
            )
          : await keepOwn({ ...own, seen: own.seen }, child.id, id, shared, keeping); // prettier-ignore
      if (kept.problems) return kept;
      if (own.seen !== "left out" && kept.id) {
        const { outcomes = [] } = asked.find((each) => each.id === child.id) ?? {}; // prettier-ignore
        await keepWorkedOn(own.workedOn ?? [], new Set(outcomes.map((each) => each.id)), { id: kept.id, child: child.id }, keeping); // prettier-ignore
      }
    }
    const present = network
      .filter((person) => answers.present.includes(person.id))
      .map((person) =>
        person.isChild
          ? { other_child_id: person.id }
          : { person_id: person.id },
      );
    const { others } = answers;
    await recordPresentTogether(
      [...present, ...(others ? [{ other_words: others }] : [])],
      id,
      keeping,
    );
    return occasion;
  },
});

type AllOwn = NonNullable<
  ReturnType<ReturnType<typeof householdVisitForm>["read"]>["answers"]
>["children"];
type Own = AllOwn extends ReadonlyMap<string, infer One> ? One : never;

/** The visit in one child's record, and what was agreed for that child. */
async function keepOwn(
  own: Own & { seen: "yes" | "no" },
  child: Id,
  occasion: Id,
  shared: Parameters<typeof repeated>[0],
  keeping: Keeping,
): Promise<Kept> {
  const { held_on, practitioner_id } = shared;
  const visitors = await visitorsTo(child, held_on, keeping.db, keeping.asker);
  const kept = await recordVisit(
    {
      child_id: child,
      occasion_id: occasion,
      ...repeated(shared),
      by_lead_or_deputy: visitors.some(
        ({ id, leads }) => id === practitioner_id && leads,
      ),
      ...ownColumns(own),
    },
    keeping,
  );
  if (kept.id) await keepAgreed(own.actions, { child, from: kept.id }, keeping);
  return kept;
}

const wroteOf = ({
  worries,
  goingWell,
  nextVisit,
  forManager,
  actions,
  workedOn = [],
}: Own) =>
  // prettier-ignore
  [worries, goingWell, nextVisit, forManager].some(Boolean) ||
  actions.length + workedOn.length > 0;

const nobodyIn = (children: AllOwn): Problem[] => {
  const [first] = children.keys();
  return [...children.values()].every(({ seen }) => seen === "left out")
    ? [{ field: `children-${first}-seen`, message: "Say of at least one child that they were part of this visit" }] // prettier-ignore
    : [];
};
