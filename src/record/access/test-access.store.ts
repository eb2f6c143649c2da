import { addDays } from "#kernel/day.ts";
import { type Id, newId } from "#kernel/id.ts";
import {
  instantOf,
  millisecondsOf,
  now,
  todayInLondon,
} from "#kernel/london.ts";
import type { Database } from "#platform/database/database.ts";
import type { Connection } from "#platform/database/connection.ts";
import { connectionOf } from "#platform/database/connection.ts";
import { writing } from "#platform/database/transaction.ts";
import type { Asker } from "#platform/web/route.ts";
import { type RoleKey, permissionsOf } from "./roles.ts";

/** For tests: one account with one role, and one child it stands to in one way. */
export type Situation = {
  asker: Asker;
  child: Id;
  /** The child's family name: nobody else's. */
  name: string;
  born: string;
  /** What a visit's notes say of the child, and nothing else does. */
  words: string;
  visit: Id;
};

export type Parts = Situation & {
  practitioner: Id;
  team: Id;
  add: Add;
};
type Add = (
  table: string,
  values: Readonly<Record<string, unknown>>,
) => Promise<Id>;

const today = todayInLondon();
const longAgo = addDays(today, -400);
const ago = (days: number) => addDays(today, -days);

const allocated = (role: string, ended?: number) => (parts: Parts) =>
  parts.add("allocation", {
    child_id: parts.child,
    practitioner_id: parts.practitioner,
    team_id: parts.team,
    role,
    started_on: longAgo,
    ...(ended !== undefined && { ended_on: ago(ended) }),
  });

const given =
  (kind: string, from = 1, until = -1) =>
  (parts: Parts) =>
    parts.add("working_relationship", {
      account_id: parts.asker.id,
      child_id: parts.child,
      kind,
      started_on: ago(from),
      ended_on: ago(until),
      reason: "As the test has it",
    });

const opened = (hours: number) => (parts: Parts) => {
  const at = millisecondsOf(now()) - hours * 3_600_000;
  return parts.add("break_glass", {
    child_id: parts.child,
    account_id: parts.asker.id,
    category: "immediate risk",
    reason: "As the test has it, at length",
    opened_at: instantOf(at),
    until: instantOf(at + 12 * 3_600_000),
    review_due_on: today,
  });
};

const restricted = (kind: string, listed: boolean) => async (parts: Parts) => {
  await allocated("accountable")(parts);
  return parts.add("restriction", {
    child_id: parts.child,
    kind,
    reason: "As the test has it",
    list: `{${listed ? parts.asker.id : newId()}}`,
    set_by: newId(),
    set_on: today,
  });
};

async function managed(parts: Parts) {
  await parts.add("team_membership", {
    practitioner_id: parts.practitioner,
    team_id: parts.team,
    role: "manager",
    started_on: longAgo,
  });
  const practitioner = await parts.add("practitioner", { name: "Worker" });
  return allocated("accountable")({ ...parts, practitioner });
}

async function known(parts: Parts) {
  await allocated("accountable")(parts);
  await opened(1)(parts);
  return parts.add("conflict_of_interest", {
    account_id: parts.asker.id,
    child_id: parts.child,
    person: parts.name,
    connection: "Neighbour",
    declared_on: today,
  });
}

async function sealed(parts: Parts) {
  await opened(1)(parts);
  return restricted("sealed adoption", false)(parts);
}

/** Every way to stand to a child, in the groups of docs/who-may-what.md. */
export const whys = {
  works: {
    worker: allocated("accountable"),
    deputy: allocated("named deputy"),
    adviser: allocated("personal adviser"),
    chair: allocated("chair"),
    "reviewing officer": allocated("reviewing officer"),
    manager: managed,
    duty: given("duty"),
  },
  reads: {
    "handed over 14 days ago": allocated("accountable", 14),
    "supervising chain": given("supervising chain"),
    auditor: given("auditor"),
    "business support": given("business support"),
    inspector: given("inspector"),
    "information request": given("information request"),
  },
  emergency: { "emergency of an hour ago": opened(1) },
  listed: { "worker on the list": restricted("record", true) },
  nothing: {
    none: async () => "",
    "handed over 15 days ago": allocated("accountable", 15),
    "chaired until yesterday": allocated("chair", 1),
    "reason of yesterday": given("auditor", 9, 1),
    "reason of tomorrow": given("inspector", -1, -9),
    "emergency of 12 hours ago": opened(12),
  },
  closed: { "worker not on the list": restricted("record", false) },
  sealed: { "worker of a sealed adoption": sealed },
  conflict: { "worker who knows the child": known },
} as const;

export type Why = keyof typeof whys;

/** What others refer to comes first. */
const order = [
  "practitioner",
  "team",
  "team_membership",
  "child",
  "visit",
  "allocation",
  "working_relationship",
  "restriction",
  "conflict_of_interest",
  "break_glass",
];

let made = 0;

/** Makes situations in one write: each with an account, a child and a visit of its own. */
export async function situationsIn(
  database: Database,
  authority: string,
  asked: readonly {
    role: RoleKey;
    stands: (parts: Parts) => Promise<unknown>;
  }[],
): Promise<Situation[]> {
  const loader = { id: "test", authority };
  const situations: Situation[] = [];
  await database.withConnection(async ({ query }) => {
    for (const { role } of asked) situations.push(await account(query, role));
  });
  await writing(
    database,
    loader,
    [],
    async (db) => {
      const { query } = connectionOf(db);
      // Kept back and written table by table: thousands of rows one by one take a minute.
      const kept = new Map<string, Record<string, unknown>[]>();
      const add: Add = async (table, values) => {
        const row = { authority, id: newId(), ...values };
        kept.set(table, [...(kept.get(table) ?? []), row]);
        return row.id;
      };
      for (const [index, { stands }] of asked.entries()) {
        const it = situations[index]!;
        const practitioner = it.asker.practitioner ?? "";
        await add("practitioner", { id: practitioner, name: it.asker.name });
        await add("child", {
          id: it.child,
          la_child_id: it.name,
          given_names: "Wren",
          family_name: it.name,
          born_on: it.born,
        });
        await add("visit", {
          id: it.visit,
          child_id: it.child,
          visited_on: ago(3),
          child_seen: true,
          notes: it.words,
        });
        const team = await add("team", { name: `Team ${it.name}` });
        await stands({ ...it, practitioner, team, add });
      }
      for (const table of order)
        for (const [columns, rows] of Map.groupBy(
          kept.get(table) ?? [],
          (row) => Object.keys(row).join(", "),
        ))
          await query(
            `insert into record.${table} (${columns})
             select ${columns} from jsonb_populate_recordset(null::record.${table}, $1::jsonb)`,
            [JSON.stringify(rows)],
          );
    },
    "loader",
  );
  await database.withConnection(async ({ query }) => {
    for (const { asker } of situations)
      await query(
        "update platform.account set practitioner_id = $3 where authority = $1 and id = $2",
        [authority, asker.id, asker.practitioner],
      );
  });
  return situations;

  async function account(query: Connection["query"], role: RoleKey) {
    const number = String(++made).padStart(4, "0");
    const id = newId();
    const name = `Asker ${number}`;
    await query(
      `insert into platform.account (authority, id, issuer, subject, name) values ($1, $2, 'test', $3, $3)`,
      [authority, id, name],
    );
    await query(
      `insert into platform.account_role (authority, account_id, role, from_on, source) values ($1, $2, $3, '2020-01-01', 'granted')`,
      [authority, id, role],
    );
    return {
      asker: {
        id,
        name,
        authority,
        may: permissionsOf([role]),
        practitioner: newId(),
        steppedUp: true as const,
      },
      child: newId(),
      name: `Zq${letters(made)}`,
      born: addDays("2012-01-01", made),
      words: `Canary${letters(made)}`,
      visit: newId(),
    };
  }
}

/** A number in letters far from one another, so that no search takes one name for another. */
const letters = (number: number) =>
  [...number.toString(6).padStart(5, "0")]
    .map((digit) => ["bax", "dov", "fim", "guz", "kep", "lyr"][Number(digit)])
    .join("");
