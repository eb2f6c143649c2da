import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { GivenRow } from "../return.ts";
import { ssda903 } from "./ssda903.ts";
import { episodes, headers } from "./example-set.ts";

async function* inPieces(text: string) {
  for (let from = 0; from < text.length; from += 40)
    yield text.slice(from, from + 40);
}

function known(text: string) {
  const recognised = ssda903.recognise(text);
  assert.ok(recognised && !("refused" in recognised));
  return recognised;
}

async function rowsOf(text: string, year = 2025): Promise<GivenRow[]> {
  const file = { ...known(text), year };
  const rows = await Array.fromAsync(ssda903.rows(inPieces(text), file));
  return rows.flat();
}

const surveyed = (text: string) =>
  ssda903.survey(inPieces(text), known(text), { authority: "201" });

const said = ({ notes, setAside }: GivenRow) => [
  ...notes.map(({ column, reason }) => `${column}: ${reason}`),
  ...(setAside ? [`set aside, ${setAside.column}: ${setAside.reason}`] : []),
];

suite("a table of SSDA903", () => {
  test("is known by its columns, in any order and case, with others beside them", () => {
    assert.equal(
      known("year,review_code,la,REVIEW,Child,dob\n").table,
      "reviews",
    );
    assert.equal(known("CHILD;SEX;DOB;DUC\n").table, "uasc");
    assert.equal(known("CHILD,SEX,DOB,ETHNIC,UPN\n").table, "header");
    assert.equal(ssda903.recognise("NAME,AGE\n"), undefined);
    assert.deepEqual(ssda903.recognise("CHILD,DOB,REVIEW\n"), {
      refused: "it looks like SSDA903 reviews, but has no column REVIEW_CODE",
    });
  });

  test("in XML is refused by name", () => {
    const xml =
      "<?xml version='1.0' encoding='us-ascii'?>\n<EXPSSDA903><CHILD>";
    const recognised = ssda903.recognise(xml);
    assert.ok(recognised && "refused" in recognised);
    assert.match(recognised.refused, /use the CSV set/);
  });
});

suite("the collection year", () => {
  const years = async (texts: string[], asked?: number) =>
    ssda903.yearsOf(await Promise.all(texts.map(surveyed)), asked);

  test("is the one that holds most beginnings and ends of the whole set", async () => {
    const set = [
      headers("A1").join("\n"),
      episodes(
        ["A1", "01/04/2022", "S", "C2", "02/04/2024", "X1"],
        ["A1", "02/04/2024", "P", "C2", "31/03/2025", "E3"],
      ).join("\n"),
    ];
    assert.deepEqual(await years(set), [2025, 2025]);
    assert.deepEqual(await years(set, 2019), [2019, 2019]);
  });

  test("is not guessed from a tie, or from nothing", async () => {
    const tie = episodes(["A1", "31/03/2024", "S", "C2", "01/04/2024", "E3"]);
    assert.match(String((await years([tie.join("\n")]))[0]), /as often/);
    assert.match(
      String((await years([headers("A1").join("\n")]))[0]),
      /--year/,
    );
  });
});

suite("a row of SSDA903", () => {
  test("is located by its line, whatever lines its cells hold", async () => {
    const text = `CHILD,DOB,REVIEW,REVIEW_CODE,NOTE\nA1,,01/05/2024,PN1,"one\ntwo"\n\nA2,,02/05/2024,PN1,x\n`;
    const rows = await rowsOf(text);
    assert.deepEqual(
      rows.map(({ line, child }) => [line, child]),
      [
        [2, "A1"],
        [5, "A2"],
      ],
    );
  });

  test("is noted where a value is read otherwise than given", async () => {
    const columns = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
    const [one, two, three] = await rowsOf(
      [
        columns,
        "a1.0 ,1,31/02/2010,WBRI,,1.0,",
        "12.0,3,01/01/1970,wbri,,,",
        "A3,M,01/01/2010,WBRI,,0,",
      ].join("\n"),
    );
    assert.ok(one && two && three);
    assert.deepEqual(said(one), [
      "DOB: impossible date: kept as given, read as unknown",
      "MOTHER: 1.0 read as 1",
    ]);
    assert.equal(two.child, "12");
    assert.deepEqual(
      said(two).map((words) => words.split(":")[0]),
      ["CHILD", "SEX", "DOB"],
    );
    assert.deepEqual(said(three), []);
    assert.equal(one.cells["DOB"], "31/02/2010");
  });

  test("is set aside without a child, or with an impossible date in its key", async () => {
    const rows = await rowsOf(
      episodes(
        ["", "01/06/2024", "S", "C2"],
        ["A1", "31/06/2024", "S", "C2"],
        ["A1", "", "S", "C2"],
        ["A1", "01/06/2024", "S", "C2", "01/05/2024", "E3"],
      ).join("\n"),
    );
    assert.deepEqual(rows.map(said), [
      ["set aside, CHILD: no child"],
      ["set aside, DECOM: impossible date in its key"],
      ["set aside, DECOM: no date in its key"],
      ["DEC: before DECOM: kept as given, read as unknown"],
    ]);
  });
});
