import { longDayWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import { londonInstant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import { type Html, html } from "#platform/web/html.ts";
import {
  type OpenAction,
  openActionsFor,
  recordAgreed,
} from "#record/actions/action.store.ts";
import { childName, firstName } from "#record/children/child-words.ts";
import { type SeenAsked, visitForm } from "#record/visits/visit.form.ts";
import { type Visitor, visitorsTo } from "#record/visits/visitors.store.ts";
import {
  type Present,
  recordPresent,
  recordVisit,
} from "#record/visits/visit.store.ts";
import { type Relation, relationsOf } from "../child-page/child.store.ts";
import { type About, defineRecording } from "../recording/recording.ts";
import { askedOf } from "./asked-of.ts";
import { visitShown } from "./visit-shown.ts";

type Known = {
  visitors: readonly Visitor[];
  network: readonly Person[];
  asked: SeenAsked;
  agreed: readonly OpenAction[];
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

  async know(db: Db, { child, asker, today }: About): Promise<Known> {
    const network = await relationsOf(child.id, db, asker, today);
    return {
      visitors: await visitorsTo(child.id, today, db, asker),
      network: network.map(personOf),
      asked: await askedOf(child, today, db, asker),
      agreed: await openActionsFor(child.id, db, asker),
    };
  },

  form: ({ visitors, network, asked }: Known) =>
    visitForm({ ...asked, visitors, network }),

  start: ({ visitors }: Known, { today }: About) => ({
    visitedOn: today,
    place: "home",
    visitor: visitors[0]?.id ?? "",
  }),

  beside: ({ agreed }: Known) => agreedBefore(agreed),

  show: (answers, { visitors, network }, { child }) =>
    visitShown({
      ...answers,
      child: firstName(child),
      visitor: visitors.find(({ id }) => id === answers.visitor)?.name ?? "",
      present: [
        ...network
          .filter(({ id }) => answers.present.includes(id))
          .map(({ name }) => name),
        ...(answers.others ? [answers.others] : []),
      ],
    }),

  async keep(id, answers, { child, asker }, keeping, { network }) {
    const { visitedOn, time, seen, alone, visitor, others } = answers;
    const visitors = await visitorsTo(child.id, visitedOn, keeping.db, asker);
    const wasSeen = seen === "yes";
    const kept = await recordVisit(
      {
        id,
        child_id: child.id,
        visited_on: visitedOn,
        visited_at: time ? londonInstant(visitedOn, time) : null,
        practitioner_id: visitor,
        by_lead_or_deputy: visitors.some(
          (each) => each.id === visitor && each.leads,
        ),
        place: answers.place,
        unannounced: answers.unannounced,
        child_seen: wasSeen,
        seen_alone: wasSeen ? alone === "yes" : null,
        not_alone_because: wasSeen && alone !== "yes" ? (alone ?? null) : null,
        not_alone_explained: answers.notAloneExplained ?? null,
        not_seen_because: answers.notSeenBecause ?? null,
        bedroom_seen: answers.bedroom ? answers.bedroom === "yes" : null,
        child_words: answers.words ?? null,
        observation: answers.observed ?? null,
        worries: answers.worries ?? null,
        going_well: answers.goingWell ?? null,
        next_visit_on: answers.nextVisit ?? null,
        for_manager: answers.forManager ?? null,
      },
      keeping,
    );
    if (kept.problems) return kept;
    const present: Present[] = network
      .filter((person) => answers.present.includes(person.id))
      .map((person) =>
        person.isChild
          ? { other_child_id: person.id }
          : { person_id: person.id },
      );
    if (others) present.push({ other_words: others });
    await recordPresent(present, { id, child: child.id }, keeping);
    await recordAgreed(answers.actions, { child: child.id, from: id }, keeping);
    return kept;
  },
});

/** What was agreed before, so that it is asked after. */
function agreedBefore(agreed: readonly OpenAction[]): Html | undefined {
  if (agreed.length === 0) return undefined;
  return html`<h2 class="govuk-heading-s">Agreed before and still open</h2>
    <ul class="govuk-list">
      ${agreed.map(
        ({ what, who, due, promised }) =>
          html`<li>
            ${what}
            <p class="govuk-body-s govuk-!-margin-bottom-0">
              ${who}${due && `, by ${longDayWords(due)}`}${promised && ", promised to the child"}
            </p>
          </li>`,
      )}
    </ul>`;
}
