import { addDays, type Day } from "#kernel/day.ts";
import { type Id, newId } from "#kernel/id.ts";
import type { Problem } from "#kernel/problem.ts";
import { addWorkingDays, englandAndWales } from "#kernel/working-days.ts";
import type { Db } from "#platform/database/connection.ts";
import { html } from "#platform/web/html.ts";
import { type Agreed, keepAgreed } from "#record/actions/action.store.ts";
import { firstName } from "#record/children/child-words.ts";
import { allocationForm } from "#record/allocations/allocation.form.ts";
import {
  recordAllocation,
  spellsOf,
  endAllocation,
} from "#record/allocations/allocation.store.ts";
import {
  handoverOf,
  recordFinishedWithout,
} from "#record/allocations/handover.store.ts";
import { gates } from "../recording/gates.ts";
import { type About, defineRecording } from "../recording/recording.ts";
import { carriersShown, offered } from "./carriers-shown.ts";
import { type Carrier, carriers } from "./workers.store.ts";

/** J12: a child is given a worker; the worker before keeps the child until the day before. */
export const allocationRecording = defineRecording({
  key: "allocation",
  at: "allocation",
  may: "allocation.write",
  called: "an allocation",
  title: "Allocate",
  saved: "The child has a worker, who can open the record from their first day. Within the hour it can be undone on the team board.", // prettier-ignore
  checked: false,

  async know(db: Db, { child, asker, today }: About) {
    const teams = asker.teams?.length ? asker.teams : ("all" as const);
    const spells = await spellsOf(child.id, db, asker);
    const last = spells.find(({ role }) => role === "accountable");
    const note = await handoverOf(child.id, db, asker);
    return {
      ...(await carriers(child.id, teams, today, db, asker)),
      spells,
      // A first worker takes over from nobody; else the note is of the time of the worker before.
      handedOver: !last || (note !== undefined && note.on >= last.from),
    };
  },

  form: ({ workers, handedOver }, { child, today }) =>
    allocationForm(
      workers.map((each) => ({
        id: each.id,
        name: offered(each, child.firstLanguage, today),
      })),
      handedOver,
    ),

  start: (_, { today }) => ({ from: today, role: "accountable" }),

  beside: ({ workers, notShown }, { today }) =>
    carriersShown(workers, notShown, today),

  gate: {
    number: 10,
    message: "Enter why there is no handover note, or have one written first",
    asks: "withoutHandover",
    missing: ({ role }, { handedOver }) =>
      !handedOver && role === "accountable",
  },

  wrong: (answers, known) => overCap(answers, known),

  show: () => html``,

  async keep(id, answers, { child }, keeping, { spells, workers }) {
    const { worker, role, from, reason, withoutHandover } = answers;
    const kept = await recordAllocation(
      {
        id,
        child_id: child.id,
        practitioner_id: worker,
        role,
        started_on: from,
        reason: reason ?? null,
      },
      keeping,
    );
    if (kept.problems) return kept;
    if (role === "accountable")
      await keepAgreed([meeting(firstName(child), named(worker, workers), from)], { child: child.id, from: id }, keeping); // prettier-ignore
    if (withoutHandover)
      await recordFinishedWithout(
        {
          id: newId(),
          child_id: child.id,
          about_id: id,
          gate: gates[10].without,
          reason: withoutHandover,
        },
        keeping,
      );
    // The worker before last: between the two the child would be nobody’s, and out of its manager’s reach.
    for (const spell of spells)
      if (
        spell.role === role &&
        role !== "named deputy" &&
        !isOver(spell, from)
      )
        // prettier-ignore
        await endAllocation(spell, lastDayBefore(spell.from, from), keeping);
    return kept;
  },
});

type Known = { workers: readonly Carrier[]; weight: number };
type Answers = NonNullable<
  ReturnType<ReturnType<typeof allocationForm>["read"]>["answers"]
>;

/** Of somebody newly qualified who would carry more than they should it is said why. */
function overCap(
  { worker, role, reason }: Answers,
  { workers, weight }: Known,
): Problem[] {
  const chosen = workers.find(({ id }) => id === worker);
  if (!chosen || chosen.most === null || reason) return [];
  const would = chosen.others + weight;
  return role === "named deputy" || would <= chosen.most
    ? []
    : [{ field: "reason", message: `Enter why: ${chosen.name} is newly qualified and would carry ${would}, more than ${chosen.most}` }]; // prettier-ignore
}

/** The card with which a child learns who their worker is, to be brought within five working days. */
const meeting = (child: string, who: string, from: Day): Agreed => ({
  what: `Bring ${child} the card “Meet your worker”`,
  who,
  due: addWorkingDays(from, 5, englandAndWales) ?? from,
  promised: false,
});

const named = (worker: Id, workers: readonly Carrier[]) =>
  workers.find(({ id }) => id === worker)?.name ?? "";

const isOver = ({ until }: { until: Day | null }, from: Day) =>
  until !== null && until < from;

/** An allocation of one day is ended that day, never before it began. */
const lastDayBefore = (began: Day, from: Day): Day =>
  addDays(from, -1) < began ? began : addDays(from, -1);
