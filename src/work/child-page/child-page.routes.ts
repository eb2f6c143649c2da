import { localChoicesOf } from "#clocks/local-interval.store.ts";
import { gapsOf, obligationsOf } from "#clocks/obligations.store.ts";
import { instantWords } from "#kernel/date-words.ts";
import { addMonths, type Day } from "#kernel/day.ts";
import { isId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { route } from "#platform/over-database.ts";
import type { Asker, Fields } from "#platform/web/route.ts";
import {
  closedBecause,
  relationshipsTo,
} from "#record/access/relationship.store.ts";
import { usualDay } from "#record/children/children-list.store.ts";
import { factDefinitions } from "#record/fact-definitions.ts";
import type { FactKind } from "#record/facts.ts";
import { type Asked, askedOf } from "./asked.ts";
import { childPage, notYetKnownPage } from "./child-page.page.ts";
import {
  childOf,
  disabilitiesOf,
  identifiersOf,
  isHereNow,
  relationsOf,
} from "./child.store.ts";
import { openActionsFor, promisesEnded } from "#record/actions/action.store.ts";
import {
  handoverOf,
  recordHandoverReading,
} from "#record/allocations/handover.store.ts";
import { signOff } from "#record/corrections/correction.store.ts";
import { movableOf, movedFrom } from "#record/corrections/moved.store.ts";
import { remarksOf } from "#record/corrections/remark.store.ts";
import { correctionsOf } from "./corrections.store.ts";
import { timelineOf } from "./timeline.store.ts";

export const childPageRoutes = [
  route({
    at: "GET /children/:childId",
    may: "child.open",
    trail: "opened a child",
    handle({ params, asker, query, today, read }) {
      const asked = askedOf(query, today);
      return read(
        (db, known) =>
          shown(params.childId, db, asker, { asked, known, query, today }),
        asked.knownAt,
      );
    },
  }),

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
    at: "POST /children/:childId/signed-off/:recordId",
    may: "allocation.write",
    trail: "signed off a record",
    async handle({ params, asker, today, read, write }) {
      const { childId, recordId } = params;
      const { practitioner } = asker;
      const found = isId(recordId) && (await read((db) => movableOf(recordId, childId, db, asker))); // prettier-ignore
      if (!found || practitioner === undefined) throw notFound("record");
      await write(
        (db, write) =>
        signOff({ child: childId, record: recordId, by: practitioner, on: today }, { db, asker, write }), // prettier-ignore
      );
      return {
        goTo: `/children/${childId}`,
        said: "Signed off. From now on it changes only with a reason.",
        shows: [childId],
      };
    },
  }),
];

type Asking = { asked: Asked; known: string; query: Fields; today: Day };

async function shown(
  id: string,
  db: Db,
  asker: Asker,
  { asked, known, query, today }: Asking,
) {
  const now = `/children/${id}`;
  const child = await childOf(id, db, asker);
  if (!child) {
    if (asked.knownAt === undefined || !(await isHereNow(id, db, asker)))
      throw notFound("child", await closedBecause(id, db, asker));
    return {
      ...notYetKnownPage(instantWords(asked.knownAt), now),
      shows: [id],
    };
  }
  const usual = await usualDay(db, asker, today);
  const asAt = asked.asAt ?? usual;
  const own = await relationshipsTo(id, db, asker);
  return childPage({
    child,
    own,
    identifiers: await identifiersOf(id, db, asker),
    disabilities: await disabilitiesOf(id, db, asker),
    relations: await relationsOf(id, db, asker, asAt),
    promises: await obligationsOf(id, db, asker, asAt),
    choices: await localChoicesOf(db, asker.authority),
    gaps: asked.knownAt === undefined ? await gapsOf(id, db, asker) : [],
    told: await timelineOf(id, db, asker, { asAt, known }),
    first:
      asked.knownAt === undefined
        ? {
            agreed: await openActionsFor(id, db, asker),
            ended: await promisesEnded(id, addMonths(asAt, -12), db, asker),
            handover: await handoverOf(id, db, asker),
            writes: asker.may.has("record.write"),
          }
        : undefined,
    corrections: await correctionsOf(id, db, asker),
    remarks: await remarksOf(id, db, asker),
    moved: await movedFrom(id, db, asker),
    signs: asker.may.has("allocation.write") && asker.practitioner !== undefined, // prettier-ignore
    kind: kindAsked(query["kind"]),
    shown: {
      asAt,
      usual,
      today,
      ...(asked.knownAt !== undefined && { knownAt: known }),
      now,
    },
    asked,
    query,
  });
}

const kindAsked = (text: string | undefined): FactKind | undefined =>
  text !== undefined && Object.hasOwn(factDefinitions, text)
    ? (text as FactKind)
    : undefined;
