import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { rebuild } from "#clocks/obligation.store.ts";
import type { Database } from "#platform/database/database.ts";
import { verifyTrail } from "#platform/trail/verify.ts";
import { serve } from "./serving.ts";
import { visitor } from "./visitor.ts";

// kill -9 of the server during an import that replaces another, before, about and after its commit: after each,
// the import is either wholly there or wholly absent, and deriving everything again changes nothing.

export const authority = "899";

/** Shares of the time an import takes between which a kill falls, in turn; after the commit it waits for it. */
const moments = [
  { when: "before", from: 0, to: 0.5 },
  { when: "after", from: 1, to: 1 },
  { when: "about", from: 0.5, to: 1.1 },
] as const;

export type Outcome = "wholly there" | "wholly absent" | "failed";

/**
 * One killing; `time` counts from 0. Each time every child of the set is another, so that the whole of it
 * would be replaced. `usual` is how long such an import takes; it comes back as the last one took.
 */
export async function killServer(
  database: Database,
  url: string,
  paths: readonly string[],
  time: number,
  given: { usual: number; random: () => number },
): Promise<{ outcome: Outcome; usual: number }> {
  const { when, from, to } = moments[time % moments.length]!;
  const set = time + 3;
  const [before] = await setsIn(database);
  const server = await serve(url);
  const visit = await visitor(server.address);
  const began = performance.now();
  const importing = visit.importFiles(setOf(paths, set)).catch(() => "cut off");
  await (when === "after"
    ? importing
    : pause((from + given.random() * (to - from)) * given.usual));
  const after = Math.round(performance.now() - began);
  server.process.kill("SIGKILL");
  await importing;
  await server.ended;

  const restarted = await serve(url);
  restarted.process.kill("SIGTERM");
  await restarted.ended;

  const sets = await setsIn(database);
  const { changed } = await rebuild(database, { id: "endure", authority });
  const trail = await verifyTrail(database, []);
  const [found] = sets;
  const sound = sets.length === 1 && found?.whole === true && changed === 0 && trail.every(({ broken }) => !broken); // prettier-ignore
  const outcome =
    sound && found?.set === String(set)
      ? "wholly there"
      : sound && found?.set === before?.set && when !== "after"
        ? "wholly absent"
        : "failed";
  console.log(
    `${outcome === "failed" ? "FAILED" : "ok    "} [security R5] set ${set}: server killed ${when} the commit, after ${after} ms: ${outcome}; in force: ${sets.map((each) => `set ${each.set} (${each.rows} rows)`).join(" and ") || "nothing"}; a rebuild changes ${changed}`,
  );
  return { outcome, usual: when === "after" ? after : given.usual };
}

export async function uninterrupted(
  url: string,
  paths: readonly string[],
  set: number,
): Promise<number> {
  const server = await serve(url);
  const visit = await visitor(server.address);
  const began = performance.now();
  await visit.importFiles(setOf(paths, set));
  const took = performance.now() - began;
  server.process.kill("SIGTERM");
  await server.ended;
  return took;
}

/** The files with this set's own child ids. */
function setOf(paths: readonly string[], set: number): Map<string, string> {
  return new Map(
    paths.map((path) => {
      const [header = "", ...rows] = readFileSync(path, "utf8").split("\n");
      return [
        basename(path),
        [
          header,
          ...rows.map((row) => row.replace(/^([^,]+)/, `$1S${set}`)),
        ].join("\n"),
      ];
    }),
  );
}

/** The sets of which any row stands, and whether each stands whole: as many rows as the first set had. */
async function setsIn(database: Database) {
  return database.withConnection(async (connection) => {
    const { rows } = await connection.query<{
      set: string;
      rows: number;
      whole: boolean;
    }>(
      `select substring(la_child_id from 'S(\\d+)$') as set, count(*) as rows,
              count(*) = (select count(*) from (select distinct id from record.return_row where la_child_id ~ 'S0$') first) as whole
         from record.return_row where authority = $1 and not withdrawn group by 1`,
      [authority],
    );
    return rows;
  });
}
