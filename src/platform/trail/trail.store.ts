import { sql } from "kysely";
import type { Db } from "../database/connection.ts";
import type { TrailLine } from "./trail-line.ts";

/** Links one row to the trail of the asker's authority: the last statement of its transaction. */
export async function linkTrail(db: Db, line: TrailLine): Promise<void> {
  const shown = [...new Set(line.shows)];
  const subjects = [...new Set([...Object.values(line.params), ...shown])].map(
    (each) => each.replaceAll("\0", "\uFFFD"),
  );
  const row = {
    kind: line.kind,
    deed: line.deed,
    place: line.at,
    subjects,
    disclosed: shown.length,
    result: line.result,
    relationship: line.relationship,
    because: line.because,
    purpose: line.purpose,
    request: line.request,
    origin: line.origin,
  };
  await sql`select platform.link_access(
    jsonb_populate_record(null::platform.access_trail, ${JSON.stringify(row)}::jsonb))`.execute(
    db,
  );
}
