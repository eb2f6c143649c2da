import { addDays, type Day } from "#kernel/day.ts";
import { countWords } from "#kernel/date-words.ts";
import { newId } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import { html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
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
import { type Carrier, carriers } from "./workers.store.ts";

/** J12: a child is given a worker; the worker before keeps the child until the day before. */
export const allocationRecording = defineRecording({
  key: "allocation",
  at: "allocation",
  may: "allocation.write",
  called: "an allocation",
  title: "Allocate",
  saved: "The child has a worker, who can open the record from their first day.", // prettier-ignore
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

  form: ({ workers, handedOver }) =>
    allocationForm(
      workers.map((each) => ({ id: each.id, name: offered(each) })),
      handedOver,
    ),

  start: (_, { today }) => ({ from: today, role: "accountable" }),

  beside: ({ workers, notShown }) =>
    html`${list<Carrier>({
      caption: "What they carry today",
      captionSize: "s",
      here: "",
      rows: workers,
      nothing: "Nobody works in your teams today.",
      columns: [
        { key: "name", heading: "Name", lead: true, cell: ({ name }) => name },
        { key: "children", heading: "Children", numeric: true, cell: ({ children }) => children }, // prettier-ignore
        { key: "weighted", heading: "Weighted", numeric: true, cell: ({ weighted }) => weighted }, // prettier-ignore
      ],
    })}
    ${notShown > 0 && html`<p class="govuk-body-s">${countWords(notShown, "worker")} not shown.</p>`}`,

  gate: {
    number: 10,
    message: "Enter why there is no handover note, or have one written first",
    asks: "withoutHandover",
    missing: ({ role }, { handedOver }) =>
      !handedOver && role === "accountable",
  },

  show: () => html``,

  async keep(id, answers, { child }, keeping, { spells }) {
    const { worker, role, from, reason, withoutHandover } = answers;
    for (const spell of spells)
      if (
        spell.role === role &&
        role !== "named deputy" &&
        !isOver(spell, from)
      )
        // prettier-ignore
        await endAllocation(spell, lastDayBefore(spell.from, from), keeping);
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
    return kept;
  },
});

const offered = ({ name, team, registered, children, knewThem }: Carrier) =>
  `${name}, ${team}${registered ? "" : ", not registered"} (${countWords(children, "child", "children")}${knewThem ? ", worked with them before" : ""})`;

const isOver = ({ until }: { until: Day | null }, from: Day) =>
  until !== null && until < from;

/** An allocation of one day is ended that day, never before it began. */
const lastDayBefore = (began: Day, from: Day): Day =>
  addDays(from, -1) < began ? began : addDays(from, -1);
