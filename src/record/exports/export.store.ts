import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { type Id, isId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import type { Asker } from "#platform/web/route.ts";

/** For so many days the file can be fetched. */
export const keptDays = 7;

/** A file asked for, without what is in it. */
export type Export = {
  id: Id;
  owner: Id;
  ownerName: string;
  what: string;
  reason: string;
  children: string[];
  askedAt: Instant;
  until: Instant;
  over: boolean;
  needsSecond: boolean;
  agreed: boolean | null;
  judgedBy: string | null;
};

export type NewExport = {
  what: string;
  reason: string;
  fileName: string;
  fileType: string;
  content: Buffer;
  children: readonly string[];
  needsSecond: boolean;
};

const columns = sql`
  export.id, owner_id as owner, who(owner_id::text) as "ownerName", what, reason, children, asked_at as "askedAt",
  asked_at + make_interval(days => ${keptDays}) as until,
  asked_at + make_interval(days => ${keptDays}) <= clock_timestamp() as over,
  needs_second as "needsSecond", agreed, who(judged_by::text) as "judgedBy"`;

export async function keepExport(
  db: Db,
  { authority, id: owner }: Asker,
  asked: NewExport,
): Promise<Id> {
  const { id } = await db
    .insertInto("export")
    .values({
      authority,
      owner_id: owner,
      what: asked.what,
      reason: asked.reason,
      file_name: asked.fileName,
      file_type: asked.fileType,
      content: asked.content.toString("base64"),
      children: [...asked.children],
      needs_second: asked.needsSecond,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The asker's own, the latest first. */
export async function ownExports(
  db: Db,
  { authority, id }: Asker,
): Promise<Export[]> {
  const { rows } = await sql<Export>`
    select ${columns} from export where authority = ${authority} and owner_id = ${id}
     order by asked_at desc limit 100`.execute(db);
  return rows;
}

/** Others' that wait for a second person. */
export async function waitingExports(
  db: Db,
  { authority, id }: Asker,
): Promise<Export[]> {
  const { rows } = await sql<Export>`
    select ${columns} from export
     where authority = ${authority} and owner_id <> ${id} and needs_second and agreed is null
       and asked_at + make_interval(days => ${keptDays}) > clock_timestamp()
     order by asked_at`.execute(db);
  return rows;
}

/** The asker's own or, for whoever may agree to exports, one that waits for that. */
export async function exportOf(
  db: Db,
  { authority, id: asker, may }: Asker,
  id: string,
): Promise<Export | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Export>`
    select ${columns} from export
     where authority = ${authority} and id = ${id}
       and (owner_id = ${asker} or (needs_second and ${may.has("export.approve")}::boolean))`.execute(
    db,
  );
  return rows[0];
}

/** What is in the file, for its owner alone while it is kept and agreed to. */
export async function fileOf(
  db: Db,
  { authority, id: owner }: Asker,
  id: string,
) {
  if (!isId(id)) return undefined;
  const { rows } = await sql<{
    name: string;
    type: string;
    content: string;
    children: string[];
  }>`
    select file_name as name, file_type as type, content, children from export
     where authority = ${authority} and id = ${id} and owner_id = ${owner} and content is not null
       and asked_at + make_interval(days => ${keptDays}) > clock_timestamp()
       and (agreed or not needs_second)`.execute(db);
  return rows[0];
}

/** Whether any of these children was closed to the asker since the file was made: its rows cannot be taken out of it. */
export async function anyClosed(
  db: Db,
  _asker: Asker,
  children: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`
    select exists (
      select from platform.children_closed() closed (id)
       where closed.id::text = any (${[...children]}::text[])) as closed`.execute(
    db,
  );
  return rows[0]?.closed === true;
}

/** A second person's word; never the owner's own, and said once. */
export async function judgeExport(
  db: Db,
  { authority, id: by }: Asker,
  id: Id,
  agreed: boolean,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update export set judged_by = ${by}, judged_at = clock_timestamp(), agreed = ${agreed},
           content = case when ${agreed}::boolean then content end
     where authority = ${authority} and id = ${id} and owner_id <> ${by} and needs_second and agreed is null`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

/** What was kept for its seven days is forgotten; that it was asked for stays known. */
export async function forgetExports(db: Db, authority: string): Promise<void> {
  await sql`
    update export set content = null
     where authority = ${authority} and content is not null
       and asked_at + make_interval(days => ${keptDays}) <= clock_timestamp()`.execute(
    db,
  );
}

/** Whether every one of these children is the asker's own work today: nobody need say why they want their own list. */
export async function areOwn(
  db: Db,
  { authority, practitioner }: Asker,
  children: readonly string[],
  today: Day,
): Promise<boolean> {
  if (practitioner === undefined) return false;
  const { rows } = await sql<{ own: boolean }>`
    select not exists (
      select from unnest(${[...children]}::text[]) asked (id)
       where not exists (
         select from allocation
          where authority = ${authority} and practitioner_id = ${practitioner} and child_id::text = asked.id
            and started_on <= ${today} and coalesce(ended_on >= ${today}, true))) as own`.execute(
    db,
  );
  return rows[0]?.own === true;
}
