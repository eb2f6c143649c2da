import { readFile } from "node:fs/promises";
import { notFound } from "#kernel/problem.ts";
import { html } from "./html.ts";
import { routesGiven } from "./route.ts";
import { library, type Shelf } from "./test-app.ts";
import { browse } from "./test-browser.ts";

const route = routesGiven<Shelf>();

export const routes = [
  route({
    at: "GET /books",
    may: "figures.read",
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
    may: "figures.read",
    trail: "opened a book",
    handle({ params, books }) {
      const title = books.get(params.bookId);
      if (title === undefined) throw notFound("book");
      return { title, body: html``, shows: [params.bookId] };
    },
  }),
  route({
    at: "POST /books",
    may: "imports.write",
    trail: "added a book",
    handle({ entered, books }) {
      books.set("b2", entered["name"] ?? "");
      return { goTo: "/books", said: "Book added", shows: ["b2"] };
    },
  }),
  route({
    at: "POST /covers",
    may: "imports.write",
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
    may: "account.manage",
    trail: "burnt a book",
    handle: () => ({ title: "Ashes", body: html`` }),
  }),
  route({
    at: "GET /waiting",
    may: "figures.read",
    trail: "waited for a book",
    handle: () => ({ title: "Waiting", body: html``, refreshAfter: 2 }),
  }),
  route({
    at: "GET /broken",
    may: "figures.read",
    trail: "fell over",
    handle(): never {
      throw new Error("secret inside");
    },
  }),
  route({
    at: "GET /list.csv",
    may: "figures.read",
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

/** Amina at her browser, signed in. */
export async function signedIn(changes?: Parameters<typeof library>[1]) {
  const all = await library(routes, changes);
  const browser = browse(all.app);
  await browser.get("/sign-in");
  await browser.post("/sign-in");
  all.trail.length = 0;
  return { ...all, browser };
}
