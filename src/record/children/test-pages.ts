import { tester } from "#platform/test-database.ts";
import { after } from "node:test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Day } from "#kernel/day.ts";
import type { Database } from "#platform/database/database.ts";
import { sessionsIn } from "#platform/identity/session.store.ts";
import { testAccount } from "#platform/identity/test-account.store.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import { type Asker, type Route, publicRoute } from "#platform/web/route.ts";
import { html } from "#platform/web/html.ts";
import type { TrailLine } from "#platform/trail/trail-line.ts";
import { withinRequest } from "#platform/trail/within-request.ts";
import { serve } from "#platform/web/serve.ts";
import { browse } from "#platform/web/test-browser.ts";

/** Somebody of this authority, signed in, with everything that pages about children ask for. */
export const asking = (authority: string): Asker => ({
  id: tester,
  name: "Mina Corrigan",
  authority,
  may: new Set([
    "children.list",
    "child.open",
    "imports.write",
    "imports.set_aside",
    "figures.read",
    "export.child_level",
    "trail.own",
  ]),
});

/**
 * Routes served over a real database, and a browser already signed in to them. `trail` holds
 * what the access trail was told; `asker` may be changed between requests.
 */
export async function pagesOver(
  routes: readonly Route<OverDatabase>[],
  given: {
    database: Database;
    authority: string;
    today?: Day;
    beforeCommit?: OverDatabase["beforeCommit"];
  },
) {
  const trail: TrailLine[] = [];
  const world: { asker: Asker; broken?: Error } = {
    asker: asking(given.authority),
  };
  const whose = await testAccount(given.database, given.authority, "Mina");
  const signIn = publicRoute("POST /sign-in", () => ({
    goTo: "/sign-in",
    session: { begin: whose },
  }));
  const signInForm = publicRoute("GET /sign-in", () => ({
    title: "Sign in",
    body: html`<form method="post" action="/sign-in"></form>`,
  }));
  const all = [...routes, signIn, signInForm];
  const app = await serve<OverDatabase>(all, {
    perMinute: { "sign-in": 1e6, search: 1e6, drill: 1e6 },
    serviceName: "Goldthread",
    sections: [],
    signInAt: "/sign-in",
    stepUpAt: "/step-up",
    sessions: sessionsIn(given.database),
    signOutAt: "/sign-out",
    help: { text: "Help", href: "/help" },
    footnote: "",
    demonstration: true,
    assets: {
      addresses: { styles: "/s.css", script: "/s.js", icon: "/s.svg" },
      files: [],
    },
    uploads: {
      folder: join(tmpdir(), `goldthread-test-uploads-${process.pid}`),
      mostBytes: 1_000_000,
      mostFiles: 20,
    },
    today: () => given.today ?? ("2026-07-16" as Day),
    whoIs: () => world.asker,
    async within(asker, about, work) {
      if (world.broken) throw world.broken;
      const { database, beforeCommit = [] } = given;
      const opened = { database, beforeCommit };
      const told = await withinRequest(opened, asker, about, (doing) =>
        work({ ...opened, ...doing }),
      );
      trail.push({ ...about, asker, shows: told.shows ?? [], result: "given" });
      return told;
    },
    fault: (_, error) => void (world.broken ?? console.error(error)),
  });
  after(() => app.close());
  const browser = browse(app);
  await browser.get("/sign-in");
  await browser.post("/sign-in");
  trail.length = 0;
  return { browser, trail, world, app };
}

/** What a person reads: tags and doubled blanks left out. */
export const readable = (markup: string): string =>
  markup
    .replaceAll(/<(style|script|svg)\b[\s\S]*?<\/\1\s*>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&#39;/g, "'")
    .replaceAll(/&amp;/g, "&")
    .replaceAll(/\s+/g, " ");
