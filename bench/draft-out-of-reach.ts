import { deriveChildren } from "#clocks/obligation.store.ts";
import { type Id, newId } from "#kernel/id.ts";
import { todayInLondon } from "#kernel/london.ts";
import { openDatabase } from "#platform/database/database.ts";
import { writing } from "#platform/database/transaction.ts";
import { tester } from "#platform/test-database.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { recordProtectionPlan } from "#record/child-protection/child-protection.store.ts";
import { recordChild } from "#record/children/child.store.ts";
import { recordPractitioner } from "#record/practitioners/practitioner.store.ts";
import { authority } from "./kill-server.ts";
import { relayTo } from "./relay.ts";
import { serve } from "./serving.ts";
import { visitor } from "./visitor.ts";

const typed = "Mum got up with me three times";

/** The database goes while somebody writes: they are told, what was kept is there when it is back, and is recorded once. */
export async function draftsOutOfReach(url: string): Promise<boolean> {
  const child = await childOfFolake(url);
  const relay = await relayTo(url);
  const own = new URL(url);
  own.port = String(relay.port);
  const server = await serve(own.href);
  const folake = await visitor(server.address, "folake-adeyemi");
  const place = `/children/${child}/visits`;

  const { text } = await folake.look(`${place}/new`);
  const form: Record<string, string> = { ...said(text), words: typed };
  const saved = /"saved"/.test(
    (await folake.send(`${place}/draft`, form)).text,
  );
  relay.cut();
  const more = { ...form, words: `${typed}, and then` };
  const lost = await folake.send(`${place}/draft`, more);
  const sent = await folake.send(`${place}/new`, { ...more, do: "check" });
  await relay.mend();
  const told = [lost, sent].every(({ status }) => status === 503);
  const back = await folake.look(`${place}/new?draft=${form["draft"]}`);
  const kept = back.text.includes(`>${typed}<`);

  const [, herself = ""] =
    /<option value="([^"]+)"[^>]*>\s*Folake Adeyemi/.exec(back.text) ?? [];
  const whole = {
    ...said(back.text),
    ...visit,
    visitor: herself,
    words: more.words,
  };
  const checked = await folake.send(`${place}/new`, whole);
  const recorded = [];
  for (let times = 0; times < 2; times++)
    recorded.push(await folake.send(`${place}/check`, said(checked.text)));
  const once = recorded.every(({ status }) => status === 200) && (await visitsTo(url, child)) === 1; // prettier-ignore
  server.process.kill("SIGTERM");
  await server.ended;
  relay.cut();
  const ok = saved && told && kept && once;
  console.log(
    `${ok ? "ok    " : "FAILED"} [security R6] database gone while somebody writes: ${told ? "told" : "not told"}, the draft ${kept ? "kept" : "lost"}, recorded ${once ? "once" : "not once"}`,
  );
  return ok;
}

export const visit = {
  visitedOn: todayInLondon().split("-").toReversed().join("/"),
  place: "home",
  seen: "yes",
  alone: "yes",
  bedroom: "yes",
  "actions-count": "0",
  do: "check",
};

/** The hidden fields of the form that a page is about. */
export function said(markup: string): Record<string, string> {
  const [, form = ""] =
    /<main[\s\S]*?<form\b([\s\S]*?)<\/form>/.exec(markup) ?? [];
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)] //
      .map(([, name = "", value = ""]) => [name, value]),
  );
}

/** A child on a plan, for whom Folake answers; she is one person however many children she has. */
export async function childOfFolake(url: string): Promise<Id> {
  const database = await openDatabase({ url });
  const asker = { id: tester, name: "Tess Ester", authority, may: new Set<never>() }; // prettier-ignore
  const child = newId();
  const { rows } = await database.withConnection(({ query }) =>
    query<{ id: Id }>(
      "select id from record.practitioner where name = 'Folake Adeyemi'",
    ),
  );
  const known = rows[0]?.id;
  const folake = known ?? newId();
  await writing(database, asker, [deriveChildren], async (db, write) => {
    const keeping = { db, asker, write };
    await recordChild({ id: child, la_child_id: `W${child}`, given_names: "Amara", family_name: "Obi", born_on: "2017-03-03" }, keeping); // prettier-ignore
    if (known === undefined)
      await recordPractitioner({ id: folake, name: "Folake Adeyemi", registered: true }, keeping); // prettier-ignore
    await recordAllocation({ child_id: child, practitioner_id: folake, role: "accountable", started_on: "2026-09-17" }, keeping); // prettier-ignore
    await recordProtectionPlan({ child_id: child, started_on: "2026-09-17", initial_category: "NEG" }, keeping); // prettier-ignore
  });
  await database.close();
  return child;
}

async function visitsTo(url: string, child: Id): Promise<number> {
  const database = await openDatabase({ url });
  const { rows } = await database.withConnection((connection) =>
    connection.query<{ n: number }>(
      "select count(*) as n from record.visit where child_id = $1",
      [child],
    ),
  );
  await database.close();
  return Number(rows[0]?.n);
}
