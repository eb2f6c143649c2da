import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { rebuild } from "#clocks/obligation.store.ts";
import type { Database } from "#platform/database/database.ts";
import { verifyTrail } from "#platform/trail/verify.ts";
import { serve } from "./serving.ts";
import { visitor } from "./visitor.ts";

// kill -9 of the server during an import that replaces another, at random moments before, about and after its
// commit: after each, the import is either wholly there or wholly absent, the trail is whole, and deriving
// everything again changes nothing.

export const authority = "899";

/** Shares of the time an import takes between which a kill falls, in turn; after the commit it waits for it. */
const moments = [
  { when: "before", from: 0, to: 0.5 },
  { when: "after", from: 1, to: 1 },
  { when: "about", from: 0.5, to: 1.1 },
] as const;

/** So many killings; whether each left all or nothing and, with `both`, whether either was seen. */
export async function killServer(
  database: Database,
  url: string,
  paths: readonly string[],
  {
    times,
    random,
    both,
  }: { times: number; random: () => number; both: boolean },
): Promise<boolean> {
  const seen = { "wholly there": 0, "wholly absent": 0, failed: 0 };
  await uninterrupted(url, paths, 0);
  // What replaces takes longer than what comes first, and the first of them longest: moments are
  // drawn from one like those to be killed, and from each that is left to its end.
  await uninterrupted(url, paths, 1);
  let usual = await uninterrupted(url, paths, 2);
  for (let time = 0; time < times; time++) {
    const moment = moments[time % moments.length] ?? moments[0];
    const killed = await once(database, url, paths, time + 3, {
      usual,
      ...moment,
      random,
    });
    seen[killed.became]++;
    usual = killed.usual;
  }
  const { "wholly there": there, "wholly absent": absent, failed } = seen;
  // A whole run that never saw the one or the other has not proved it; a tenth is too short to ask that of it.
  const ok = failed === 0 && (!both || (there > 0 && absent > 0));
  console.log(
    `${ok ? "ok    " : "FAILED"} [security R5] server killed ${times} times during imports: ${there} wholly there, ${absent} wholly absent, ${failed} failed`,
  );
  return ok;
}

type Became = "wholly there" | "wholly absent" | "failed";

/** One killing. Each time every child of the set is another, so that the whole of it would be replaced. Gives how long an import takes. */
async function once(
  database: Database,
  url: string,
  paths: readonly string[],
  set: number,
  {
    when,
    usual,
    from,
    to,
    random,
  }: (typeof moments)[number] & { usual: number; random: () => number },
): Promise<{ became: Became; usual: number }> {
  const [before] = await setsIn(database);
  const server = await serve(url);
  const visit = await visitor(server.address);
  const began = performance.now();
  const importing = visit.importFiles(setOf(paths, set)).catch(() => "cut off");
  await (when === "after"
    ? importing
    : pause((from + random() * (to - from)) * usual));
  const after = Math.round(performance.now() - began);
  server.process.kill("SIGKILL");
  await importing;
  await server.ended;

  const restarted = await serve(url);
  restarted.process.kill("SIGTERM");
  await restarted.ended;

  const sets = await setsIn(database);
  const { changed } = await rebuild(database, { id: "endure", authority });
  const [found] = sets;
  const trail = await verifyTrail(database, []);
  const one =
    sets.length === 1 &&
    found?.whole === true &&
    changed === 0 &&
    trail.every(({ broken }) => !broken);
  const became: Became =
    one && found.set === String(set)
      ? "wholly there"
      : one && found.set === before?.set && when !== "after"
        ? "wholly absent"
        : "failed";
  console.log(
    `${became === "failed" ? "FAILED" : "ok    "} set ${set}: killed ${when} the commit, after ${after} ms: ${became}; in force: ${sets.map((each) => `set ${each.set} (${each.rows} rows)`).join(" and ") || "nothing"}; a rebuild changes ${changed}`,
  );
  return { became, usual: when === "after" ? after : usual };
}

async function uninterrupted(
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
