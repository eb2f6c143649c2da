import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";
import { type Keeping, type Kept, keeps } from "../keeping.store.ts";
import type { Theme } from "./chronology.form.ts";

const entries = keeps("chronology_entry");
const patterns = keeps("chronology_pattern");

/** An event in the chronology, as last edited; `why` is missing where the reader may not see what people wrote. */
export type Entry = {
  id: Id;
  about: Id;
  theme: Theme;
  why: string | null;
  by: string;
  at: Instant;
};

/** What a child's chronology holds, as now or then known. */
export async function entriesOf(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select id, about_id as about, theme, why, who(recorded_by) as by, recorded_at::text as at
      from chronology_entry where authority = ${authority} and child_id = ${childId}`.execute(
    db,
  );
  return rows;
}

export type Pattern = Pick<Entry, "id" | "by" | "at"> & {
  halfYear: Day;
  pattern: string | null;
};

export async function patternsOf(
  childId: Id,
  db: Db,
  { authority }: Asker,
): Promise<Pattern[]> {
  const { rows } = await sql<Pattern>`
    select id, half_year as "halfYear", pattern, who(recorded_by) as by, recorded_at::text as at
      from chronology_pattern where authority = ${authority} and child_id = ${childId}`.execute(
    db,
  );
  return rows;
}

/** `id`: of the row where there is none yet. */
type About = { id: Id; child: Id; about: Id };
type Chosen = { theme: Theme; why: string };

/** Puts an event into the chronology, or edits what stands there of it: once, however often it is sent. */
export async function keepEntry(
  { id, child, about }: About,
  chosen: Chosen,
  keeping: Keeping,
): Promise<Kept> {
  const standing = await entryOn({ child, about }, keeping);
  return standing
    ? entries.correct(standing, chosen, keeping)
    : entries.record(
        { id, child_id: child, about_id: about, ...chosen },
        keeping,
      );
}

export async function takeOut(
  about: Omit<About, "id">,
  keeping: Keeping,
): Promise<void> {
  const standing = await entryOn(about, keeping);
  if (standing) await entries.withdraw(standing, keeping);
}

export async function keepPattern(
  { id, child, halfYear }: { id: Id; child: Id; halfYear: Day },
  pattern: string,
  keeping: Keeping,
): Promise<Kept> {
  const all = await patternsOf(child, keeping.db, keeping.asker);
  const standing = all.find((each) => each.halfYear === halfYear);
  return standing
    ? patterns.correct(standing.id, { pattern }, keeping)
    : patterns.record(
        { id, child_id: child, half_year: halfYear, pattern },
        keeping,
      );
}

async function entryOn(
  { child, about }: Omit<About, "id">,
  { db, asker }: Keeping,
) {
  const all = await entriesOf(child, db, asker);
  return all.find((each) => each.about === about)?.id;
}
