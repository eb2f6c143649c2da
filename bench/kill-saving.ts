import { setTimeout as pause } from "node:timers/promises";
import { rebuild } from "#clocks/obligation.store.ts";
import type { Id } from "#kernel/id.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { verifyTrail } from "#platform/trail/verify.ts";
import { childOfFolake, said, visit } from "./draft-out-of-reach.ts";
import { authority } from "./kill-server.ts";
import { serve } from "./serving.ts";
import { visitor } from "./visitor.ts";

/** kill -9 of the server while a visit is saved: the visit, its line in the trail and its promises are all there, or none. */
export async function killSaving(
  url: string,
  times: number,
  random: () => number,
): Promise<boolean> {
  const database = await openDatabase({ url });
  const usual = (await save(url, () => Infinity)).took;
  let [there, absent, failed] = [0, 0, 0];
  for (let time = 0; time < times; time++) {
    const moment = random() * 1.2 * usual;
    const { child, before } = await save(url, () => moment, database);
    const after = await keptOf(child, database);
    const { changed } = await rebuild(database, { id: "endure", authority });
    const trail = await verifyTrail(database, []);
    const told = after.told - before;
    const sound = changed === 0 && trail.every(({ broken }) => !broken);
    if (!sound || after.visits !== told || told > 1) {
      failed++;
      console.log(`FAILED killed after ${Math.round(moment)} ms: ${after.visits} visits, ${told} lines in the trail, a rebuild changes ${changed}`); // prettier-ignore
    } else if (told === 1) there++;
    else absent++;
  }
  await database.close();
  // A whole run that never saw the one or the other has not proved it.
  const both = times < 10 || (there > 0 && absent > 0);
  const ok = failed === 0 && both;
  console.log(
    `${ok ? "ok    " : "FAILED"} [security R5] server killed ${times} times while a visit is saved (${Math.round(usual)} ms left alone): ${there} wholly there, ${absent} wholly absent, ${failed} in part`,
  );
  return ok;
}

/** A visit to a child of its own, typed and looked at; saved while the server is killed after so many milliseconds. */
async function save(url: string, moment: () => number, database?: Database) {
  const child = await childOfFolake(url);
  const server = await serve(url);
  const folake = await visitor(server.address, "folake-adeyemi");
  const place = `/children/${child}/visits`;
  const { text } = await folake.look(`${place}/new`);
  const [, herself = ""] =
    /<option value="([^"]+)"[^>]*>\s*Folake Adeyemi/.exec(text) ?? [];
  const whole = { ...said(text), ...visit, visitor: herself, words: "Mum got up with me" }; // prettier-ignore
  const checked = await folake.send(`${place}/new`, whole);
  if (!checked.place.includes("/check"))
    throw new Error(`The visit was sent back: ${checked.status}`);
  const before = database ? (await keptOf(child, database)).told : 0;
  const began = performance.now();
  const saving = folake.send(`${place}/check`, said(checked.text)).catch(() => undefined); // prettier-ignore
  if (moment() === Infinity) await saving;
  else await pause(moment());
  const took = performance.now() - began;
  server.process.kill("SIGKILL");
  await saving;
  await server.ended;
  return { child, before, took };
}

/** How many visits the child has, and how many savings of a visit the trail tells of. */
async function keptOf(child: Id, database: Database) {
  return database.withConnection(async ({ query }) => {
    const { rows } = await query<{ visits: number; told: number }>(
      `select (select count(*) from record.visit where child_id = $1)::integer as visits,
              (select count(*) from platform.access_trail where authority = $2 and deed = 'recorded a visit' and result = 'given')::integer as told`,
      [child, authority],
    );
    return { visits: Number(rows[0]?.visits), told: Number(rows[0]?.told) };
  });
}
