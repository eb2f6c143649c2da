import { readFileSync } from "node:fs";
import { type Permission, permissions } from "#platform/identity/permission.ts";
import { type RoleKey, isRole } from "#record/access/roles.ts";
import { type Why, whys } from "#record/access/test-access.store.ts";

// The hand-written table of docs/who-may-what.md, read for the tests.

/** A line: somebody of a role, in these situations, may do these things with one kind of thing. */
export type Line = {
  role: RoleKey;
  why: readonly string[];
  what: string;
  may: readonly string[];
};

/** What can be done with a child, by what it is done with. */
export const deeds = {
  name: ["find"],
  record: ["open", "write"],
  narrative: ["read"],
  emergency: ["use"],
} as const;

/** What is done on a child's record by a button or a question: pages decide it with the database. */
export const byPages = ["sign off", "hand on", "ask", "answer"] as const;

/** Permissions that say nothing without a child. */
const ofChildren: readonly Permission[] = [
  "child.open",
  "child.find",
  "child.narrative",
  "record.write",
  "breakglass.use",
];

export const elsewhere = (Object.keys(permissions) as Permission[]).filter(
  (each) => !ofChildren.includes(each),
);

export function linesOfTable(): Line[] {
  const place = new URL("../../../docs/who-may-what.md", import.meta.url);
  return readFileSync(place, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| Role"))
    .filter((line) => !line.startsWith("| --"))
    .map((line) => {
      const [, role = "", why = "", what = "", may = ""] = line
        .split("|")
        .map((cell) => cell.trim());
      if (!isRole(role)) throw new Error(`The table names no role: ${line}`);
      return { role, why: why.split(", "), what, may: may.split(", ") };
    });
}

/** One thing somebody may or may not do. */
export type Case = {
  role: RoleKey;
  why: Why | "any";
  /** The one way of its group to stand to the child. */
  stands: string;
  what: string;
  verb: string;
};

/** Every case there is, allowed or not. */
export function casesFor(roles: readonly RoleKey[]): Case[] {
  const ways = Object.entries(whys).flatMap(([why, each]) =>
    Object.keys(each).map((stands) => ({ why: why as Why, stands })),
  );
  const things = Object.entries(deeds).flatMap(([what, verbs]) =>
    verbs.map((verb) => ({ what, verb })),
  );
  const firsts = Object.entries(whys).map(([why, each]) => ({ why: why as Why, stands: Object.keys(each)[0] ?? "" })); // prettier-ignore
  return roles.flatMap((role) => [
    // A page takes long: of each group one way to stand to the child.
    ...firsts.flatMap((way) =>
      byPages.map((verb) => ({ role, ...way, what: "deed", verb })),
    ),
    ...ways.flatMap((way) =>
      things.map((thing) => ({ role, ...way, ...thing })),
    ),
    ...elsewhere.map((verb) => ({
      role,
      why: "any" as const,
      stands: "any",
      what: "elsewhere",
      verb,
    })),
  ]);
}

/** Whether these lines allow a case. What they do not say is not allowed. */
export const allows = (
  lines: readonly Line[],
  { role, why, what, verb }: Case,
): boolean =>
  lines.some(
    (line) =>
      line.role === role &&
      line.what === what &&
      line.why.includes(why) &&
      line.may.includes(verb),
  );
