import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { suite, test } from "node:test";
import { Refusal, notFound } from "#kernel/problem.ts";
import { html } from "./html.ts";
import { routesGiven } from "./route.ts";
import { amina, library, type Shelf } from "./test-app.ts";
import { browse } from "./test-browser.ts";

const route = routesGiven<Shelf>();

const routes = [
  route({
    at: "GET /books",
    may: "read books",
    trail: "looked at the books",
    handle: ({ books }) => ({
      title: "Books",
      body: html`<ul>
        ${[...books.values()].map((name) => html`<li>${name}</li>`)}
      </ul>`,
      shows: [...books.keys()],
    }),
  }),
  route({
    at: "GET /books/:bookId",
    may: "read books",
    trail: "opened a book",
    handle({ params, books }) {
      const title = books.get(params.bookId);
      if (title === undefined) throw notFound("book");
      return { title, body: html``, shows: [params.bookId] };
    },
  }),
  route({
    at: "POST /books",
    may: "lend books",
    trail: "added a book",
    handle({ entered, books }) {
      books.set("b2", entered["name"] ?? "");
      return { goTo: "/books", said: "Book added", shows: ["b2"] };
    },
  }),
  route({
    at: "POST /covers",
    may: "lend books",
    trail: "sent covers",
    takesFiles: true,
    async handle({ files, entered }) {
      const texts = await Promise.all(
        files.map(({ path }) => readFile(path, "utf8")),
      );
      return {
        title: `${entered["shelf"]}: ${files.map(({ name }) => name).join(" ")}`,
        body: html`${texts.join("|")}`,
      };
    },
  }),
  route({
    at: "GET /burn",
    may: "burn books",
    trail: "burnt a book",
    handle: () => ({ title: "Ashes", body: html`` }),
  }),
  route({
    at: "GET /broken",
    may: "read books",
    trail: "fell over",
    handle(): never {
      throw new Error("secret inside");
    },
  }),
  route({
    at: "GET /list.csv",
    may: "read books",
    trail: "downloaded the books",
    handle: () => ({
      download: {
        name: "Bücher.csv",
        type: "text/csv",
        body: (async function* () {
          yield "a\r\n";
          yield "b\r\n";
        })(),
      },
    }),
  }),
];

async function signedIn(changes?: Parameters<typeof library>[1]) {
  const all = await library(routes, changes);
  const browser = browse(all.app);
  await browser.get("/sign-in");
  await browser.post("/sign-in", { persona: "amina" });
  all.trail.length = 0;
  return { ...all, browser };
}

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
        deed: "opened a book",
        at: "GET /books/:bookId",
        params: Object.assign(Object.create(null), { bookId: "b1" }),
        shows: ["b1"],
        result: "given",
      },
    ]);
  });

  test("shows nothing when the trail cannot be kept", async () => {
    const { browser } = await signedIn({
      trail: async () => {
        throw new Error("disk full");
      },
    });
    const { status, text } = await browser.get("/books/b1");
    assert.equal(status, 500);
    assert.doesNotMatch(text, /Otters|disk full/);
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
    const { browser, app } = await signedIn();
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

suite("Hygiene", () => {
  const send = (
    app: Awaited<ReturnType<typeof library>>["app"],
    headers: Record<string, string>,
    payload = "name=Forged",
  ) =>
    app.inject({
      method: "POST",
      url: "/books",
      payload,
      headers: {
        host: "localhost",
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      },
    });

  test("no deed without the token of the asker's own session", async () => {
    const { app, browser, books } = await signedIn();
    const cookie = [...browser.cookies]
      .map((pair) => pair.join("="))
      .join("; ");
    assert.equal((await send(app, { cookie })).statusCode, 403);
    const other = browse(app);
    const theirs = await other.get("/sign-in");
    const token = /name="_csrf" value="([^"]+)"/.exec(theirs.text)?.[1];
    const forged = await send(app, { cookie }, `_csrf=${token}&name=Forged`);
    assert.equal(forged.statusCode, 403);
    assert.equal(books.has("b2"), false);
  });

  test("no deed from another site", async () => {
    const { app } = await signedIn();
    for (const header of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://elsewhere.example" },
    ])
      assert.match((await send(app, header)).body, /not ours/);
  });

  test("a demonstration answers under no name but this machine's", async () => {
    const { app } = await library(routes);
    for (const host of ["elsewhere.example", "localhost.elsewhere.example"])
      assert.equal(
        (await app.inject({ url: "/books", headers: { host } })).statusCode,
        421,
      );
    for (const host of ["localhost:3000", "127.0.0.1:3000"])
      assert.equal(
        (await app.inject({ url: "/books", headers: { host } })).statusCode,
        303,
      );
  });

  test("headers allow our own styles and scripts with the page's nonce, and nothing else", async () => {
    const { browser } = await signedIn();
    const { headers, text } = await browser.get("/books");
    const policy = String(headers["content-security-policy"]);
    const nonce = /script-src 'nonce-(\w+)'/.exec(policy)?.[1];
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
    for (const [script] of text.matchAll(/<script[^>]*>/g))
      assert.match(script, new RegExp(`nonce="${nonce}"`));
    assert.doesNotMatch(text, /\sstyle=/);
    assert.equal(headers["cache-control"], "no-store");
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.equal(headers["strict-transport-security"], undefined);
  });

  test("https adds its promise and cookies that never leave it", async () => {
    const { app } = await library(routes, { secure: true });
    const { headers, cookies } = await app.inject({
      url: "/sign-in",
      headers: { host: "localhost" },
    });
    assert.match(String(headers["strict-transport-security"]), /max-age/);
    assert.equal(cookies[0]?.name, "__Host-form");
    assert.equal(cookies[0]?.secure, true);
  });

  test("pages are compressed for those who can read it", async () => {
    const { app } = await library(routes);
    for (const [accepts, encoding] of [
      ["gzip, deflate, br", "br"],
      ["gzip", "gzip"],
    ] as const) {
      const { headers } = await app.inject({
        url: "/sign-in",
        headers: { host: "localhost", "accept-encoding": accepts },
      });
      assert.equal(headers["content-encoding"], encoding);
    }
  });

  test("a refusal thrown before anyone is known still has a page", async () => {
    const { app } = await library(routes, {
      whoIs: async () => {
        throw new Refusal(403, "The door is closed");
      },
    });
    const { statusCode, body } = await app.inject({
      url: "/books",
      headers: { host: "localhost" },
    });
    assert.equal(statusCode, 403);
    assert.match(body, /The door is closed/);
  });
});
