import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { type Day, daysBetween } from "#kernel/day.ts";
import { londonDay } from "#kernel/london.ts";
import { boroughOf, toldFamily } from "./borough.ts";
import { settingsOf } from "./boroughs.ts";
import { byChild, day, standing } from "./test-rows.ts";
import type { Told } from "./told.ts";

// Every kind of life, and of what is written of it, that an invented borough is to hold.

const [setting] = settingsOf(1, { seed: 1, scale: 0.5, years: 3, until: "2026-03-31" }); // prettier-ignore
const borough = boroughOf(setting!);
const all = borough.courses.flatMap((course) => toldFamily(course, borough));
const children = borough.courses.flatMap(({ family }) => family.children);
const families = borough.courses.map(({ family }) => family);
const { workers } = borough.workforce;

type Table = Told["table"];
const rows = (table: Table) => standing(all, table);
type Row = ReturnType<typeof rows>[number];
const where = (table: Table, is: (row: Row) => boolean) => rows(table).filter(is).length; // prettier-ignore
const is = (table: Table, column: string, ...words: unknown[]) => where(table, (row) => words.includes(row[column])); // prettier-ignore

/** Children of whom one row ended, or began, on the day on which another began. */
function turned(from: Table, ended: string, to: Table, began: string): number {
  const later = byChild(all, to);
  return where(from, (row) => {
    const on = day(row, ended);
    return on !== undefined && (later.get(row.child_id) ?? []).some((next) => day(next, began) === on); // prettier-ignore
  });
}

const versions = (table: Table, is: (told: Told) => boolean) => all.filter((each) => each.table === table && is(each)).length; // prettier-ignore
const daysLate = ({ versions: [{ recorded, row }] }: Told) => daysBetween((row as { visited_on: Day }).visited_on, londonDay(recorded)); // prettier-ignore
const twice = <Item>(items: readonly Item[], key: (item: Item) => string | undefined) => [...Map.groupBy(items, key)].filter(([name, alike]) => name && alike.length > 1).length; // prettier-ignore

const kinds: Readonly<Record<string, number>> = {
  "unborn when first heard of": children.filter(({ expected }) => expected).length, // prettier-ignore
  "half-siblings": is("relationship", "kind", "half sibling"),
  "two households": where("address", ({ child_id, kind }) => Boolean(child_id) && kind === "second home"), // prettier-ignore
  "unaccompanied children": rows("unaccompanied_status").length,
  "children who moved in": children.filter(({ movedIn }) => movedIn).length,
  "children who moved out": children.filter(({ movedOut }) => movedOut).length,
  deaths: where("child", ({ died_on }) => Boolean(died_on)),
  disability: rows("child_disability").length,
  "EHC plans": rows("ehc_plan").length,
  "one name only": where("child", (row) => Boolean(row["given_names"]) && !row["family_name"]), // prettier-ignore
  "unknown birth date": where("child", (row) => Boolean(row["given_names"]) && !row["born_on"]), // prettier-ignore
  "same name and birth date in two families": twice(families.flatMap(({ number, children: own }) => own.map((child) => ({ number, child }))), ({ child }) => child.givenNames && child.born && `${child.givenNames} ${child.familyName} ${child.born}`), // prettier-ignore
  twins: families.filter(({ children: own }) => twice(own, ({ born }) => born) > 0).length, // prettier-ignore
  "an apostrophe": where("child", (row) => /’/.test(String(row["family_name"]))), // prettier-ignore
  diacritics: where("child", (row) => /[^ -~’]/.test(`${String(row["given_names"])}${String(row["family_name"])}`)), // prettier-ignore
  "registered workers": workers.filter(({ registration }) => registration).length, // prettier-ignore
  "workers who are not": workers.filter(({ registration }) => !registration).length, // prettier-ignore
  "agency workers": workers.filter(({ agency }) => agency).length,
  leavers: workers.filter(({ until }) => until).length,
  absences: workers.flatMap(({ absences }) => absences).length,
  "handover notes": rows("handover_note").length,
  "changes of worker": where("allocation", ({ reason }) => reason === "LEFTRL" || reason === "MANAGE"), // prettier-ignore
  "early help": rows("early_help_episode").length,
  "steps up from early help": turned("early_help_episode", "ended_on", "referral", "received_on"), // prettier-ignore
  "steps down to early help": where("referral", (row) => row["closure_reason"] === "RC9"), // prettier-ignore
  "edge of care": borough.courses.flatMap(({ needs }) => needs).filter(({ team }) => team === "edge of care").length, // prettier-ignore
  "strategy discussions without an enquiry": is("strategy_discussion", "initiated_enquiry", false), // prettier-ignore
  "actions of a discussion given late": rows("strategy_discussion").filter(({ id, held_on }) => rows("circulation").some((given) => given["paper_id"] === id && String(given["given_on"]) > String(held_on))).length, // prettier-ignore
  "section 47s": rows("section_47_enquiry").length,
  "conferences without a plan": where("conference", ({ kind, outcome }) => kind === "initial" && outcome !== "plan starts"), // prettier-ignore
  "repeat plans": where("child_protection_plan", (row) => Number(row["previous_plans"]) > 0), // prettier-ignore
  "protection plans that stepped down": turned("child_protection_plan", "ended_on", "child_in_need_plan", "started_on"), // prettier-ignore
  "in need plans that stepped up": turned("child_in_need_plan", "ended_on", "child_protection_plan", "started_on"), // prettier-ignore
  "core groups": rows("core_group").length,
  "visits made": is("visit", "child_seen", true),
  "visits attempted": is("visit", "not_seen_because", "nobody home"),
  "visits refused": is("visit", "not_seen_because", "access refused", "child refused"), // prettier-ignore
  "visits recorded days late": versions("visit", (told) => daysLate(told) > 3),
  "visits corrected": versions("visit", (told) => told.versions.length > 1),
  "rows withdrawn": versions("contact", (told) => told.versions.some(({ withdrawn }) => withdrawn)), // prettier-ignore
  supervision: is("oversight", "kind", "supervision"),
  "pre-proceedings": rows("pre_proceedings").length,
  "care orders of a court": is("legal_status", "code", "C1", "C2"),
  accommodated: is("legal_status", "code", "V2"),
  "placement moves": is("placement", "new_reason", "P"),
  "looked-after reviews": is("review", "kind", "looked after"),
  "health assessments": rows("health_assessment").length,
  "health checks": rows("health_check").length,
  "education plans": rows("personal_education_plan").length,
  "missing episodes": is("missing_episode", "kind", "missing"),
  "interviews accepted": is("return_home_interview", "answer", "accepted"),
  "interviews refused": is("return_home_interview", "answer", "declined"),
  "went home": is("looked_after_period", "end_reason", "E4A", "E4B"),
  adopted: is("looked_after_period", "end_reason", "E11", "E12"),
  "special guardianship": is("looked_after_period", "end_reason", "E45", "E46", "E47", "E48"), // prettier-ignore
  "left care": is("care_leaver_status", "status", "former relevant"),
  "care leavers of 21 and over": where("accommodation_and_activity", (row) => { const { born } = children.find(({ id }) => id === row.child_id)!; return born !== undefined && String(row["on_day"]) > `${Number(born.slice(0, 4)) + 21}${born.slice(4)}`; }), // prettier-ignore
  "in touch both ways": is("in_touch_contact", "two_way", true),
  "one-way attempts": is("in_touch_contact", "two_way", false),
  "pathway plans": rows("pathway_plan").length,
  "plans written with families": rows("plan").length,
  "promises to children": is("action", "promised_to_child", true),
  chronologies: rows("chronology_entry").length,
};

suite("An invented borough holds every kind of life", () => {
  for (const [kind, count] of Object.entries(kinds))
    test(`${kind}: ${count}`, () => assert.ok(count > 0));

  test("unallocated days, before the first worker or between two", () => {
    const waits = [...borough.answers].filter(([need, [first]]) => first && first.from > need.from); // prettier-ignore
    assert.ok(waits.length > 0);
  });
});
