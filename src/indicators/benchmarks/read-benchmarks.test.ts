import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readBenchmarks } from "./read-benchmarks.ts";

const place =
  "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name";
const england = (year: number | string) =>
  `${year},Reporting year,National,E92000001,England,,,,,`;
const durham = (year: number) =>
  `${year},Reporting year,Local authority,E92000001,England,E12000001,North East,840,E06000047,County Durham`;

const plans = (...lines: string[]) =>
  [`${place},CPP_start,CPP_subsequent,CPP_subsequent_percent`, ...lines].join(
    "\n",
  );
const conferences = (...lines: string[]) =>
  [
    `${place},ICPC,Duration_0-10_days,Duration_11-15_days,Duration_16-20_days`,
    ...lines,
  ].join("\n");

suite("Reading the Department's published files", () => {
  test("a percentage becomes the share it is, with its counts", () => {
    const { benchmarks, problems } = readBenchmarks(
      plans(`${durham(2024)},790,167,21.1`),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(benchmarks, [
      {
        measure: "cp-repeat",
        unit: "share",
        year: 2024,
        area: "County Durham",
        areaKind: "authority",
        areaCode: "E06000047",
        authority: "840",
        value: 0.211,
        numerator: 167,
        denominator: 790,
        source:
          "Department for Education, Characteristics of children in need 2013 to 2024, table D3: second or subsequent plans",
      },
    ]);
  });

  test("a rate is kept as published", () => {
    const { benchmarks } = readBenchmarks(
      `${place},Referrals,Referrals_rate\n${england(2024)},621880,518.3`,
    );
    assert.deepEqual(
      benchmarks.map(({ measure, value, numerator, area }) => [
        measure,
        value,
        numerator,
        area,
      ]),
      [["referral-rate", 518.3, 621880, "England"]],
    );
  });

  test("conferences in 15 working days are worked from their counts", () => {
    // Held in 10 days 20, in 11 to 15 days 678, of 844 in all: (20 + 678) / 844.
    const { benchmarks } = readBenchmarks(
      conferences(`${durham(2024)},844,20,678,62`),
    );
    assert.equal(benchmarks[0]?.measure, "icpc-15");
    assert.equal(benchmarks[0]?.value, 698 / 844);
    assert.equal(benchmarks[0]?.numerator, 698);
  });

  test("a figure held back is kept as null with its mark, and not worked out from the rest", () => {
    for (const mark of ["c", "x", "z", "u", "low"]) {
      const { benchmarks, problems } = readBenchmarks(
        conferences(`${durham(2024)},844,${mark},678,62`),
      );
      assert.deepEqual(problems, []);
      assert.equal(benchmarks[0]?.value, null);
      assert.equal(benchmarks[0]?.mark, mark);
      assert.equal(benchmarks[0]?.numerator, undefined);
      assert.equal(benchmarks[0]?.denominator, 844);
    }
  });

  test("a share of nobody has no value", () => {
    const { benchmarks } = readBenchmarks(
      conferences(`${durham(2024)},0,0,0,0`),
    );
    assert.equal(benchmarks[0]?.value, null);
    assert.equal(benchmarks[0]?.mark, "z");
  });

  test("a financial year counts as the year of its 31 March", () => {
    const { benchmarks } = readBenchmarks(
      plans(`${england(202324)},62110,15330,24.7`),
    );
    assert.equal(benchmarks[0]?.year, 2024);
  });

  test("a byte order mark and Windows line ends do no harm", () => {
    const { benchmarks, problems } = readBenchmarks(
      `\uFEFF${plans(`${england(2024)},62110,15330,24.7`).replaceAll("\n", "\r\n")}\r\n`,
    );
    assert.equal(benchmarks[0]?.value, 0.247);
    assert.deepEqual(problems, []);
  });
});

suite("What a published file cannot say", () => {
  test("each line that cannot be used is named with its reason, and the others are read", () => {
    const { benchmarks, problems } = readBenchmarks(
      plans(
        `${england(2024)},62110,15330,24.7`,
        `${england("soon")},1,1,100`,
        `${england(202325)},1,1,100`,
        `2024,Reporting year,Ward,E92000001,England,,,,,,1,1,100`,
        `2024,Reporting year,Local authority,E92000001,England,,,840,,County Durham,1,1,100`,
        `${durham(2024)},790,167`,
        `${durham(2024)},790,many,21.1`,
        `${england(2024)},62110,15330,24.7`,
      ),
    );
    assert.equal(benchmarks.length, 1);
    assert.deepEqual(
      problems.map(({ row, column, value }) => [row, column, value]),
      [
        [3, "time_period", "soon"],
        [4, "time_period", "202325"],
        [5, "geographic_level", "Ward"],
        [6, "new_la_code", ""],
        [7, "", ""],
        [8, "CPP_subsequent", "many"],
        [9, "time_period", "2024"],
      ],
    );
  });

  test("a file that is none of the Department's says so", () => {
    const reasons = ["", "name,colour\nAda,green\n", 'a,"b\nc'].map((text) =>
      readBenchmarks(text).problems.map(({ reason }) => reason),
    );
    assert.deepEqual(reasons, [
      ["the file is empty"],
      ["no published table that we know has these headings"],
      ["not a CSV file"],
    ]);
  });
});
