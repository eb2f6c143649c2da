import assert from "node:assert/strict";
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import sharp from "sharp";
import { newId } from "#kernel/id.ts";
import { letSessionsAge } from "#platform/identity/test-account.store.ts";
import { testDatabase } from "#platform/test-database.ts";
import { circulatedOf } from "#record/circulation/circulation.store.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { recordChild } from "#record/children/child.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { kept } from "#record/test-world.ts";
import { amara, said, wholeVisit } from "../test-practice.ts";
import { compound, photograph, pixelFlood, zipBomb, zipped } from "./test-files.ts"; // prettier-ignore

const database = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "goldthread-documents-"));
after(() => rmSync(folder, { recursive: true, force: true }));
process.env["GOLDTHREAD_FILES"] = folder;

const pdf = "%PDF-1.7\nA letter about mornings\n%%EOF\n";
const letter = { title: "Letter about mornings", kind: "letter", about: "child" }; // prettier-ignore

/** Amara’s documents, at a browser that may write for her. */
async function documents() {
  const practice = await amara();
  const { browser } = practice.pages;
  const place = `/children/${practice.child}/documents`;
  type Files = Parameters<typeof browser.postFiles>[2];
  const add = async (files: Files, fields: Record<string, string> = letter) => {
    const form = await browser.get(`${place}/new`);
    return browser.postFiles(`${place}/new`, "file", files, { ...said(form.text), ...fields }); // prettier-ignore
  };
  const links = async () => {
    const { text } = await browser.get(place);
    return [...text.matchAll(new RegExp(`href="(${place}/[0-9a-f-]{36})"`, "g"))].map(([, href = ""]) => href); // prettier-ignore
  };
  /** The bytes as they are sent: a picture is not text. */
  const fetched = async (url: string) => {
    const reply = await practice.pages.app.inject({
      url,
      headers: { host: "localhost" },
      cookies: Object.fromEntries(browser.cookies),
    });
    return { ...reply, headers: reply.headers, bytes: reply.rawPayload };
  };
  return { ...practice, browser, place, add, links, fetched };
}

suite("A document", () => {
  test("is listed with what it is, and sent as nothing but a file to save", async () => {
    const { add, links, fetched, browser, place, pages } = await documents();
    const added = await add({ "Scan 1.pdf": pdf });
    assert.match(readable(added.text), /The document was added/);
    const list = readable((await browser.get(place)).text);
    assert.match(list, /Documents \(1\).*The child Letter about mornings Letter PDF, 1 kB\. Added by .* Not virus-checked\./); // prettier-ignore
    const [link = ""] = await links();
    const { headers, bytes } = await fetched(link);
    assert.equal(bytes.toString(), pdf);
    assert.equal(headers["content-type"], "application/pdf");
    assert.match(String(headers["content-disposition"]), /^attachment; filename="Letter about mornings\.pdf"/); // prettier-ignore
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["content-security-policy"], "default-src 'none'; sandbox"); // prettier-ignore
    assert.equal(pages.trail.at(-1)?.deed, "took away a document of a child");
    assert.equal(pages.trail.at(-1)?.kind, "export");
  });

  test("[security 43] is what its content says it is, whatever its name", async () => {
    const { add, links } = await documents();
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: "red" } }).png().toBuffer(); // prettier-ignore
    const refused: Record<string, string | Uint8Array<ArrayBuffer>> = {
      "program.pdf": new Uint8Array(Buffer.from("MZ\x90\x00\x03 a program")),
      "page.png": "<!doctype html><script>alert(1)</script>",
      "drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
      "two things.pdf": `<script>alert(1)</script>${pdf}`,
      "cut.png": new Uint8Array(png.subarray(0, 20)),
      "numbers.docx": zipped("[Content_Types].xml", "xl/workbook.xml"),
      "page.pdf": "<html><body onload=alert(1)></body></html>",
      "script.pdf": "#!/bin/sh\nrm -rf /\n",
      "linux program.pdf": new Uint8Array(Buffer.from("\x7fELF\x02\x01\x01 a program")), // prettier-ignore
      "class.pdf": new Uint8Array(Buffer.from("cafebabe00000034", "hex")),
      "late.pdf": `                    ${pdf}`,
      "postscript.pdf": "%!PS-Adobe-3.0\n(pwd) run\n",
      "rich text.doc": "{\\rtf1\\ansi{\\object\\objdata 0105}}",
      "old macros.doc": compound("WordDocument", "_VBA_PROJECT"),
      "old numbers.doc": compound("Workbook"),
      "animation.gif": "GIF89a/*<svg onload=alert(1)>*/=0;",
      "drawing.jpg": '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', // prettier-ignore
      "only begun.jpg": new Uint8Array(Buffer.from("ffd8ff", "hex")),
      "only begun.webp": "RIFF\x10\x00\x00\x00WEBPVP8 ",
      "script behind a beginning.png": new Uint8Array(Buffer.concat([png.subarray(0, 8), Buffer.from("<script>alert(1)</script>")])), // prettier-ignore
      "icon.png": new Uint8Array(Buffer.from("00000100010010100000", "hex")),
      "program inside.docx": zipped("[Content_Types].xml", "word/document.xml", "word/embeddings/run.exe"), // prettier-ignore
      "before.docx": new Uint8Array(Buffer.concat([Buffer.from("MZ "), zipped("[Content_Types].xml", "word/document.xml")])), // prettier-ignore
      "macros.docx": zipped("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), // prettier-ignore
      "archive.docx": zipped("word.txt"),
    };
    assert.equal(Object.keys(refused).length, 25);
    for (const [name, content] of Object.entries(refused)) {
      const sent = await add({ [name]: content });
      assert.equal(sent.status, 422, name);
      assert.ok(readable(sent.text).includes(`${name} was not kept`), name);
    }
    assert.deepEqual(await links(), []);
    const whole = zipped("[Content_Types].xml", "word/document.xml");
    assert.equal((await add({ "letter.pdf": whole })).status, 200);
    assert.equal((await links()).length, 1);
  });

  test("[security 45] that is a picture is drawn anew: the right way up, without where it was taken or what hid behind it", async () => {
    const { add, links, fetched } = await documents();
    const taken = Buffer.from(await photograph());
    const before = await sharp(taken).metadata();
    assert.deepEqual([before.width, before.height, before.orientation], [60, 40, 8]); // prettier-ignore
    assert.ok(taken.includes("CameraOfTheTest"));
    const hiding = Buffer.concat([taken, Buffer.from("<script>alert(1)</script>")]); // prettier-ignore
    await add({ "IMG_1.jpg": new Uint8Array(hiding) }, { ...letter, kind: "photograph" }); // prettier-ignore
    const [link = ""] = await links();
    const { bytes, headers } = await fetched(link);
    assert.equal(headers["content-type"], "image/jpeg");
    const shown = await sharp(bytes).metadata();
    // Orientation 8: turned a quarter anticlockwise, so 60 by 40 stands 40 by 60, and its right edge is on top.
    assert.deepEqual([shown.width, shown.height], [40, 60]);
    assert.equal(shown.exif, undefined);
    assert.equal(shown.orientation ?? 1, 1);
    assert.ok(
      !bytes.includes("CameraOfTheTest") && !bytes.includes("<script>"),
    );
    const at = async (top: number) =>
      [...(await sharp(bytes).extract({ left: 20, top, width: 1, height: 1 }).raw().toBuffer())]; // prettier-ignore
    const [above = [], below = []] = [await at(5), await at(55)];
    assert.ok(above[0]! > 200 && above[2]! < 80, `red above: ${above}`);
    assert.ok(below[2]! > 200 && below[0]! < 80, `blue below: ${below}`);
  });

  test("[security 44] is up to 20 MB: past that the form says so, and what was written is still there", async () => {
    const { add, links } = await documents();
    const most = new Uint8Array(20_000_000);
    most.set(Buffer.from("%PDF-1.7\n"));
    assert.equal((await add({ "long.pdf": most })).status, 200);
    const past = new Uint8Array(20_000_001);
    past.set(Buffer.from("%PDF-1.7\n"));
    const sent = await add({ "longer.pdf": past });
    assert.equal(sent.status, 422);
    assert.match(readable(sent.text), /longer\.pdf is larger than 20 MB and was not kept\. What you wrote is kept\./); // prettier-ignore
    assert.match(sent.text, /value="Letter about mornings"/);
    assert.equal((await links()).length, 1);
  });

  test("[security 44] that unfolds into more than any camera makes is refused, and what is packed stays packed: neither takes memory", async () => {
    const { add, links } = await documents();
    const files = { "flood.png": await pixelFlood(), "bomb.docx": zipBomb() };
    for (const each of Object.values(files)) assert.ok(each.length < 2_000_000);
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5); // prettier-ignore
    const flood = await add({ "flood.png": files["flood.png"] });
    assert.equal(flood.status, 422);
    assert.match(readable(flood.text), /cannot be read as a picture/);
    assert.equal((await add({ "bomb.docx": files["bomb.docx"] })).status, 200);
    clearInterval(watch);
    assert.equal((await links()).length, 1);
    assert.ok(most - before < 200_000_000, `${most - before} bytes`);
  });

  test("stays with the form while something else is put right, and through a wrong file after it", async () => {
    const { add, browser, place, links, fetched } = await documents();
    const untitled = await add({ "Scan.pdf": pdf }, { ...letter, title: "" });
    assert.equal(untitled.status, 422);
    assert.match(readable(untitled.text), /Enter what the document is called/);
    assert.match(readable(untitled.text), /Kept with this form: Scan\.pdf, PDF, 1 kB/); // prettier-ignore
    const fields = { ...said(untitled.text), ...letter };
    const wrong = await browser.postFiles(`${place}/new`, "file", { "x.exe": "MZ" }, fields); // prettier-ignore
    assert.match(readable(wrong.text), /x\.exe was not kept.* Kept with this form: Scan\.pdf/); // prettier-ignore
    await browser.postFiles(`${place}/new`, "file", {}, fields);
    const again = await browser.postFiles(`${place}/new`, "file", {}, fields);
    assert.match(again.location, /\/documents$/);
    const [link = "", ...more] = await links();
    assert.deepEqual(more, []);
    assert.equal((await fetched(link)).bytes.toString(), pdf);
  });

  test("sent after its author’s session had ended is kept with its file, as theirs alone", async () => {
    const { browser, place, links, pages, world } = await documents();
    const form = await browser.get(`${place}/new`);
    const typed: Record<string, string> = { ...said(form.text), ...letter };
    await letSessionsAge(database, world.asker.authority, 31);
    const sent = await browser.postFiles(`${place}/new`, "file", { "Scan.pdf": pdf }, typed); // prettier-ignore
    const back = `${place}/new?draft=${typed["draft"]}`;
    assert.equal(sent.location, `/sign-in?kept=yes&back=${encodeURIComponent(back)}`); // prettier-ignore
    await browser.post("/sign-in");
    assert.deepEqual(await links(), []);
    const offered = await browser.get(back);
    assert.match(readable(offered.text), /Kept with this form: Scan\.pdf/);
    await browser.postFiles(`${place}/new`, "file", {}, { ...said(offered.text), ...letter }); // prettier-ignore
    assert.equal((await links()).length, 1);
    const { asker } = pages.world;
    pages.world.asker = { ...asker, id: newId() };
    assert.equal((await browser.get(back)).status, 404);
  });

  test("takes its file from what was sent, never from a hash that was", async () => {
    const { add, browser, place } = await documents();
    await add({ "Scan.pdf": pdf });
    const [path = ""] = globSync("documents/*/*/*", { cwd: folder });
    const held = JSON.stringify({ name: "x", type: "application/pdf", bytes: 9, sha256: path.split("/").at(-1), checked: true }); // prettier-ignore
    const form = await browser.get(`${place}/new`);
    const sent = await browser.postFiles(`${place}/new`, "file", {}, { ...said(form.text), ...letter, held }); // prettier-ignore
    assert.match(readable(sent.text), /Select a file/);
  });

  test("is another’s to read only where they may open the child, and what is in it where they read what people wrote", async () => {
    const { add, links, pages, browser, place, fetched } = await documents();
    await add({ "Scan.pdf": pdf });
    const [link = ""] = await links();
    const other = await documents();
    assert.equal((await other.fetched(link)).statusCode, 404);
    assert.equal((await other.browser.get(place)).status, 404);
    const mixed = link.replace(/children\/[^/]+/, `children/${other.child}`);
    assert.equal((await other.fetched(mixed)).statusCode, 404);
    const { asker } = pages.world;
    pages.world.asker = { ...asker, may: new Set([...asker.may].filter((each) => each !== "child.narrative")) }; // prettier-ignore
    assert.equal((await fetched(link)).statusCode, 403);
    assert.match(readable((await browser.get(place)).text), /Documents \(1\)/);
  });

  test("belongs to its visit, and leaves with it when that was about another child", async () => {
    const { add, browser, place, child, links, world, folake } =
      await documents();
    const visits = `/children/${child}/visits`;
    const { text } = await browser.get(`${visits}/new`);
    const checked = await browser.post(`${visits}/new`, { ...said(text), ...wholeVisit }); // prettier-ignore
    await browser.post(`${visits}/check`, said(checked.text));
    const form = await browser.get(`${place}/new`);
    const visit = /<option value="([0-9a-f-]{36})"[^>]*>\s*Visit/.exec(form.text)?.[1] ?? ""; // prettier-ignore
    await add({ "Scan.pdf": pdf }, { ...letter, about: visit });
    assert.match(readable((await browser.get(place)).text), /Visit Fri 2 Oct 2026 Letter about mornings/); // prettier-ignore
    const [link = ""] = await links();
    const circulation = `/children/${child}/circulation/new`;
    const asked = await browser.get(`${circulation}?of=${link.split("/").at(-1)}`); // prettier-ignore
    await browser.post(circulation, { ...said(asked.text), others: "Nan", how: "handed", do: "check" }); // prettier-ignore
    const given = (id: string) => world.read((db) => circulatedOf(id, db, world.asker)); // prettier-ignore
    assert.equal((await given(child)).length, 1);
    const bela = await world.write(async (keeping) => {
      const id = kept(await recordChild({ la_child_id: `B${newId()}`, given_names: "Bela", family_name: "Obi", born_on: "2015-01-02" }, keeping)); // prettier-ignore
      kept(await recordAllocation({ child_id: id, practitioner_id: folake, role: "accountable", started_on: "2026-09-17" }, keeping)); // prettier-ignore
      return id;
    });
    const at = `/children/${child}/moved`;
    const asks = await browser.get(`${at}?of=${visit}`);
    const confirm = await browser.post(at, { ...said(asks.text), to: bela });
    await browser.post(at, said(confirm.text));
    assert.deepEqual(await links(), []);
    assert.equal((await browser.get(link)).status, 404);
    // Nan is of Amara's family: that she was given it is on neither record now.
    assert.deepEqual([await given(child), await given(bela)], [[], []]);
    const there = await browser.get(`/children/${bela}/documents`);
    assert.match(readable(there.text), /Visit Fri 2 Oct 2026 Letter about mornings/); // prettier-ignore
  });

  test("whose file was changed on disk is not handed out", async () => {
    const { add, links, fetched } = await documents();
    await add({ "Scan.pdf": `${pdf}% to be damaged` });
    const [link = ""] = await links();
    for (const path of globSync("documents/*/*/*", { cwd: folder }))
      writeFileSync(join(folder, path), "changed");
    assert.equal((await fetched(link)).statusCode, 500);
  });
});
