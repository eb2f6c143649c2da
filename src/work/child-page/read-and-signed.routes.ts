import { type Id, isId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { route } from "#platform/over-database.ts";
import {
  handoverOf,
  recordHandoverReading,
} from "#record/allocations/handover.store.ts";
import { correctAssessment } from "#record/assessments/assessment.store.ts";
import { signOff } from "#record/corrections/correction.store.ts";
import { movableOf } from "#record/corrections/moved.store.ts";
import { rowOf } from "#record/keeping.store.ts";
import { planOf } from "#record/plans/plan.store.ts";
import { cameFrom } from "../recording/came-from.ts";
import { recordReading, toReadBy } from "#record/readings/to-read.store.ts"; // prettier-ignore

/** What is done on a child's pages by one button: a note was read, a record is signed off. */
export const readAndSignedRoutes = [
  route({
    at: "POST /children/:childId/handover/:noteId/read",
    may: "record.write",
    trail: "read a handover note",
    async handle({ params, asker, today, read, write }) {
      const { childId, noteId } = params;
      const note = await read((db) => handoverOf(childId, db, asker));
      if (!note || note.id !== noteId || asker.practitioner === undefined)
        throw notFound("handover note");
      const { practitioner } = asker;
      if (!note.readOn)
        await write((db, write) =>
          recordHandoverReading(
            { child_id: childId, note_id: noteId, practitioner_id: practitioner, read_on: today }, // prettier-ignore
            { db, asker, write },
          ),
        );
      return {
        goTo: `/children/${childId}`,
        said: "It is noted that you read the handover note.",
        shows: [childId],
      };
    },
  }),

  route({
    at: "POST /children/:childId/read/:aboutId",
    may: "record.write",
    trail: "read what they were to know of a child",
    async handle({ params, asker, today, write }) {
      const { childId, aboutId } = params;
      const { practitioner } = asker;
      if (practitioner === undefined) throw notFound("note");
      await write(async (db, write) => {
        const waiting = await toReadBy(practitioner, today, db, asker);
        if (
          !waiting.some(({ id, child }) => id === aboutId && child === childId)
        )
          // prettier-ignore
          throw notFound("note");
        await recordReading(
          { child_id: childId, about_id: aboutId, practitioner_id: practitioner, read_on: today }, // prettier-ignore
          { db, asker, write },
        );
      });
      return {
        goTo: "/my-work",
        said: "It is noted that you read it.",
        shows: [childId],
      };
    },
  }),

  route({
    at: "POST /children/:childId/signed-off/:recordId",
    may: "allocation.write",
    trail: "signed off a record",
    async handle({ params, entered, asker, today, read, write }) {
      const { childId, recordId } = params;
      const { practitioner } = asker;
      const what = isId(recordId) ? await read((db) => signable(recordId, childId, db, asker)) : undefined; // prettier-ignore
      if (!what || practitioner === undefined) throw notFound("record");
      await write(async (db, write) => {
        const keeping = { db, asker, write };
        if (what === "assessment")
          await correctAssessment(recordId, { authorised_on: today, authorised_by: practitioner }, keeping); // prettier-ignore
        else await signOff({ child: childId, record: recordId, by: practitioner, on: today }, keeping); // prettier-ignore
      });
      return {
        goTo: cameFrom(entered)?.href ?? `/children/${childId}/${what === "plan" ? "plan" : "timeline"}`, // prettier-ignore
        said: signedWords[what],
        shows: [childId],
      };
    },
  }),
];

/** What a manager signs off: what can be moved to another child, a plan, an assessment that its worker has completed. */
async function signable(
  id: Id,
  child: Id,
  db: Db,
  asker: Asker,
): Promise<"record" | "plan" | "assessment" | undefined> {
  if (await movableOf(id, child, db, asker)) return "record";
  if ((await planOf(child, db, asker))?.id === id) return "plan";
  const assessment = await rowOf("assessment", { id, child }, db, asker);
  return assessment?.completed_on && !assessment.authorised_on
    ? "assessment"
    : undefined;
}

const signedWords = {
  record: "Signed off. From now on it changes only with a reason.",
  plan: "The plan is signed off. When it is reviewed it waits for you again.",
  assessment: "The assessment is authorised.",
} as const;
