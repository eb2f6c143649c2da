import { newId } from "#kernel/id.ts";
import { now, todayInLondon } from "#kernel/london.ts";
import type { Database } from "#platform/database/database.ts";
import { tester } from "#platform/test-database.ts";

const reason = "As the test has it, at length";
const today = todayInLondon();

export type Happened = {
  /** The addresses of the pages, by route. */
  pages: Readonly<Record<string, string>>;
  /** The tester’s name in the workforce: the supervisor of the worker whose file is among them. */
  supervisor: string;
};

/** Makes happen, in an invented authority, what pages of its own follow from. */
export async function happenedIn(
  database: Database,
  authority: string,
): Promise<Happened> {
  return database.withConnection(async ({ query }) => {
    const one = async (from: string, column = "id") => {
      const { rows } = await query<{ value: string }>(
        `select ${column} as value from ${from} limit 1`,
        [authority],
      );
      return rows[0]!.value;
    };
    async function add(
      table: string,
      values: Readonly<Record<string, unknown>>,
    ) {
      const id = newId();
      const kept = table.startsWith("record.") ? { recorded_at: now() } : {}; // prettier-ignore
      const row = { authority, id, ...values, ...kept };
      const places = Object.keys(row).map((_, at) => `$${at + 1}`);
      await query(`insert into ${table} (${Object.keys(row).join(", ")}) values (${places.join(", ")})`, Object.values(row)); // prettier-ignore
      return id;
    }
    const ofMeeting = "record.conference where authority = $1 and held_on is not null order by id"; // prettier-ignore
    const [child, paper] = [await one(ofMeeting, "child_id"), await one(ofMeeting)]; // prettier-ignore
    const talks = `record.worker_supervision talk
        join record.team_membership worker using (authority, practitioner_id)
        join record.team_membership manager using (authority, team_id)
       where authority = $1 and worker.role = 'worker' and worker.ended_on is null
         and manager.practitioner_id = talk.supervised_by and manager.role = 'manager' and manager.ended_on is null
       order by talk.id`;
    const talk = await one(talks, "talk.id");
    const worker = await one(talks, "talk.practitioner_id");
    const supervisor = await one(talks, "talk.supervised_by");
    await query("update platform.account set practitioner_id = $3 where authority = $1 and id = $2", [authority, tester, supervisor]); // prettier-ignore
    const visit = await one("record.visit where authority = $1 order by id");
    const about = { child_id: child, account_id: tester };

    const opening = await add("record.break_glass", { ...about, category: "immediate risk", reason, opened_at: `${today} 08:00+00`, until: `${today} 12:00+00`, review_due_on: today }); // prettier-ignore
    const restriction = await add("record.restriction", { child_id: child, kind: "record", reason, list: `{${tester}}`, set_by: newId(), set_on: today }); // prettier-ignore
    const conflict = await add("record.conflict_of_interest", { account_id: tester, person: "Somebody", connection: "Neighbour", declared_on: today }); // prettier-ignore
    await add("record.moved", { child_id: child, direction: "away", about_id: visit, what: "visit" }); // prettier-ignore
    const alert = await add("platform.trail_alert", { rule: "many children", asker: tester, day: today, numbers: "{1}" }); // prettier-ignore
    await add("platform.notice", { kind: "alert", words: reason, about_id: alert, to_permission: "alert.manage" }); // prettier-ignore
    const exported = await add("platform.export", { owner_id: tester, what: "Children", reason, file_name: "children.csv", file_type: "text/csv", content: "YQ==", children: "{}", needs_second: false }); // prettier-ignore
    const pages = {
      "GET /emergencies/:openingId": `/emergencies/${opening}`,
      "GET /restrictions/:restrictionId": `/restrictions/${restriction}`,
      "GET /conflicts/:conflictId": `/conflicts/${conflict}`,
      "GET /moved/:recordId": `/moved/${visit}`,
      "GET /alerts/:alertId": `/alerts/${alert}`,
      "GET /exports/:exportId": `/exports/${exported}`,
      "GET /exports/:exportId/file": `/exports/${exported}/file`,
      "GET /supervision/:workerId": `/supervision/${worker}`,
      "GET /supervision/:workerId/new": `/supervision/${worker}/new`,
      "GET /supervision/:workerId/correction": `/supervision/${worker}/correction?of=${talk}`,
      "GET /children/:childId/papers/:paperId": `/children/${child}/papers/${paper}`,
    };
    return { pages, supervisor };
  });
}
