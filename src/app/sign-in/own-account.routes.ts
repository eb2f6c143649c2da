import { isId } from "#kernel/id.ts";
import type { Database } from "#platform/database/database.ts";
import { within } from "#platform/database/transaction.ts";
import { sessionsOf } from "#platform/identity/session.store.ts";
import type { Section } from "#platform/web/layout.ts";
import { publicRoute } from "#platform/web/route.ts";
import { askerOf } from "#record/access/asker.ts";
import { ownAccountPage } from "./own-account.page.ts";

const toSignIn = { goTo: "/sign-in" };

/** One's own account and sessions: open to whoever is signed in, with or without a role. */
export const ownAccountRoutes = (
  { database }: { database: Database },
  sections: readonly Section[],
) => [
  publicRoute("GET /", ({ session }) => {
    if (!session?.signedIn) return toSignIn;
    const { may } = askerOf(session.signedIn);
    const first = sections.find((section) => may.has(section.may));
    return { goTo: first?.href ?? "/account" };
  }),

  publicRoute("GET /account", async ({ session }) => {
    if (!session?.signedIn) return toSignIn;
    const { account: id, authority } = session.signedIn;
    const sessions = await within(database, { id, authority }, (db) =>
      sessionsOf(db, { authority, account: id }),
    );
    return ownAccountPage(session.signedIn, sessions, session.id);
  }),

  publicRoute("POST /account/end-session", ({ session, entered }) => {
    const other = entered["session"] ?? "";
    if (!session?.signedIn || !isId(other)) return toSignIn;
    return {
      goTo: "/account",
      said: "Signed out there",
      session: { endOther: other },
    };
  }),

  publicRoute("POST /account/sign-out-everywhere", () => ({
    ...toSignIn,
    session: "end everywhere",
  })),
];
