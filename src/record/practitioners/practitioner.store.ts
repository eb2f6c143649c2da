import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { notFound } from "#kernel/problem.ts";
import type { Id } from "#kernel/id.ts";
import { type Changes, type Keeping, keeps } from "../keeping.store.ts";
import { notBefore, wrong } from "../rules.ts";

const practitioners = keeps("practitioner", (practitioner) => [
  ...wrong(
    practitioner.name.trim() === "",
    "name",
    "Enter the practitioner’s name",
  ),
  ...notBefore(
    practitioner.started_on,
    practitioner.ended_on,
    "ended_on",
    "Nobody can leave before they start",
  ),
]);

export const recordPractitioner = practitioners.record;

/** Whether someone is registered decides promises to every child they were allocated to. */
export async function correctPractitioner(
  id: Id,
  changes: Changes<"practitioner">,
  keeping: Keeping,
) {
  const { db, asker, write } = keeping;
  const children = await db
    .selectFrom("allocation")
    .select("child_id")
    .where("authority", "=", asker.authority)
    .where("practitioner_id", "=", id)
    .execute();
  write.changed(...children.map(({ child_id }) => child_id));
  return practitioners.correct(id, changes, keeping);
}

/** Until when someone counts as newly qualified: all that whoever manages practice says of a practitioner. */
export async function setNewlyQualified(
  worker: Id,
  until: Day,
  { db }: Keeping,
): Promise<void> {
  const { rows } = await sql<{ said: boolean }>`
    select platform.newly_qualified(${worker}, ${until}::date) as said`.execute(
    db,
  );
  if (!rows[0]?.said) throw notFound("practitioner");
}

/** Languages they work in and what they are practised in: said by them, who supervises them or manages practice. */
export async function sayWhatTheyBring(
  worker: Id,
  brought: { languages?: string | undefined; skills?: string | undefined },
  { db }: Keeping,
): Promise<void> {
  const { languages = "", skills = "" } = brought;
  const { rows } = await sql<{ said: boolean }>`
    select platform.say_what_they_bring(${worker}, ${languages}, ${skills}) as said`.execute(
    db,
  );
  if (!rows[0]?.said) throw notFound("practitioner");
}

export const { record: recordTeam, correct: correctTeam } = keeps(
  "team",
  (team) =>
    wrong(
      team.id !== undefined && team.parent_id === team.id,
      "parent_id",
      "A team cannot stand under itself",
    ),
);

export const { record: recordMembership, correct: correctMembership } = keeps(
  "team_membership",
  ({ started_on, ended_on }) =>
    notBefore(
      started_on,
      ended_on,
      "ended_on",
      "Nobody can leave a team before joining it",
    ),
);
