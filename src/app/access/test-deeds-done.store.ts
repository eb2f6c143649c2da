import { newId } from "#kernel/id.ts";
import { todayInLondon } from "#kernel/london.ts";
import type { Database } from "#platform/database/database.ts";
import type { Situation } from "#record/access/test-access.store.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { noPlan, owedId } from "#work/lateness/lateness.ts";
import { said } from "#work/test-practice.ts";
import { routes } from "../modules.ts";
import type { Case } from "./who-may-what.ts";

type Tried = {
  browser: Awaited<ReturnType<typeof pagesOver>>["browser"];
  database: Database;
  /** Whose drafts are left behind: they may open no child. */
  author: string;
};

/** For tests: of the cases that are deeds those that are done when tried over HTTP; the record is asked, not the page. */
export async function deedsDone(
  cases: readonly Case[],
  situationOf: (each: Case) => Situation,
  {
    database,
    authority,
    author,
  }: Omit<Tried, "browser"> & { authority: string },
): Promise<Case[]> {
  const { browser, world } = await pagesOver(routes, { database, authority, today: todayInLondon() }); // prettier-ignore
  const done: Case[] = [];
  for (const each of cases.filter(({ what }) => what === "deed")) {
    const it = situationOf(each);
    world.asker = it.asker;
    if (await does[each.verb]!(it, { browser, database, author })) done.push(each); // prettier-ignore
  }
  return done;
}

async function late(
  { child }: Situation,
  { browser }: Tried,
  at: string,
  more: Record<string, string>,
) {
  const place = `/children/${child}/late/${at}/new`;
  const of = owedId(noPlan(child));
  const form = await browser.get(`${place}?of=${of}`);
  // Whoever is shown no form sends one all the same.
  await browser.post(place, { draft: newId(), of, whom: "whoever answers", ...said(form.text), ...more, do: "check" }); // prettier-ignore
}

const inRecord = (database: Database, query: string, ...values: string[]) =>
  database.withConnection(async (connection) => {
    const { rows } = await connection.query(query, values);
    return rows.length > 0;
  });

const ofChild = "select from record.lateness where child_id = $1";

const does: Readonly<
  Record<string, (it: Situation, tried: Tried) => Promise<boolean>>
> = {
  async ask(it, tried) {
    await late(it, tried, "question", { question: "When will there be one?" });
    return inRecord(tried.database, `${ofChild} and question is not null`, it.child); // prettier-ignore
  },

  async answer(it, tried) {
    await late(it, tried, "reason", { reason: "Next week" });
    return inRecord(tried.database, `${ofChild} and reason is not null`, it.child); // prettier-ignore
  },

  async "sign off"({ child, visit }, { browser, database }) {
    await browser.post(`/children/${child}/signed-off/${visit}`);
    return inRecord(database, "select from record.sign_off where about_id = $1", visit); // prettier-ignore
  },

  async "hand on"({ child, asker }, { browser, database, author }) {
    const draft = newId();
    await database.withConnection(
      ({ query }) =>
      query("insert into platform.draft (authority, id, author, form, about_id, entered) values ($1, $2, $3, 'visit', $4, '{}')", [asker.authority, draft, author, child]), // prettier-ignore
    );
    await browser.post(`/children/${child}/drafts/${draft}/handed-on`);
    return inRecord(database, "select from platform.draft where id = $1 and author <> $2", draft, author); // prettier-ignore
  },
};
