import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { testDatabase } from "#platform/test-database.ts";
import { allAsked, formSet } from "./form-set.ts";
import { recordings } from "./recordings.ts";

/** Forms of which one is filled in instead of another, or which each write a record of their own beside it. */
const tablesOfSeveralForms: Readonly<Record<string, string>> = {
  visit:
    "a visit, an attempt and a visit to several children are ways to record one visit",
  visit_present: "with the visit, by either form",
  visit_outcome: "with the visit, by either form",
  action:
    "each is agreed anew: what was agreed before is asked for as what became of it",
  document: "alone, or with the direct work in which it was made",
  enquiry_decision:
    "the first and the second manager decide each for themselves",
};
/** Within one form, of each of several agencies. */
const ofEach = ["discussion_attendance.part"];

/** Two questions whose answers stand together in one column, in words. */
const together = ["visit.notes"];

const columnsOf = (form: (typeof formSet)[number]) =>
  allAsked(form.questions).flatMap(({ question }) => question.fills ?? []);

suite("The forms of the working day", () => {
  test("each question fills a column that there is, or decides which others are asked", async () => {
    const database = await testDatabase();
    const { rows } = await database.withConnection(
      ({ query }) =>
      query<{ name: string }>("select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'record'"), // prettier-ignore
    );
    const there = new Set(rows.map(({ name }) => name));
    for (const { title, questions } of formSet)
      for (const { question, name } of allAsked(questions)) {
        const { fills = [], parts } = question;
        const decides = allAsked(questions).some((other) => other.question.askedIf?.name === name); // prettier-ignore
        assert.ok(fills.length > 0 || parts || decides, `${title}: ${question.label} fills nothing`); // prettier-ignore
        for (const column of fills)
          assert.ok(
            there.has(column),
            `${title}: there is no column ${column}`,
          );
      }
  });

  test("no form asks for a column twice", () => {
    for (const form of formSet) {
      const columns = columnsOf(form).filter((column) => !ofEach.includes(column) && !together.includes(column)); // prettier-ignore
      assert.deepEqual(columns, [...new Set(columns)], form.title);
    }
  });

  test("what one form asks for no other asks for, but where they are ways to record the same once", () => {
    const asking = new Map<string, string[]>();
    for (const form of formSet)
      for (const column of new Set(columnsOf(form)))
        asking.set(column, [...(asking.get(column) ?? []), form.title]);
    const twice = [...asking].filter(
      ([column, titles]) =>
        titles.length > 1 && !(column.split(".")[0]! in tablesOfSeveralForms),
    );
    assert.deepEqual(twice, []);
    const several = new Set([...asking].filter(([, titles]) => titles.length > 1).map(([column]) => column.split(".")[0])); // prettier-ignore
    assert.deepEqual([...several].sort(), Object.keys(tablesOfSeveralForms).sort()); // prettier-ignore
  });

  test("the set holds a form for everything that is recorded by one", () => {
    const written = recordings.filter(({ key }) => !key.endsWith("correction"));
    // Beside these: who was given a plan, how the worker is, and a document.
    assert.equal(formSet.length, written.length + 3);
  });
});
