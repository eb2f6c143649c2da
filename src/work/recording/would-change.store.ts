import { clockOf } from "#clocks/definitions/all-duties.ts";
import { obligationsOf } from "#clocks/obligations.store.ts";
import type { Id } from "#kernel/id.ts";
import type { Doing } from "#platform/database/request.ts";
import type { Write } from "#platform/database/transaction.ts";
import type { Db } from "#platform/database/connection.ts";
import type { About, WouldChange } from "./recording.ts";

/** Which promises saving it would meet, what is due next, and which of the same kind would run on. */
export async function wouldChange(
  { read, suppose }: Doing,
  { child, asker, today }: About,
  event: string,
  keep: (db: Db, write: Write) => Promise<{ id?: Id | undefined }>,
): Promise<WouldChange> {
  const promises = (db: Db) => obligationsOf(child.id, db, asker, today);
  const before = await read(promises);
  const after = await suppose(keep, promises);
  const key = ({ clock, trigger, due }: (typeof after)[number]) =>
    `${clock} ${trigger} ${due}`;
  const open = new Set(
    before
      .filter(({ state }) => state === "running" || state === "overdue")
      .map(key),
  );
  const met = after.filter(
    (each) => each.met !== undefined && open.has(key(each)),
  );
  const known = new Set(before.map(key));
  const isOpen = ({ state }: (typeof after)[number]) =>
    state === "running" || state === "overdue";
  return {
    met,
    next: after.filter((each) => isOpen(each) && !known.has(key(each))),
    stillOpen: after.filter(
      (each) =>
        isOpen(each) &&
        open.has(key(each)) &&
        clockOf(each.clock)?.duty.event === event,
    ),
  };
}
