import { sql } from "kysely";
import { type Id, isId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Db } from "../database/connection.ts";
import type { Asker, Fields } from "../web/route.ts";

/** Words typed into a form and not yet recorded. */
export type Draft = {
  id: Id;
  form: string;
  /** The child it is about; the worker, of a supervision file. */
  about: Id | null;
  entered: Fields;
  saved: Instant;
  /** It was recorded or thrown away; it holds no words any more. */
  ended: boolean;
};

const columns = sql`
  id, form, about_id as about, entered, saved_at as saved, ended_at is not null as ended`;

/** The asker's own draft of this id; nobody else's. */
export async function draftOf(
  id: string | undefined,
  db: Db,
  { authority, id: author }: Asker,
): Promise<Draft | undefined> {
  if (id === undefined || !isId(id)) return undefined;
  const { rows } = await sql<Draft>`
    select ${columns} from platform.draft
     where authority = ${authority} and id = ${id} and author = ${author}`.execute(
    db,
  );
  return rows[0];
}

/** What the asker has begun and not recorded, latest first. */
export async function draftsBy(
  db: Db,
  { authority, id: author }: Asker,
): Promise<Draft[]> {
  const { rows } = await sql<Draft>`
    select ${columns} from platform.draft
     where authority = ${authority} and author = ${author} and ended_at is null
     order by saved_at desc`.execute(db);
  return rows;
}

/**
 * Keeps what was typed; the moment it was kept, or undefined when the draft was recorded or thrown
 * away before, or is another's: then nothing is kept.
 */
export async function keepDraft(
  {
    id,
    form,
    about,
    entered,
  }: Pick<Draft, "id" | "form" | "about" | "entered">,
  db: Db,
  { authority, id: author }: Asker,
): Promise<Instant | undefined> {
  const words = JSON.stringify(typedIn(entered));
  const again = () =>
    sql<{ saved: Instant }>`
    update platform.draft set entered = ${words}::jsonb, saved_at = clock_timestamp()
     where authority = ${authority} and id = ${id} and author = ${author} and form = ${form}
       and about_id is not distinct from ${about}::uuid and ended_at is null
    returning saved_at as saved`.execute(db);
  // One statement for both would have to see a draft of this id that is somebody else's.
  const first = () =>
    sql<{ saved: Instant }>`
    insert into platform.draft (authority, id, author, form, about_id, entered)
    values (${authority}, ${id}, ${author}, ${form}, ${about}, ${words}::jsonb)
        on conflict (authority, id) do nothing
    returning saved_at as saved`.execute(db);
  for (const keep of [again, first, again]) {
    const { rows } = await keep();
    if (rows[0]) return rows[0].saved;
  }
  return undefined;
}

/** It is recorded, or its author wants it no more: the words go, the id stays, so that it is never recorded twice. */
export async function endDraft(
  id: Id,
  db: Db,
  { authority, id: author }: Asker,
): Promise<void> {
  await sql`
    update platform.draft set entered = '{}', ended_at = clock_timestamp()
     where authority = ${authority} and id = ${id} and author = ${author} and ended_at is null`.execute(
    db,
  );
}

/** What the person typed, without what the page itself sends, such as `_csrf`. */
const typedIn = (entered: Fields): Fields =>
  Object.fromEntries(
    Object.entries(entered).filter(([name]) => !name.startsWith("_")),
  );
