import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import type { Day } from "#kernel/day.ts";
import { anyDay, day } from "./day-question.ts";
import { blank, defineForm, onlyIf } from "./forms.ts";
import {
  anyText,
  files,
  longText,
  oneOf,
  shortText,
  yes,
} from "./questions.ts";

const yesOrNo = { yes: "Yes", no: "No" };
const today: Day = "2026-03-01";

const loan = defineForm({
  lentOn: day("When was it lent?", {
    missing: "Enter the day it was lent",
    notAfterToday: "The day it was lent must be today or in the past",
  }),
  damaged: oneOf("Is it damaged?", yesOrNo, {
    missing: "Select yes if it is damaged",
  }),
  how: onlyIf(
    "damaged",
    "yes",
    longText("How?", { missing: "Enter how it is damaged" }),
  ),
});

const whole = {
  "lentOn-day": "9",
  "lentOn-month": "1",
  "lentOn-year": "2026",
  damaged: "no",
};

suite("Reading a form", () => {
  test("gives typed answers and leaves out what was not asked", () => {
    const { answers, problems } = loan.read(
      { entered: { ...whole, how: "left from before" } },
      today,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(answers, { lentOn: "2026-01-09", damaged: "no" });
  });

  test("[security 38] ignores every field that nobody asked for", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (more) => {
        const { answers } = loan.read(
          { entered: { ...more, ...whole } },
          today,
        );
        assert.deepEqual(answers, { lentOn: "2026-01-09", damaged: "no" });
      }),
    );
  });

  test("says what is missing, each beside its question", () => {
    const { answers, problems } = loan.read(
      { entered: { damaged: "yes", how: "  " } },
      today,
    );
    assert.equal(answers, undefined);
    assert.deepEqual(problems, [
      { field: "lentOn", message: "Enter the day it was lent" },
      { field: "how", message: "Enter how it is damaged" },
    ]);
  });

  for (const [written, means] of [
    [{ lentOn: "2026-02-28" }, "2026-02-28"],
    [{ lentOn: "28/2/2026" }, "2026-02-28"],
    [{ lentOn: "29/2/2026" }, "Enter a real date, like 9 1 2026"],
    [{ lentOn: "last week" }, "Enter a real date, like 9 1 2026"],
    [{ ...whole, "lentOn-month": "13" }, "Enter a real date, like 9 1 2026"],
    [{ ...whole, "lentOn-year": "" }, "Enter a real date, like 9 1 2026"],
    [
      { lentOn: "2026-03-02" },
      "The day it was lent must be today or in the past",
    ],
  ] as const)
    test(`reads ${JSON.stringify(written)} as ${means}`, () => {
      const { answers, problems } = loan.read(
        { entered: { damaged: "no", ...written } },
        today,
      );
      assert.equal(answers?.lentOn ?? problems[0]?.message, means);
    });

  test("takes no code that is not in its list", () => {
    for (const damaged of ["maybe", "toString", "__proto__"])
      assert.equal(
        loan.read({ entered: { ...whole, damaged } }, today).answers,
        undefined,
      );
  });

  test("leaves what may be empty undefined", () => {
    const form = defineForm({
      name: shortText("Name", { missing: "Enter a name" }),
      note: anyText("Note"),
      until: anyDay("Until"),
      sure: yes("I am sure"),
      scans: files("Scans", { missing: "Choose a file" }),
    });
    const scan = { field: "scans", name: "a.csv", path: "/tmp/a", bytes: 1 };
    const { answers } = form.read(
      { entered: { name: " Jo " }, files: [scan] },
      today,
    );
    assert.deepEqual(answers, {
      name: "Jo",
      note: undefined,
      until: undefined,
      sure: false,
      scans: [scan],
    });
  });
});

suite("Asking a form", () => {
  test("shows three boxes for a day and the dependent question inside its answer", () => {
    const text = loan.ask(blank).toString();
    assert.equal(text.match(/name="lentOn-(day|month|year)"/g)?.length, 3);
    assert.match(
      text,
      /govuk-radios__conditional[\s\S]*<textarea[^>]*name="how"/,
    );
  });

  test("gives back what was entered, escaped, with the problem beside it", () => {
    const filled = loan.read(
      { entered: { "lentOn-day": '"><b>', damaged: "yes", how: "" } },
      today,
    );
    const text = loan.ask(filled).toString();
    assert.match(text, /value="&quot;&gt;&lt;b&gt;"/);
    assert.match(text, /id="how-error"[\s\S]*Enter how it is damaged/);
    const summary = String(loan.summary(filled));
    assert.match(summary, /href="#lentOn-day"/);
    assert.match(summary, /href="#how"/);
    assert.equal(loan.status(filled), 422);
    assert.equal(loan.summary(blank), undefined);
  });
});
