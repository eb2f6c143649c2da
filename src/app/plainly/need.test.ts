import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleTest } from "#platform/sample-files.ts";
import { writeSet } from "#imports/ssda903/example-set.ts";
import { council } from "./council.ts";
import { assertCounts, assertFaultsFound } from "./faults.ts";
import { figuresOfCensus } from "./need.ts";

/** Each file, the authority it names and how many faults are planted in it. */
const files = [
  ["CIN2rows.xml", "201", 0],
  ["CIN_Census_2021.xml", "201", 3],
  ["CIN_Census_2021_no_assessment_factors.xml", "201", 0],
  ["CIN_Census_2024.xml", "201", 3],
  ["fake_CIN_data.xml", "975", 1],
  ["full-modules.xml", "820", 3],
  ["liia_BAR_cin_2022.xml", "201", 2],
] as const;

const rowsIn = (path: string) =>
  readFileSync(path, "utf8").match(
    /<(?:Child|CINdetails|Assessments|CINPlanDates|Section47|ChildProtectionPlans|CPPreviewDate|AssessmentFactors|Disability)[\s>]/g,
  )?.length ?? 0;

for (const [name, authority, faults] of files)
  sampleTest(
    `${name} is taken by its own authority alone, row by row, with every planted fault`,
    async (samples) => {
      const here = await council();
      const given = readFileSync(join(samples, "cin-census", name), "utf8");
      assert.match(given, new RegExp(`<LEA>${authority}</LEA>`));
      const elsewhere = await here.take(join(samples, "cin-census", name));
      assert.equal(elsewhere.ok, false);
      assert.match(
        elsewhere.files[0]?.refused ?? "",
        new RegExp(`authority ${authority}`),
      );

      // Every test is an authority of its own, so the file is made out to it.
      const ours = writeSet({
        [name]: Buffer.from(
          given.replace(
            `<LEA>${authority}</LEA>`,
            `<LEA>${here.authority}</LEA>`,
          ),
        ),
      });
      const first = await here.take(ours);
      assert.ok(first.ok);
      assertCounts(first.files, rowsIn);
      assert.equal(
        assertFaultsFound(samples, `cin-census/${name}`, first.files[0]!),
        faults,
      );
      const again = await here.take(ours);
      assert.deepEqual(again.children, {
        new: 0,
        changed: 0,
        unchanged: first.children.new,
      });
      assert.equal((await here.rebuild()).changed, 0);

      if (name !== "full-modules.xml") return;
      for (const [key, counted] of Object.entries(
        figuresOfCensus(join(ours, name)),
      )) {
        const { numerator, denominator } = await here.figure(
          key,
          "2025-04-01",
          "2026-03-31",
        );
        assert.deepEqual({ numerator, denominator }, counted, key);
      }
    },
  );
