import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { csv, disposition, harmless } from "./csv.ts";
import { html } from "./html.ts";
import {
  type Column,
  list,
  listDownload,
  pageAsked,
  sortAsked,
  withQuery,
} from "./list.ts";

type Book = { name: string; pages: number };
const columns: readonly Column<Book>[] = [
  {
    key: "name",
    heading: "Name",
    lead: true,
    sortable: true,
    cell: ({ name }) => html`<a href="/books">${name}</a>`,
    plain: ({ name }) => name,
  },
  {
    key: "pages",
    heading: "Pages",
    numeric: true,
    sortable: true,
    cell: ({ pages }) => pages,
  },
];
const rows = [{ name: "Otters <1>", pages: 120 }];

async function textOf(pieces: string | AsyncIterable<string>) {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

suite("A list", () => {
  test("is a captioned table with row headers, and figures to the right", () => {
    const text = String(
      list({
        caption: "Books",
        columns,
        rows,
        here: "/books",
        nothing: "None",
      }),
    );
    assert.match(text, /<caption[^>]*>\s*Books\s*<\/caption>/);
    assert.match(
      text,
      /<th scope="row"[^>]*>\s*<a href="\/books">Otters &lt;1&gt;</,
    );
    assert.match(text, /govuk-table__cell--numeric/);
  });

  test("says what to do when it is empty", () => {
    const text = String(
      list({
        caption: "Books",
        columns,
        rows: [],
        here: "/books",
        nothing: "No books yet. Add one.",
      }),
    );
    assert.match(text, /No books yet/);
    assert.doesNotMatch(text, /<table/);
  });

  test("is sorted by links that keep the filter and go back to the first page", () => {
    const text = String(
      list({
        caption: "Books",
        columns,
        rows,
        here: "/books?team=a&page=3",
        sort: { by: "name", order: "ascending" },
        nothing: "",
      }),
    );
    assert.match(
      text,
      /aria-sort="ascending"\s*>\s*<a class="app-sort" href="\/books\?team=a&amp;sort=name&amp;order=descending"/,
    );
    assert.match(text, /aria-sort="none"/);
  });

  test("is sorted by nothing that is not a column", () => {
    const usual = { by: "name", order: "ascending" } as const;
    assert.deepEqual(sortAsked({ sort: "secret" }, columns, usual), usual);
    assert.deepEqual(
      sortAsked({ sort: "pages", order: "descending" }, columns, usual),
      { by: "pages", order: "descending" },
    );
  });

  test("has pages only within what there is", () => {
    // 101 rows, 50 a page: pages 1 to 3.
    for (const [asked, page] of [
      ["2", 2],
      ["9", 3],
      ["-1", 1],
      ["x", 1],
      ["1.5", 1],
    ] as const)
      assert.equal(pageAsked({ page: asked }, 50, 101).page, page);
    assert.equal(pageAsked({}, 50, 0).page, 1);
    const text = String(
      list({
        caption: "Books",
        columns,
        rows,
        here: "/books",
        pages: { page: 2, size: 1, total: 9 },
        nothing: "",
      }),
    );
    assert.match(text, /2 to 2 of 9/);
    assert.match(text, /href="\/books\?page=3"/);
    assert.match(text, /aria-current="page"/);
  });

  test("changes one part of an address and leaves the others", () => {
    assert.equal(withQuery("/a?b=1&c=2", { c: "3" }), "/a?b=1&c=3");
    assert.equal(withQuery("/a?b=1", { b: undefined }), "/a");
  });
});

suite("A list as a spreadsheet", () => {
  test("has a byte order mark, a heading and one line a row", async () => {
    const { name, body } = listDownload("books", columns, [
      { name: 'Say "ah", twice', pages: 3 },
    ]);
    assert.equal(name, "books.csv");
    assert.equal(
      await textOf(body),
      '\uFEFFName,Pages\r\n"Say ""ah"", twice",3\r\n',
    );
  });

  test("comes in pieces however long it is", async () => {
    let count = 0;
    for await (const piece of csv(
      ["n"],
      (function* () {
        for (let row = 0; row < 100_000; row++) yield [row];
      })(),
    )) {
      count++;
      assert.ok(piece.length < 20_000);
    }
    assert.ok(count > 30);
  });

  for (const risky of [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\rx",
    "\tx",
    "  =1",
    "\uFEFF=1",
    "\u0000=1",
    "\u200B=1",
    "\u00A0=1",
    "|cmd",
    "%0",
    "＝1",
  ])
    test(`is safe from ${JSON.stringify(risky)}`, () =>
      assert.equal(harmless(risky), `'${risky}`));

  for (const plain of ["Jo", "2026-01-09", "a=b", "O'Neil-Smith", ""])
    test(`leaves ${JSON.stringify(plain)} alone`, () =>
      assert.equal(harmless(plain), plain));

  test("has a name no browser can take for anything else", () => {
    assert.equal(
      disposition('a"\r\nb/é.csv'),
      `attachment; filename="a___b__.csv"; filename*=UTF-8''a%22%0D%0Ab%2F%C3%A9.csv`,
    );
  });
});
