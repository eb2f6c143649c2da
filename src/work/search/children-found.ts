import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import {
  childrenOf,
  type ListedChild,
  usualDay,
} from "#record/children/children-list.store.ts";
import {
  type Brief,
  inBrief,
  type Match,
  mostMatches,
  restrictedChild,
  searchChildren,
} from "#record/children/children-search.store.ts";

/** What a search for a child found. */
export type ChildrenFound = {
  words: string;
  asAt: Day;
  most: number;
  found: readonly (ListedChild & Match)[];
  /** Children who may be found and not opened. */
  only: readonly Brief[];
  /** The asker may open a record in an emergency. */
  inEmergency: boolean;
  /** A restricted child whose exact name and birth date were asked for. */
  restricted?: Id;
};

/** The children these words mean, those the asker opens apart from those they only find. */
export async function findChildren(
  words: string,
  db: Db,
  asker: Asker,
  today: Day,
): Promise<ChildrenFound> {
  const asAt = await usualDay(db, asker, today);
  const matches = await searchChildren(words, db, asker);
  const ids = matches.map(({ id }) => id);
  const whyOf = new Map(matches.map(({ id, why }) => [id, why]));
  const children = await childrenOf(ids, db, asker, asAt);
  const opened = new Set(children.map(({ id }) => id));
  const closed = ids.filter((id) => !opened.has(id));
  const restricted = await restrictedChild(words, db, asker);
  return {
    words,
    asAt,
    most: mostMatches,
    found: children.map((child) => ({
      ...child,
      why: whyOf.get(child.id) ?? "",
    })),
    only: await inBrief(closed, db, asker),
    inEmergency: asker.may.has("breakglass.use"),
    ...(restricted !== undefined && { restricted }),
  };
}
