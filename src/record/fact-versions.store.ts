import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import { type Db, connectionOf } from "#platform/database/connection.ts";
import { linesIn } from "./copied.ts";
import { everyKind, literal, type Range, withinRange } from "./facts.store.ts";
import { tablesAboutFacts } from "./fact-text.ts";

/** A line of a child's timeline, its facts' or its own, and how long the record held it to be so. */
export type LineVersion = { from: Instant; until: Instant; line: string };

/** Everything the record ever said of one child, in no order. `until` is "infinity" where it still says so. */
export type ChildVersions = { id: Id; versions: readonly LineVersion[] };

/** Of the children whose ids lie in the range, in order of id; memory holds one child at a time. Read to the end. */
export async function* versionsOf(
  range: Range,
  db: Db,
  authority: string,
): AsyncIterable<ChildVersions> {
  let versions: LineVersion[] = [];
  let id = "";
  for await (const lines of linesIn(
    connectionOf(db).copyOut(everyVersion(authority, range)),
  ))
    for (const text of lines) {
      const child = text.slice(0, 36);
      if (child !== id) {
        if (versions.length > 0) yield { id, versions };
        [id, versions] = [child, []];
      }
      versions.push(versionIn(text));
    }
  if (versions.length > 0) yield { id, versions };
}

/**
 * The queries of everyday timelines over all versions: what bare names mean is said by a name before
 * the query, as the search path says it elsewhere. A fact read from two rows lasts while both do.
 */
function everyVersion(authority: string, range: Range): string {
  const both = tablesAboutFacts.map(
    (table) => `${table} as (
      select 'infinity'::timestamptz as superseded_at, * from record.${table} where authority = '${authority}'
      union all select * from history.${table} where authority = '${authority}')`,
  );
  const about = (column: string) => `and ${column} ${withinRange(range)}`;
  const kinds = everyKind(literal(authority), about, (aliases) => {
    const all = (column: string) =>
      aliases.map((alias) => `${alias}.${column}`).join(", ");
    const [from, until] = [`greatest(${all("recorded_at")})`, `least(${all("superseded_at")})`]; // prettier-ignore
    const standing = aliases.map((alias) => `and not ${alias}.withdrawn`);
    return {
      columns: `${from}, ${until},`,
      where: `and ${from} < ${until} ${standing.join(" ")}`,
    };
  });
  return `with ${both.join(", ")} ${kinds.join(" union all ")} order by 1`;
}

function versionIn(text: string): LineVersion {
  const from = text.indexOf("\t", 37);
  const until = text.indexOf("\t", from + 1);
  return {
    from: text.slice(37, from),
    until: text.slice(from + 1, until),
    line: text.slice(until + 1),
  };
}
