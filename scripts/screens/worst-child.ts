import { addDays, type Day } from "#kernel/day.ts";
import { type Id, newId } from "#kernel/id.ts";
import type { Database } from "#platform/database/database.ts";
import { writing } from "#platform/database/transaction.ts";
import { recordAction } from "#record/actions/action.store.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { recordHandover } from "#record/allocations/handover.store.ts";
import { recordProtectionPlan } from "#record/child-protection/child-protection.store.ts";
import { recordChild } from "#record/children/child.store.ts";
import { keepEntry } from "#record/chronologies/chronology.store.ts";
import { recordDocument } from "#record/documents/document.store.ts";
import {
  recordAddress,
  recordPerson,
  recordRelationship,
} from "#record/families/family.store.ts";
import type { Keeping } from "#record/keeping.store.ts";
import { recordOversight } from "#record/oversight/oversight.store.ts";
import { keepPlan } from "#record/plans/plan.store.ts";
import { recordVisit } from "#record/visits/visit.store.ts";
import { listeners } from "../../src/app/modules.ts";

/** Sixty letters and a hyphen or two: nobody has this name. */
const longName = {
  given_names: "Persephone-Wilhelmina",
  family_name: "Featherstonehaugh-Cholmondeley-Smythe",
};
const long = "This morning she was up before anybody else and had laid the table for her brothers, because Mum said she might come down. "; // prettier-ignore
/** So many words, in paragraphs. */
const words = (count: number) =>
  Array.from({ length: Math.ceil(count / 66) }, () => long.repeat(3).trim()).join("\n\n"); // prettier-ignore
const address = { lines: "Flat 114b, The Old Featherstonehaugh Maltings\nUpper Cholmondeley Street", postcode: "ZZ99 3WZ", kind: "home" }; // prettier-ignore

/** `account`: in whose name it is written; `worker`: who works with them. */
type Given = { database: Database; authority: string; account: Id; worker: Id; today: Day }; // prettier-ignore

/** The worst a page must bear: a child of a long name with much written, among fourteen, one not born and one of no known age. */
export function worstChild(given: Given): Promise<Id> {
  const asker = { id: given.account, authority: given.authority, name: "Screens", may: new Set<never>() }; // prettier-ignore
  const write = async (keeping: Keeping) => {
    const child = await born(0, longName, given, keeping);
    await family(child, given, keeping);
    await written(child, given, keeping);
    return child;
  };
  // Nobody works with them before they are there: they come as records of an old system do.
  return writing(given.database, asker, listeners, (db, running) => write({ db, asker, write: running }), "loader"); // prettier-ignore
}

async function born(
  place: number,
  named: { given_names?: string; family_name: string },
  { worker, today }: Given,
  keeping: Keeping,
): Promise<Id> {
  const age = place === 3 ? {} : place === 13 ? { expected_on: addDays(today, 90) } : { born_on: addDays(today, -365 * (place + 1) - 40) }; // prettier-ignore
  const started_on = addDays(today, -60);
  const { id: child_id = "" } = await recordChild({ la_child_id: `WORST${String(place).padStart(2, "0")}`, ...named, ...age }, keeping); // prettier-ignore
  await recordAllocation({ child_id, practitioner_id: worker, role: "accountable", started_on }, keeping); // prettier-ignore
  await recordAddress({ child_id, ...address }, keeping);
  if (place < 2)
    await recordProtectionPlan({ child_id, started_on, initial_category: "NEG" }, keeping); // prettier-ignore
  return child_id;
}

async function family(child: Id, given: Given, keeping: Keeping) {
  for (let place = 1; place < 14; place++) {
    const name = place === 13 ? {} : { given_names: `Maximilian-Bartholomew ${"ABCDEFGHIJKLM"[place]}` }; // prettier-ignore
    const other = await born(place, { ...name, family_name: longName.family_name }, given, keeping); // prettier-ignore
    await recordRelationship({ child_id: child, other_child_id: other, kind: "sibling" }, keeping); // prettier-ignore
  }
  for (const kind of ["parent", "grandparent", "aunt or uncle"]) {
    const id = newId();
    await recordPerson({ id, given_names: "Wilhelmina-Alexandra", family_name: longName.family_name }, keeping); // prettier-ignore
    await recordRelationship({ child_id: child, person_id: id, kind, ...(kind === "parent" && { parental_responsibility: true }) }, keeping); // prettier-ignore
  }
}

async function written(
  child: Id,
  { worker, today }: Given,
  keeping: Keeping,
): Promise<void> {
  for (let back = 24; back > 0; back--) {
    const { id = "" } = await recordVisit(
      {
        child_id: child,
        visited_on: addDays(today, -13 - back * 14),
        practitioner_id: worker,
        child_seen: true,
        seen_alone: back % 2 === 0,
        child_words: back % 5 === 0 ? words(66) : "I like it when we all eat together", // prettier-ignore
        worries: words(back === 1 ? 400 : 60),
        going_well: long,
        notes: words(back === 2 ? 400 : 60),
      },
      keeping,
    );
    if (back % 2 === 0)
      await keepEntry({ id: newId(), child, about: id }, { theme: "family life", why: long }, keeping); // prettier-ignore
    await recordDocument(
      {
        child_id: child,
        about_id: id,
        title: `Drawing_of_the_house_that_nobody_lives_in_any_more_${back} and what she said of it when she drew it`,
        kind: "their own work",
        media_type: "image/jpeg",
        bytes: 1_400_000 + back,
        sha256: String(back).padStart(64, "0"),
        virus_checked: false,
      },
      keeping,
    );
  }
  await recordOversight({ child_id: child, kind: "supervision", entered_on: addDays(today, -40), entered_by: worker, considered: words(130), decision: words(66), life_today: words(66), hypothesis: words(66), scale: 4, scale_next: long }, keeping); // prettier-ignore
  await recordHandover({ child_id: child, written_by: worker, written_on: addDays(today, -59), what_matters: words(66), next_steps: words(66), who_is_who: long, risks: long, promises: long }, keeping); // prettier-ignore
  for (const days of [-9, 4])
    await recordAction({ child_id: child, what: `Bring the photographs of the class: ${long}`, due_on: addDays(today, days), promised_to_child: true, who_words: "Wilhelmina-Alexandra Featherstonehaugh-Cholmondeley-Smythe" }, keeping); // prettier-ignore
  await plan(child, today, keeping);
}

/** As many outcomes as a plan should have, each with three actions. */
async function plan(child: Id, today: Day, keeping: Keeping) {
  const outcomes = (["better", "same", "worse", "too soon"] as const).map(
    (progress, place) => ({
      id: newId(),
      different: `Mornings are calm${", really".repeat(place)}, everybody has eaten, and she is at school by nine`,
      known: long.trim(),
      progress,
    }),
  );
  const actions = outcomes.flatMap(({ id }) =>
    [0, 1, 2].map((each) => ({
      id: newId(),
      outcome: id,
      what: `Six morning visits, and a call to the school nurse about the medicine (${each + 1})`,
      who: "Wilhelmina-Alexandra Featherstonehaugh-Cholmondeley-Smythe",
      role: "family support worker of the early years team",
      due: addDays(today, 30 + each),
    })),
  );
  await keepPlan(
    { why: words(66), words: long.trim(), ifWrong: long, safetyPerson: long, endsWhen: long, forChild: words(132), noChildVersion: null, outcomes, actions }, // prettier-ignore
    undefined,
    { childId: child, newId: newId(), today: addDays(today, -30) },
    keeping,
  );
}
