import { exportFrom } from "#record/exports/test-exports.store.ts";
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readable } from "#record/children/test-pages.ts";
import { importing, open } from "./test-import-pages.ts";

const header = `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
K1,1,03/03/2017,WBRI,A123456789012,0,
K2,2,05/05/2012,ZZZZ,UN1,0,
`;
const episodes = `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
K1,05/06/2025,S,C2,N1,U6,PR1,,,,AB1 2,AB1 3,
K2,07/08/2025,S,C2,N1,U6,PR1,,,,AB1 2,AB1 3,
K3,01/02/2026,S,C2,N1,U6,PR1,,,,AB1 2,AB1 3,
K1,31/02/2026,S,C2,N1,U6,PR1,,,,AB1 2,AB1 3,
`;

suite("Imports on the page", () => {
  test("files chosen together become one import, whose page says what became of each", async () => {
    const pages = await open();
    const words = readable(
      (await importing(pages, { "kids.csv": header, "eps.csv": episodes }))
        .text,
    );
    assert.match(words, /Import of/);
    assert.match(words, /Asked for by Tess Ester/);
    assert.match(words, /Children: 2 new, 0 changed, 0 unchanged/);
    assert.match(words, /kids\.csv SSDA903 header, year to 31 March 2026/);
    // Four rows read: two taken, one without a child and one of an impossible day set aside.
    assert.match(
      words,
      /eps\.csv SSDA903 episodes, year to 31 March 2026 Read 4 Taken 2 With a note 0 Set aside 2/,
    );
    assert.match(words, /2 rows set aside of eps\.csv/);
    assert.match(words, /1 row with a note of kids\.csv/);
    assert.equal(pages.trail.at(-1)?.deed, "opened an import");
  });

  test("rows set aside say which, why, and go to a spreadsheet", async () => {
    const pages = await open();
    await importing(pages, { "kids.csv": header, "eps.csv": episodes });
    const { text } = await pages.browser.get("/imports/set-aside");
    const words = readable(text);
    assert.match(words, /tried again by themselves/);
    assert.match(
      words,
      /Row 4 File eps\.csv, year to 31 March 2026 Child ID K3/,
    );
    assert.match(words, /Column DECOM Value 31\/02\/2026/);
    const csv = await exportFrom(pages.browser, "/imports/set-aside.csv");
    const [head, ...lines] = csv.text.trim().split("\r\n");
    assert.match(head ?? "", /Row,File,Child ID,Column,Value,Reason/);
    assert.equal(lines.length, 2);
  });

  test("a row that lacked its child is taken when the child arrives", async () => {
    const pages = await open();
    await importing(pages, { "kids.csv": header, "eps.csv": episodes });
    await importing(pages, {
      "kids.csv": `${header}K3,1,04/04/2015,WBRI,UN1,0,\n`,
      "eps.csv": episodes,
    });
    const words = readable(
      (await pages.browser.get("/imports/set-aside")).text,
    );
    assert.doesNotMatch(words, /K3/);
    assert.match(words, /31\/02\/2026/);
  });

  test("rows taken with a note name the children they disclose in the trail", async () => {
    const pages = await open();
    await importing(pages, { "kids.csv": header, "eps.csv": episodes });
    const { text } = await pages.browser.get("/imports/noted");
    assert.match(readable(text), /Column ETHNIC Value ZZZZ/);
    assert.equal(pages.trail.at(-1)?.shows?.length, 1);
  });

  test("a file that is nothing we know is refused in plain words, the others are taken", async () => {
    const pages = await open();
    const words = readable(
      (
        await importing(pages, {
          "kids.csv": header,
          "eps.csv": episodes,
          "holiday.txt": "Dear diary",
        })
      ).text,
    );
    assert.match(words, /holiday\.txt Not recognised .*Refused/);
    assert.match(
      words,
      /Nothing of it was kept\. Put it right and import it again/,
    );
    assert.match(words, /Children: 2 new/);
  });

  test("the same files again change nothing, and the list tells both", async () => {
    const pages = await open();
    const files = { "kids.csv": header, "eps.csv": episodes };
    await importing(pages, files);
    const again = await importing(pages, files);
    assert.match(readable(again.text), /Nothing was changed/);
    const list = readable((await pages.browser.get("/imports")).text);
    assert.match(list, /2 in all/);
    assert.match(list, /2 rows of the files in force are set aside/);
  });

  test("without files, or with a year that is none, the form comes back", async () => {
    const pages = await open();
    const none = await pages.browser.postFiles(
      "/imports",
      "files",
      {},
      { year: "soon" },
    );
    assert.equal(none.status, 422);
    const words = readable(none.text);
    assert.match(words, /There is a problem Select at least one file/);
    assert.match(words, /Enter the year of a 31 March, like 2026/);
    assert.match(none.text, /value="soon"/);
  });

  test("an empty list says how to begin", async () => {
    const pages = await open();
    const words = readable((await pages.browser.get("/imports")).text);
    assert.match(words, /Nothing has been imported yet/);
    assert.match(words, /No row of the files in force is set aside/);
  });

  test("another authority’s import is not found", async () => {
    const pages = await open();
    const { location } = await importing(pages, {
      "kids.csv": header,
      "eps.csv": episodes,
    });
    const others = await open();
    assert.equal((await others.browser.get(location)).status, 404);
    assert.equal((await others.browser.get("/imports/x")).status, 404);
  });
});
