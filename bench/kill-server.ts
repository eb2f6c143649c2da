import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { rebuild } from "#clocks/obligation.store.ts";
import type { Database } from "#platform/database/database.ts";
import { verifyTrail } from "#platform/trail/verify.ts";
import { serve } from "./serving.ts";
import { visitor } from "./visitor.ts";

// kill -9 of the server during an import, at random moments: after each, the import is either wholly there or
// wholly absent, and deriving everything again changes nothing.

export const authority = "899";

/** One killing. Each time every child of the set is another, so that the whole of it would be replaced. */
export async function killServer(
  database: Database,
  url: string,
  paths: readonly string[],
  time: number,
  after: number,
): Promise<boolean> {
  const server = await serve(url);
  const importing = visitor(server.address)
    .then((visit) => visit.importFiles(setOf(paths, time)))
    .catch(() => "cut off");
  await new Promise((resolve) => setTimeout(resolve, after));
  server.process.kill("SIGKILL");
  await importing;
  await server.ended;

  const restarted = await serve(url);
  restarted.process.kill("SIGTERM");
  await restarted.ended;

  const sets = await setsIn(database);
  const { changed } = await rebuild(database, { id: "endure", authority });
  const whole = sets.length === 1 && sets[0]?.whole === true;
  const trail = await verifyTrail(database, []);
  const ok = whole && changed === 0 && trail.every(({ broken }) => !broken);
  console.log(
    `${ok ? "ok    " : "FAILED"} [security R5] ${time}: server killed after ${Math.round(after)} ms; in force: ${sets.map((set) => `set ${set.set} (${set.rows} rows)`).join(" and ") || "nothing"}; a rebuild changes ${changed}`,
  );
  return ok;
}

export async function uninterrupted(
  url: string,
  paths: readonly string[],
): Promise<number> {
  const server = await serve(url);
  const visit = await visitor(server.address);
  const began = performance.now();
  await visit.importFiles(setOf(paths, 0));
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
