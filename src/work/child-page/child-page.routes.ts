import { localChoicesOf } from "#clocks/local-interval.store.ts";
import { gapsOf, obligationsOf } from "#clocks/obligations.store.ts";
import { instantWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { reading } from "#platform/database/transaction.ts";
import { route } from "#platform/over-database.ts";
import type { Asker, Fields } from "#platform/web/route.ts";
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
import { correctionsOf } from "./corrections.store.ts";
import { timelineOf } from "./timeline.store.ts";

export const childPageRoutes = [
  route({
    at: "GET /children/:childId",
    may: "read children",
    trail: "opened a child",
    handle({ params, asker, query, today, database }) {
      const asked = askedOf(query, today);
      return reading(
        database,
        asker,
        (db, known) =>
          shown(params.childId, db, asker, { asked, known, query, today }),
        asked.knownAt,
      );
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
      throw notFound("child");
    return {
      ...notYetKnownPage(instantWords(asked.knownAt), now),
      shows: [id],
    };
  }
  const usual = await usualDay(db, asker, today);
  const asAt = asked.asAt ?? usual;
  return childPage({
    child,
    identifiers: await identifiersOf(id, db, asker),
    disabilities: await disabilitiesOf(id, db, asker),
    relations: await relationsOf(id, db, asker, asAt),
    promises: await obligationsOf(id, db, asker, asAt),
    choices: await localChoicesOf(db, asker.authority),
    gaps: asked.knownAt === undefined ? await gapsOf(id, db, asker) : [],
    told: await timelineOf(id, db, asker, { asAt, known }),
    corrections: await correctionsOf(id, db, asker),
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
