import { obligationsOf } from "#clocks/obligations.store.ts";
import { instantWords } from "#kernel/date-words.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import type { Page } from "#platform/web/page.ts";
import type { Asker, Request } from "#platform/web/route.ts";
import {
  closedBecause,
  relationshipsTo,
} from "#record/access/relationship.store.ts";
import { usualDay } from "#record/children/children-list.store.ts";
import type { FactKind } from "#record/facts.ts";
import { askedOf } from "./asked.ts";
import { childOf, isHereNow } from "./child.store.ts";
import {
  childFrame,
  type Framed,
  notYetKnownPage,
  type Within,
} from "./frame.ts";
import { type ChildTab, tabAddress } from "./navigation.ts";
import { kindsOfStanding } from "./standing.ts";
import { timelineOf } from "./timeline.store.ts";

type Asking = Pick<
  Request<OverDatabase>,
  "asker" | "query" | "today" | "read"
> & { params: { childId: string } };

/** A page reads what it adds in the transaction, and at the moment, of its frame. */
type Inside = (
  framed: Framed,
  db: Db,
  asker: Asker,
) => Promise<Within> | Within;

/** The facts of which a page tells, besides those of the banner; traced where it lists them as records. */
type Tells = { of: readonly FactKind[] | "all"; traced?: true };

/** Answers for one page of a child. */
export const onTab =
  (tab: ChildTab, { of: kinds, traced }: Tells, inside: Inside) =>
  ({ params, asker, query, today, read }: Asking): Promise<Page> => {
    const asked = askedOf(query, today);
    const id = params.childId;
    return read(async (db, known) => {
      const child = await childOf(id, db, asker);
      if (!child) {
        if (asked.knownAt === undefined || !(await isHereNow(id, db, asker)))
          throw notFound("child", await closedBecause(id, db, asker));
        const words = instantWords(asked.knownAt);
        return { ...notYetKnownPage(words, `/children/${id}`), shows: [id] };
      }
      const usual = await usualDay(db, asker, today);
      const asAt = asked.asAt ?? usual;
      const of = kinds === "all" ? undefined : [...kindsOfStanding, ...kinds];
      const framed: Framed = {
        child,
        own: await relationshipsTo(id, db, asker),
        promises: await obligationsOf(id, db, asker, asAt),
        told: await timelineOf(id, db, asker, { asAt, known, ...(of && { of }), ...(traced && { traced }) }), // prettier-ignore
        shown: {
          asAt,
          usual,
          today,
          ...(asked.knownAt !== undefined && { knownAt: known }),
          now: tabAddress(id, tab),
        },
        asked,
        query,
      };
      return childFrame(framed, tab, await inside(framed, db, asker));
    }, asked.knownAt);
  };
