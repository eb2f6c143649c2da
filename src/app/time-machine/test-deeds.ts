import { obligationsOf } from "#clocks/obligations.store.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { type Id, newId } from "#kernel/id.ts";
import { endAgreed, keepAgreed, openActionsFor } from "#record/actions/action.store.ts"; // prettier-ignore
import { correctChild } from "#record/children/child.store.ts";
import { halfYearOf } from "#record/chronologies/chronology.ts";
import { themes, type Theme } from "#record/chronologies/chronology.form.ts";
import { keepEntry, keepPattern, takeOut } from "#record/chronologies/chronology.store.ts"; // prettier-ignore
import { recordCorrection, signOff } from "#record/corrections/correction.store.ts"; // prettier-ignore
import { keepFinishedWithout } from "#record/corrections/finished-without.store.ts"; // prettier-ignore
import { type Keeping, keeps } from "#record/keeping.store.ts";
import { keepPlan, planOf, recordPlanGiven } from "#record/plans/plan.store.ts";
import { keepWorkedOn } from "#record/plans/worked-on.store.ts";
import { correctPractitioner } from "#record/practitioners/practitioner.store.ts"; // prettier-ignore
import { keepPresent } from "#record/visits/present.store.ts";
import { correctVisit } from "#record/visits/visit.store.ts";
import { recordWaiver } from "#record/waivers/waiver.store.ts";
import type { Chance } from "#simulator/chance.ts";

/** What a deed of the working day has in hand; `visit` is of the child, and stands. */
export type About = {
  child: Id;
  visit: Id;
  today: Day;
  /** Somebody of the workforce who may sign. */
  worker: Id;
  /** Adults known of, the child's own among them. */
  people: readonly Id[];
  chance: Chance;
};

type Deed = (about: About, keeping: Keeping) => Promise<unknown>;

const words = (chance: Chance) =>
  `${chance.pick(["Mornings", "Bedtimes", "School", "Nan’s house", "Contact"])} ${chance.pick(["are calmer", "are hard", "worry us", "went well"])} ${chance.whole(1, 9999)}`;

/** What invented lives hold nothing of: what is done on the pages of the working day, by the verbs those pages use. */
export const deeds: Readonly<Record<string, Deed>> = {
  async plan({ child, today, chance }, keeping) {
    const standing = await planOf(child, keeping.db, keeping.asker);
    const kept = standing?.outcomes.filter(() => chance.happens(0.8)) ?? [];
    const more = Array.from({ length: chance.whole(kept.length ? 0 : 1, 2) }, (_, nth) => ({ id: chance.of(today, nth).id("outcome"), different: words(chance), known: words(chance), progress: null })); // prettier-ignore
    const outcomes = [
      ...kept.map((each) => ({
        ...each,
        progress: chance.pick(["better", "same", "worse", "too soon"] as const),
      })),
      ...more,
    ];
    const actions = outcomes.map(({ id }, nth) => ({ id: chance.of(today, nth).id("action"), outcome: id, what: words(chance), who: "Dee Rowe", role: "school nurse", due: addDays(today, chance.whole(1, 90)) })); // prettier-ignore
    const written = { why: words(chance), words: words(chance), ifWrong: words(chance), safetyPerson: "Nan", endsWhen: null, forChild: words(chance), noChildVersion: null, outcomes, actions }; // prettier-ignore
    await keepPlan(written, standing, { childId: child, newId: chance.of(today).id("plan"), today }, keeping); // prettier-ignore
  },

  async given({ child, today, chance }, keeping) {
    const plan = await planOf(child, keeping.db, keeping.asker);
    const [version, how] = [chance.pick(["parent", "child"] as const), chance.pick(["in person", "by post"] as const)]; // prettier-ignore
    if (plan) await recordPlanGiven({ child_id: child, plan_id: plan.id, version, given_to: "Mum", how, given_on: today }, keeping); // prettier-ignore
  },

  choose: ({ child, visit, chance }, keeping) =>
    keepEntry({ id: newId(), child, about: visit }, { theme: chance.pick(Object.keys(themes) as Theme[]), why: words(chance) }, keeping), // prettier-ignore

  unchoose: ({ child, visit }, keeping) =>
    takeOut({ child, about: visit }, keeping),

  pattern: ({ child, today, chance }, keeping) =>
    keepPattern({ id: newId(), child, halfYear: halfYearOf(today) }, words(chance), keeping), // prettier-ignore

  async correct({ child, visit, chance }, keeping) {
    await correctVisit(visit, { child_words: words(chance), worries: words(chance) }, keeping); // prettier-ignore
    if (chance.happens(0.5)) await recordCorrection({ child_id: child, about_id: visit, reason: words(chance) }, keeping); // prettier-ignore
  },

  sign: ({ child, visit, worker, today }, keeping) =>
    signOff({ child, record: visit, by: worker, on: today }, keeping),

  gate: ({ child, visit, chance }, keeping) =>
    keepFinishedWithout("the child’s words", chance.happens(0.6) ? words(chance) : undefined, { record: visit, child }, keeping), // prettier-ignore

  agree: ({ child, visit, today, chance }, keeping) =>
    keepAgreed(
      [true, false].map((promised) => ({ what: words(chance), who: "me", due: addDays(today, chance.whole(-5, 40)), promised })), // prettier-ignore
      { child, from: visit },
      keeping,
    ),

  async became({ child, today, chance }, keeping) {
    const open = await openActionsFor(child, keeping.db, keeping.asker);
    const some = open.filter(() => chance.happens(0.5));
    const outcomes = ["done", "not done", "changed"] as const;
    await endAgreed(some.map(({ id }) => ({ id, outcome: chance.pick(outcomes), told: words(chance) })), today, keeping); // prettier-ignore
  },

  there: ({ child, visit, people, chance }, keeping) =>
    keepPresent(
      [{ person_id: chance.pick(people) }, { other_words: words(chance) }],
      new Set(people),
      { id: visit, child },
      keeping,
    ),

  async worked({ child, visit, chance }, keeping) {
    const plan = await planOf(child, keeping.db, keeping.asker);
    const offered = plan?.outcomes.map(({ id }) => id) ?? [];
    await keepWorkedOn(
      offered.filter(() => chance.happens(0.6)).map((outcome) => ({ outcome, moved: words(chance) })), // prettier-ignore
      new Set(offered),
      { id: visit, child },
      keeping,
    );
  },

  async waive({ child, today, chance }, keeping) {
    const { db, asker } = keeping;
    const owed = await obligationsOf(child, db, asker, today);
    const open = owed.filter(({ state }) => state === "overdue");
    if (open.length === 0) return;
    const { clock, trigger, due } = chance.pick(open);
    await recordWaiver({ child_id: child, clock, trigger_id: trigger, due_on: due, waived_on: today, reason: words(chance) }, keeping); // prettier-ignore
  },

  async rename({ child, worker, chance }, keeping) {
    if (chance.happens(0.5)) await correctChild(child, { preferred_name: chance.pick(["Bo", "Ana", "Zed"]) }, keeping); // prettier-ignore
    else await correctPractitioner(worker, { name: `${chance.pick(["Ada", "Ben", "Cal"])} Wednesday-${chance.whole(1, 99)}` }, keeping); // prettier-ignore
  },

  unsay: ({ visit }, keeping) => keeps("visit").withdraw(visit, keeping),
};
