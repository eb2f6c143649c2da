import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { suite, test } from "node:test";
import { amina, library } from "./test-app.ts";
import { routes, signedIn } from "./test-library.ts";

suite("Serving pages", () => {
  test("shows a page only after the trail has kept who saw whom", async () => {
    const { browser, trail } = await signedIn();
    const { status, text } = await browser.get("/books/b1");
    assert.equal(status, 200);
    assert.match(text, /<h1[^>]*>Otters &amp; &lt;others&gt;<\/h1>/);
    assert.match(text, /<title>Otters &amp; &lt;others&gt; - Library<\/title>/);
    assert.match(text, /lang="en-GB"/);
    assert.deepEqual(trail, [
      {
        asker: amina,
        kind: "read",
        deed: "opened a book",
        at: "GET /books/:bookId",
        params: Object.assign(Object.create(null), { bookId: "b1" }),
        request: trail[0]?.request,
        origin: "127.0.0.1",
        shows: ["b1"],
        result: "given",
      },
    ]);
  });

  test("has a page looked at again after the seconds it asks for", async () => {
    const { browser } = await signedIn();
    assert.equal((await browser.get("/waiting")).headers["refresh"], "2");
    const books = await browser.get("/books");
    assert.equal(books.headers["refresh"], undefined);
  });

  test("shows nothing, and lets nobody in or out, when the trail cannot be kept", async () => {
    let full = false;
    const { browser } = await signedIn({
      within(_asker, _about, work) {
        if (full) throw new Error("disk full");
        return work({ books: new Map([["b1", "Otters"]]) });
      },
    });
    const secret = browser.cookies.get("session");
    assert.match((await browser.get("/books/b1")).text, /Otters/);
    full = true;
    const { status, text } = await browser.get("/books/b1");
    assert.equal(status, 500);
    assert.doesNotMatch(text, /Otters|disk full/);
    for (const place of ["/sign-in", "/step-up", "/sign-out"])
      assert.equal((await browser.post(place)).status, 500, place);
    assert.equal(browser.cookies.get("session"), secret);
  });

  test("sends people it does not know to sign in, and says the way back", async () => {
    const { app, trail } = await library(routes);
    const reply = await app.inject({
      url: "/books/b1",
      headers: { host: "localhost" },
    });
    assert.equal(reply.statusCode, 303);
    assert.equal(reply.headers.location, "/sign-in?back=%2Fbooks%2Fb1");
    assert.deepEqual(trail, []);
  });

  test("refuses what the asker may not do, and keeps that too", async () => {
    const { browser, trail } = await signedIn();
    const { status, text } = await browser.get("/burn");
    assert.equal(status, 403);
    assert.match(text, /You cannot do this/);
    assert.deepEqual(
      trail.map(({ deed, result }) => [deed, result]),
      [["burnt a book", "refused"]],
    );
  });

  test("gives a refusal its page and status", async () => {
    const { browser, trail } = await signedIn();
    const { status, text } = await browser.get("/books/b9");
    assert.equal(status, 404);
    assert.match(text, /Page not found/);
    assert.equal(trail[0]?.result, "refused");
    assert.equal((await browser.get("/nowhere")).status, 404);
  });

  test("answers a fault of ours with a reference and nothing internal", async () => {
    const { browser, faults } = await signedIn();
    const { status, text } = await browser.get("/broken");
    assert.equal(status, 500);
    assert.doesNotMatch(text, /secret|at .*\.ts/);
    assert.match(text, /reference:\s*<strong[^>]*>[B-Z2-9]{8}</);
    assert.equal(faults.length, 1);
  });

  test("follows a deed with a page that says once what was done", async () => {
    const { browser, trail } = await signedIn();
    const { text, location } = await browser.post("/books", { name: "Newts" });
    assert.equal(location, "/books");
    assert.match(text, /Book added/);
    assert.match(text, /<li>Newts<\/li>/);
    assert.doesNotMatch((await browser.get("/books")).text, /Book added/);
    assert.deepEqual(trail[0]?.shows, ["b2"]);
  });

  test("streams a download under its own name", async () => {
    const { browser } = await signedIn();
    const { text, headers } = await browser.get("/list.csv");
    assert.equal(text, "a\r\nb\r\n");
    assert.equal(
      headers["content-disposition"],
      `attachment; filename="B_cher.csv"; filename*=UTF-8''B%C3%BCcher.csv`,
    );
  });

  test("forgets a session at sign-out", async () => {
    const { browser } = await signedIn();
    await browser.get("/books");
    await browser.post("/sign-out");
    assert.equal(
      (await browser.get("/books")).location,
      "/sign-in?back=%2Fbooks",
    );
  });
});

suite("Files", () => {
  test("reach the handler with their names and are gone afterwards", async () => {
    const { browser, app, uploads } = await signedIn();
    await browser.get("/books");
    const { text } = await browser.postFiles(
      "/covers",
      "covers",
      { "one.csv": "1,2", "../two.csv": "3,4" },
      { shelf: "A" },
    );
    assert.match(text, /A: one\.csv/);
    assert.match(text, /1,2\|3,4/);
    await app.close();
    assert.deepEqual(await readdir(uploads.folder), []);
  });

  test("larger than the limit are refused", async () => {
    const { browser } = await signedIn();
    await browser.get("/books");
    const { status } = await browser.postFiles("/covers", "covers", {
      "big.csv": "x".repeat(2_000),
    });
    assert.equal(status, 413);
  });

  test("are refused where no question asks for them", async () => {
    const { browser } = await signedIn();
    await browser.get("/books");
    const { status } = await browser.postFiles("/books", "x", { a: "b" });
    assert.equal(status, 415);
  });
});
