import assert from "node:assert/strict";
import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "node:test";
import { sampleTest } from "#platform/sample-files.ts";
import { cinCensus } from "./cin-census.ts";
import { readRows } from "./read-census.ts";

/** Each file, the authority it names, its collection year and what becomes of its rows. */
const files = [
  ["CIN2rows.xml", "201", 2024, { read: 11, setAside: 0 }],
  ["CIN_Census_2021.xml", "201", 2023, { read: 11, setAside: 8 }],
  [
    "CIN_Census_2021_no_assessment_factors.xml",
    "201",
    2024,
    { read: 9, setAside: 0 },
  ],
  ["CIN_Census_2024.xml", "201", 2024, { read: 16, setAside: 4 }],
  ["fake_CIN_data.xml", "975", 2022, { read: 851, setAside: 0 }],
  ["full-modules.xml", "820", 2026, { read: 2007, setAside: 0 }],
  ["liia_BAR_cin_2022.xml", "201", 2022, { read: 11, setAside: 8 }],
] as const;

const rowElements =
  /<(?:Child|CINdetails|Assessments|CINPlanDates|Section47|ChildProtectionPlans|CPPreviewDate|AssessmentFactors|Disability)[\s>]/g;

type Fault = {
  line: number;
  column: string;
  value: string;
  expected: string;
  reason: string;
};

suite("the sector's sample censuses", () => {
  for (const [name, authority, year, expected] of files)
    sampleTest(`${name} is read to its last row`, async (samples) => {
      const path = join(samples, "cin-census", name);
      const text = () => createReadStream(path, "utf8");
      const recognised = cinCensus.recognise(readFileSync(path, "utf8"));
      assert.ok(recognised && "table" in recognised);
      const surveyed = await cinCensus.survey(text(), recognised, {
        authority,
      });
      assert.equal(surveyed.year, year);
      const rows = [];
      for await (const batch of readRows(text(), year)) rows.push(...batch);
      const elements = readFileSync(path, "utf8").match(rowElements);
      assert.equal(rows.length, elements?.length);
      assert.deepEqual(
        {
          read: rows.length,
          setAside: rows.filter(({ setAside }) => setAside).length,
        },
        expected,
      );
      const found = rows.flatMap(({ line, notes, setAside }) => [
        ...notes.map((note) => ({ ...note, expected: "noted", row: line })),
        ...(setAside
          ? [{ ...setAside, expected: "set aside", row: line }]
          : []),
      ]);
      for (const fault of faultsOf(samples, name)) {
        const match = found.find(
          ({ row, below = 0, column }) =>
            row + below === fault.line && column === fault.column,
        );
        const { value, reason, expected } = match ?? {};
        const { line: _line, column: _column, ...planted } = fault;
        assert.deepEqual({ value, expected, reason }, planted);
      }
    });
});

/** The faults planted in a file, from the list beside the files: no value of theirs holds a quotation mark. */
function faultsOf(samples: string, name: string): Fault[] {
  return readFileSync(join(samples, "faults.csv"), "utf8")
    .split(/\r?\n/)
    .filter((line) => line.startsWith(`cin-census/${name},`))
    .map((line) => {
      const [, row, column = "", value = "", expected = "", ...reason] =
        line.split(",");
      return {
        line: Number(row),
        column,
        value,
        expected,
        reason: reason.join(",").replaceAll('"', ""),
      };
    });
}
