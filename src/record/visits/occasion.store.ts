import { sql } from "kysely";
import type { Id } from "#kernel/id.ts";
import {
  type Keeping,
  type Kept,
  keeps,
  type NewRow,
} from "../keeping.store.ts";
import type { Present } from "./present.store.ts";
import { correctVisit } from "./visit.store.ts";
import { visitorsTo } from "./visitors.store.ts";

const occasions = keeps("occasion");
const { record: recordPresence } = keeps("occasion_present");
export const { record: recordOccasion } = occasions;
export const { record: recordLeftOut } = keeps("occasion_left_out");

/** What every visit of an occasion repeats of it. */
export const repeated = ({
  held_on,
  held_at,
  practitioner_id,
  place,
  unannounced,
}: Shared) => ({
  visited_on: held_on,
  visited_at: held_at ?? null,
  practitioner_id,
  place,
  unannounced,
});

type Shared = Omit<NewRow<"occasion">, "id">;

export async function recordPresentTogether(
  present: readonly Present[],
  occasion: Id,
  keeping: Keeping,
): Promise<void> {
  for (const each of present)
    await recordPresence({ ...each, occasion_id: occasion }, keeping);
}

/** What the visits share is corrected once and follows on each of them, with whether it was its child's own worker's. */
export async function correctOccasion(
  id: Id,
  shared: Shared,
  keeping: Keeping,
): Promise<Kept> {
  const { db, asker } = keeping;
  if (!(await writesOccasion(id, keeping))) return { problems: [notAll] };
  await occasions.correct(id, shared, keeping);
  const { rows } = await sql<{ id: Id; child: Id }>`
    select id, child_id as child from visit
     where authority = ${asker.authority} and occasion_id = ${id} order by id`.execute(
    db,
  );
  for (const { id: visit, child } of rows) {
    const visitors = await visitorsTo(child, shared.held_on, db, asker);
    const kept = await correctVisit(
      visit,
      {
        ...repeated(shared),
        by_lead_or_deputy: visitors.some(
          (each) => each.id === shared.practitioner_id && each.leads,
        ),
      },
      keeping,
    );
    if (kept.problems) return kept;
  }
  return { id };
}

async function writesOccasion(id: Id, { db }: Keeping): Promise<boolean> {
  const { rows } = await sql<{ writes: boolean }>`
    select platform.writes_occasion(${id}) as writes`.execute(db);
  return rows[0]?.writes ?? false;
}

const notAll = {
  field: "visitedOn",
  message:
    "This was one visit to several children. Whoever corrects what they share must work with all of them",
};
