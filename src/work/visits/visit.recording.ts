import { longDayWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import { type Html, html } from "#platform/web/html.ts";
import { actionsTyped } from "#record/actions/action.form.ts";
import {
  agreedIn,
  keepAgreed,
  type OpenAction,
  openActionsFor,
} from "#record/actions/action.store.ts";
import { childName, firstName } from "#record/children/child-words.ts";
import { type Outcome, planOf } from "#record/plans/plan.store.ts";
import { workedOnTyped } from "#record/plans/worked-on.form.ts";
import { keepWorkedOn, workedOnAt } from "#record/plans/worked-on.store.ts";
import { type SeenAsked, visitForm } from "#record/visits/visit.form.ts";
import { correctOccasion } from "#record/visits/occasion.store.ts";
import { type Visitor, visitorsTo } from "#record/visits/visitors.store.ts";
import { type Keeping, rowOf } from "#record/keeping.store.ts";
import {
  keepPresent,
  type Present,
  presentAt,
} from "#record/visits/present.store.ts";
import { correctVisit, recordVisit } from "#record/visits/visit.store.ts";
import { type Relation, relationsOf } from "../child-page/child.store.ts";
import { type About, defineRecording } from "../recording/recording.ts";
import { askedOf } from "./asked-of.ts";
import { isAttempt } from "./attempt.recording.ts";
import { visitPrompting } from "./visit.prompts.ts";
import { type VisitAnswers, visitRow, visitTyped } from "./visit-rows.ts";
import { occasionOf, visitShown, workedOnWords } from "./visit-shown.ts";

type Known = {
  visitors: readonly Visitor[];
  network: readonly Person[];
  asked: SeenAsked;
  agreed: readonly OpenAction[];
  outcomes: readonly Outcome[];
};

/** Somebody of the child's network, by the id of a person or a child. */
type Person = { id: Id; name: string; isChild: boolean };

const personOf = (relation: Relation): Person => ({
  id: relation.otherChildId ?? relation.personId ?? "",
  name: `${childName({ ...relation, laChildId: relation.laChildId ?? "" })} (${relation.kind})`,
  isChild: relation.otherChildId !== null,
});

/** J1: a social worker records a visit. */
export const visitRecording = defineRecording({
  key: "visit",
  at: "visits",
  may: "record.write",
  called: "a visit",
  title: "Record a visit",
  saved: "The visit is in the record.",
  checked: true,
  event: "visit",
  prompts: visitPrompting,

  async know(db: Db, { child, asker, today, of }: About): Promise<Known> {
    const network = await relationsOf(child.id, db, asker, today);
    return {
      visitors: await visitorsTo(child.id, today, db, asker, of),
      network: network.filter(({ unborn }) => !unborn).map(personOf),
      asked: await askedOf(child, today, db, asker, of),
      agreed: await openActionsFor(child.id, db, asker),
      outcomes: (await planOf(child.id, db, asker))?.outcomes ?? [],
    };
  },

  form: ({ visitors, network, asked, outcomes }: Known) =>
    visitForm({ ...asked, visitors, network, outcomes }),

  start: ({ visitors }: Known, { today }: About) => ({
    visitedOn: today,
    place: "home",
    visitor: visitors[0]?.id ?? "",
  }),

  beside: ({ agreed }: Known) => agreedBefore(agreed),

  show: (answers, known, { child }) =>
    visitShown({
      ...occasionOf(answers, known),
      child: firstName(child),
      workedOn: workedOnWords(answers.workedOn, known.outcomes),
    }),

  async keep(id, answers, about, keeping, known) {
    const { child } = about;
    const kept = await recordVisit(
      { id, child_id: child.id, ...visitRow(answers), ...(await led(answers, about, keeping)) }, // prettier-ignore
      keeping,
    );
    if (!kept.problems) await keepBeside(id, answers, about, keeping, known);
    return kept;
  },

  corrects: {
    table: "visit",

    async standing(id, db, { child, asker }) {
      const row = await rowOf("visit", { id, child: child.id }, db, asker);
      if (!row || isAttempt(row)) return undefined;
      const present = await presentAt(id, db, asker);
      return {
        ...visitTyped(row),
        ...Object.fromEntries(present.map(({ who, inWords }) => (inWords ? ["others", who] : [`present-${who}`, "yes"]))), // prettier-ignore
        ...workedOnTyped(await workedOnAt(id, db, asker)),
        ...actionsTyped("actions", await agreedIn(id, db, asker)),
      };
    },

    async keep(id, answers, about, keeping, known) {
      const shared = await correctShared(id, answers, about, keeping);
      if (shared?.problems) return shared;
      const kept = await correctVisit(
        id,
        { ...visitRow(answers), ...(await led(answers, about, keeping)) },
        keeping,
      );
      if (!kept.problems) await keepBeside(id, answers, about, keeping, known);
      return kept;
    },
  },
});

/** Of one visit to several children, what they share is put right for all of them. */
async function correctShared(
  id: Id,
  answers: VisitAnswers,
  { child }: About,
  keeping: Keeping,
) {
  const { db, asker } = keeping;
  const row = await rowOf("visit", { id, child: child.id }, db, asker);
  if (!row?.occasion_id) return undefined;
  const { visited_at } = visitRow(answers);
  const { visitedOn, visitor, place, unannounced } = answers;
  const shared = { held_on: visitedOn, held_at: visited_at, practitioner_id: visitor, place, unannounced }; // prettier-ignore
  return correctOccasion(row.occasion_id, shared, keeping);
}

/** Whether who visited leads the work with the child, on that day: then duties to visit are met. */
async function led(
  { visitor, visitedOn }: VisitAnswers,
  { child, asker }: About,
  { db }: Keeping,
) {
  const visitors = await visitorsTo(child.id, visitedOn, db, asker);
  return {
    by_lead_or_deputy: visitors.some(({ id, leads }) => id === visitor && leads), // prettier-ignore
  };
}

/** Who was there, what was worked on and what was agreed. */
async function keepBeside(
  id: Id,
  { present, others, actions, workedOn = [] }: VisitAnswers,
  { child }: About,
  keeping: Keeping,
  { network, outcomes }: Known,
): Promise<void> {
  const there: Present[] = network
    .filter((person) => present.includes(person.id))
    .map((person) =>
      person.isChild ? { other_child_id: person.id } : { person_id: person.id },
    );
  if (others) there.push({ other_words: others });
  const offered = new Set(network.map((person) => person.id));
  const visit = { id, child: child.id };
  await keepPresent(there, offered, visit, keeping);
  await keepWorkedOn(workedOn, new Set(outcomes.map((each) => each.id)), visit, keeping); // prettier-ignore
  await keepAgreed(actions, { child: child.id, from: id }, keeping);
}

/** What was agreed before, so that it is asked after. */
function agreedBefore(agreed: readonly OpenAction[]): Html | undefined {
  if (agreed.length === 0) return undefined;
  return html`<h2 class="govuk-heading-s">Agreed before and still open</h2>
    <ul class="govuk-list">
      ${agreed.map(
        ({ what, who, due, promised }) =>
          html`<li class="govuk-!-margin-bottom-3">
            ${what}
            <p class="govuk-body-s govuk-!-margin-bottom-0">
              ${who}${due && `, by ${longDayWords(due)}`}${promised && ", promised to the child"}
            </p>
          </li>`,
      )}
    </ul>`;
}
