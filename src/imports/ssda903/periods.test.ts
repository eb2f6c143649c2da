import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { ProjectedFact } from "../projected-fact.ts";
import type { RowInForce } from "../return.ts";
import { project } from "./project.ts";

type Cells = Record<string, string>;
let ids = 0;

const iso = (british: string) => british.split("/").toReversed().join("-");

function row(
  table: string,
  year: number,
  key: string,
  cells: Cells,
): RowInForce {
  const id = `row ${++ids}`;
  return {
    id,
    table,
    year,
    key,
    line: ids,
    cells: { CHILD: "A1", ...cells },
    occurrence: 1,
  };
}

const header = (year: number) =>
  row("header", year, "", { SEX: "1", DOB: "02/05/2010" });

/** An episode as a year's return gives it: `15/06/2024 S C2 20/06/2024 X1`. */
function episode(year: number, words: string): RowInForce {
  const [DECOM = "", RNE = "", LS = "", DEC = "", REC = ""] = words.split(" ");
  return row("episodes", year, iso(DECOM), { DECOM, RNE, LS, DEC, REC });
}

function projected(rows: RowInForce[], held: number[] = []) {
  const { facts, remarks } = project(rows, {
    child: "A1",
    idOf: (table, key) => `${table} ${key}`,
    practitioner: (localId) => localId,
    holds: (year) => held.includes(year),
  });
  const of = <Name extends ProjectedFact["table"]>(table: Name) =>
    facts.flatMap((fact) => (fact.table === table ? [fact.values] : []));
  return { of, remarks };
}

function periods(rows: RowInForce[]) {
  return projected(rows)
    .of("looked_after_period")
    .map((values) => {
      assert.ok("start_known" in values);
      const { started_on, ended_on, end_reason, start_known } = values;
      return [started_on, ended_on, end_reason, start_known];
    });
}

suite("a period of being looked after", () => {
  test("runs through episodes that touch until a true ending", () => {
    assert.deepEqual(
      periods([
        header(2025),
        episode(2025, "01/06/2024 S C1 20/07/2024 X1"),
        episode(2025, "20/07/2024 L C2 01/09/2024 X1"),
        episode(2025, "01/09/2024 P C2 15/12/2024 E4A"),
      ]),
      [["2024-06-01", "2024-12-15", "E4A", true]],
    );
  });

  test("ends at a true ending, even when another begins that day", () => {
    assert.deepEqual(
      periods([
        header(2025),
        episode(2025, "01/06/2024 S C1 20/07/2024 E4B"),
        episode(2025, "20/07/2024 S V2"),
      ]),
      [
        ["2024-06-01", "2024-07-20", "E4B", true],
        ["2024-07-20", undefined, undefined, true],
      ],
    );
  });

  test("is open while its last episode is, whatever reason stands there already", () => {
    assert.deepEqual(
      periods([
        header(2025),
        {
          ...episode(2025, "01/06/2024 S C1"),
          cells: { DECOM: "01/06/2024", RNE: "S", LS: "C1", REC: "X1" },
        },
      ]),
      [["2024-06-01", undefined, undefined, true]],
    );
  });

  test("begins unseen when its first episode goes on from another, or before the returns", () => {
    assert.deepEqual(
      periods([
        header(2025),
        episode(2025, "01/06/2024 P C1 10/06/2024 E8"),
        episode(2025, "01/07/2024 S C1"),
      ]).map(([, , , known]) => known),
      [false, true],
    );
    assert.deepEqual(
      periods([header(2025), episode(2025, "31/03/2024 S C1")]).map(
        ([, , , known]) => known,
      ),
      [false],
    );
  });

  test("is not made by short breaks, which are legal statuses and placements all the same", () => {
    const { of } = projected([
      header(2025),
      episode(2025, "01/06/2024 S V3 02/06/2024 X1"),
      episode(2025, "01/07/2024 S V4"),
    ]);
    assert.equal(of("looked_after_period").length, 0);
    assert.equal(of("legal_status").length, 2);
    assert.equal(of("placement").length, 2);
  });

  test("ends where a later year closes the episode an earlier one left open, in whichever order they stand", () => {
    const first = [header(2024), episode(2024, "01/06/2023 S C1")];
    const second = [
      header(2025),
      episode(2025, "01/06/2023 S C1 09/09/2024 E11"),
    ];
    const expected = [["2023-06-01", "2024-09-09", "E11", true]];
    assert.deepEqual(periods([...first, ...second]), expected);
    assert.deepEqual(periods([...second, ...first]), expected);
  });

  test("stays open when the next return leaves it out: noted, and spoken of no longer", () => {
    const open = episode(2024, "01/06/2023 S C1");
    const { of, remarks } = projected(
      [header(2024), open, header(2025)],
      [2024, 2025],
    );
    const [period] = of("looked_after_period");
    assert.ok(period && "covered_to" in period);
    assert.deepEqual(
      [period.covered_from, period.covered_to],
      ["2023-04-01", "2024-03-31"],
    );
    assert.match(
      remarks.find(({ row: id }) => id === open.id)?.notes?.[0]?.reason ?? "",
      /not known from 2024-04-01/,
    );
  });

  test("has one placement through changes of legal status, and one legal status through changes of placement", () => {
    const { of } = projected([
      header(2025),
      episode(2025, "01/06/2024 S C1 20/07/2024 X1"),
      episode(2025, "20/07/2024 P C1 01/09/2024 X1"),
      episode(2025, "01/09/2024 L C2"),
    ]);
    assert.deepEqual(
      of("placement").map(
        (values) =>
          "new_reason" in values && [values.started_on, values.ended_on],
      ),
      [
        ["2024-06-01", "2024-07-20"],
        ["2024-07-20", undefined],
      ],
    );
    assert.deepEqual(of("legal_status"), [
      { code: "C1", started_on: "2024-06-01", ended_on: "2024-09-01" },
      { code: "C2", started_on: "2024-09-01", ended_on: undefined },
    ]);
  });
});

suite("a review in a return", () => {
  const review = (year: number, held: string) =>
    row("reviews", year, iso(held), { REVIEW: held, REVIEW_CODE: "PN3" });
  const countsFrom = (...rows: RowInForce[]) =>
    projected([header(2024), ...rows])
      .of("review")
      .map((values) => "counts_from" in values && values.counts_from);

  test("counts when its return covers it, or one before its beginning", () => {
    assert.deepEqual(countsFrom(review(2024, "31/03/2024")), [undefined]);
    assert.deepEqual(countsFrom(review(2024, "01/02/2021")), [undefined]);
  });

  test("after its return's end counts only once a return that covers its date holds it", () => {
    assert.deepEqual(countsFrom(review(2024, "01/04/2024")), ["2199-12-31"]);
    assert.deepEqual(
      countsFrom(review(2024, "01/04/2024"), review(2025, "01/04/2024")),
      [undefined],
    );
  });
});

suite("a row without its child", () => {
  test("is set aside until a header of its year or an earlier one names the child", () => {
    const review = row("reviews", 2024, "2024-01-05", { REVIEW: "05/01/2024" });
    const aside = (...headers: RowInForce[]) =>
      projected([...headers, review]).remarks.filter(({ setAside }) => setAside)
        .length;
    assert.equal(aside(), 1);
    assert.equal(aside(header(2025)), 1);
    assert.equal(aside(header(2024)), 0);
    assert.equal(aside(header(2023)), 0);
  });
});
