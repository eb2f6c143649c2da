import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Day } from "#kernel/day.ts";
import { type Whose, sessionsIn } from "../identity/session.store.ts";
import { testAccount } from "../identity/test-account.store.ts";
import { testDatabase } from "../test-database.ts";
import { html } from "./html.ts";
import type { Asker, PublicRoute, Route } from "./route.ts";
import { publicRoute } from "./route.ts";
import { Refusal } from "#kernel/problem.ts";
import type { TrailLine } from "../trail/trail-line.ts";
import { type Given, serve } from "./serve.ts";

export type Shelf = { books: Map<string, string> };

export const amina: Asker = {
  id: "amina",
  name: "Amina Khan",
  authority: "E09000099",
  may: new Set(["figures.read", "imports.write"]),
};

const database = await testDatabase();

/** A small library, served: what the platform can do without knowing any child. */
export async function library(
  routes: readonly (Route<Shelf> | PublicRoute)[],
  changes: Partial<Given<Shelf>> = {},
) {
  const trail: TrailLine[] = [];
  const faults: unknown[] = [];
  const uploads = {
    folder: await mkdtemp(join(tmpdir(), "library-")),
    mostBytes: 1_000,
    mostFiles: 5,
  };
  const books = new Map([["b1", "Otters & <others>"]]);
  await database.withConnection(({ query }) =>
    query(
      "insert into platform.authority (code, name) values ($1, 'Library') on conflict do nothing",
      [amina.authority],
    ),
  );
  const whose = await testAccount(database, amina.authority, amina.name);
  const sessions = sessionsIn(database);
  const app = await serve<Shelf>([...routes, ...signIn(whose)], {
    serviceName: "Library",
    sections: [{ text: "Books", href: "/books", may: "figures.read" }],
    search: {
      label: "Find a book",
      field: "words",
      action: "/books/search",
      may: "figures.read",
    },
    signOutAt: "/sign-out",
    signInAt: "/sign-in",
    stepUpAt: "/step-up",
    sessions,
    help: { text: "Help", href: "/help" },
    footnote: "Figures as now known.",
    demonstration: true,
    assets: {
      addresses: { styles: "/s.css", script: "/s.js", icon: "/s.svg" },
      files: [],
    },
    uploads,
    today: () => "2026-03-01" as Day,
    whoIs: () => amina,
    async within(asker, about, work) {
      try {
        const told = await work({ books });
        trail.push({
          ...about,
          asker,
          shows: told.shows ?? [],
          result: "given",
        });
        return told;
      } catch (error) {
        const result = error instanceof Refusal ? "refused" : "failed";
        trail.push({ ...about, asker, result });
        throw error;
      }
    },
    fault: (_, error) => void faults.push(error),
    ...changes,
  });
  return { app, trail, faults, books, uploads, whose, database };
}

const signIn = (whose: Whose): readonly PublicRoute[] => [
  publicRoute("GET /sign-in", ({ query }) => ({
    title: "Sign in",
    body: html`<p>${query["back"]}</p>
      <form method="post" action="/sign-in"></form>`,
  })),
  publicRoute("POST /sign-in", () => ({
    goTo: "/books",
    session: { begin: whose },
  })),
  publicRoute("GET /step-up", ({ query }) => ({
    title: "Is it you?",
    body: html`<p>${query["back"]}</p>
      <form method="post" action="/step-up"></form>`,
  })),
  publicRoute("POST /step-up", () => ({ goTo: "/books", session: "step up" })),
  publicRoute("POST /sign-out", () => ({ goTo: "/sign-in", session: "end" })),
];
