import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** One more time that a prompt was said, or put aside. Nobody's name is kept, nor whose child it was. */
export async function countPrompt(
  prompt: string,
  became: "said" | "aside",
  today: Day,
  db: Db,
  { authority }: Asker,
): Promise<void> {
  const [said, aside] = became === "said" ? [1, 0] : [0, 1];
  await sql`
    insert into platform.prompt_count as count (authority, prompt, month, said, aside)
    values (${authority}, ${prompt}, date_trunc('month', ${today}::date)::date, ${said}, ${aside})
        on conflict (authority, prompt, month) do update
       set said = count.said + excluded.said, aside = count.aside + excluded.aside`.execute(
    db,
  );
}

export type PromptCount = { prompt: string; said: number; aside: number };

/** How often each prompt was said and put aside from a month on. */
export async function promptCounts(
  from: Day,
  db: Db,
  { authority }: Asker,
): Promise<PromptCount[]> {
  const { rows } = await sql<PromptCount>`
    select prompt, sum(said)::int as said, sum(aside)::int as aside from platform.prompt_count
     where authority = ${authority} and month >= ${from}::date
     group by prompt order by prompt collate "C"`.execute(db);
  return rows;
}
