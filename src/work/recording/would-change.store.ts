import { clockOf } from "#clocks/definitions/all-duties.ts";
import type { Obligation } from "#clocks/clock.ts";
import { obligationsOf } from "#clocks/obligations.store.ts";
import type { Id } from "#kernel/id.ts";
import type { Doing } from "#platform/database/request.ts";
import type { Write } from "#platform/database/transaction.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Child } from "../child-page/child.store.ts";
import type { About, WouldChange } from "./recording.ts";

/** Of each child: which promises saving it would meet, what is due next, and which of the same kind would run on. */
export async function wouldChange(
  { read, suppose }: Doing,
  { asker, today }: About,
  children: readonly Child[],
  event: string,
  keep: (db: Db, write: Write) => Promise<{ id?: Id | undefined }>,
): Promise<WouldChange[]> {
  const promises = async (db: Db) => {
    const all = [];
    for (const { id } of children)
      all.push(await obligationsOf(id, db, asker, today));
    return all;
  };
  const before = await read(promises);
  const after = await suppose(keep, promises);
  return children.map((child, place) => ({
    child,
    ...changed(before[place] ?? [], after[place] ?? [], event),
  }));
}

type Promised = Awaited<ReturnType<typeof obligationsOf>>;

function changed(before: Promised, after: Promised, event: string) {
  const key = ({ clock, trigger, due }: Obligation) =>
    `${clock} ${trigger} ${due}`;
  const isOpen = ({ state }: Promised[number]) =>
    state === "running" || state === "overdue";
  const open = new Set(before.filter(isOpen).map(key));
  const known = new Set(before.map(key));
  return {
    met: after.filter((each) => each.met !== undefined && open.has(key(each))),
    next: after.filter((each) => isOpen(each) && !known.has(key(each))),
    stillOpen: after.filter(
      (each) =>
        isOpen(each) &&
        open.has(key(each)) &&
        clockOf(each.clock)?.duty.event === event,
    ),
  };
}
