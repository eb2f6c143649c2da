import { notAllowed } from "#kernel/problem.ts";
import { authorityCodes } from "#platform/authority.store.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import { blank } from "#platform/web/forms.ts";
import { ownPath } from "#platform/web/hygiene.ts";
import { type PublicRoute, publicRoute } from "#platform/web/route.ts";
import { helpPage } from "./help.page.ts";
import { personas, subjectOf } from "./personas.ts";
import { signInForm } from "./sign-in.form.ts";
import { missingPage, nothingHerePage, signInPage } from "./sign-in.page.ts";

/**
 * The ways in and out. `demonstration` is true where nobody real can be reached: the embedded
 * database, or where a server was started as a demonstration.
 */
export const signInRoutes = (
  { database }: Pick<OverDatabase, "database">,
  demonstration: boolean,
): readonly PublicRoute[] => [
  publicRoute("GET /sign-in", async ({ query }) => {
    if (!demonstration) return missingPage;
    const authorities = await authorityCodes(database);
    if (authorities.length === 0) return nothingHerePage;
    return signInPage(signInForm(authorities), blank, ownPath(query["back"]));
  }),

  publicRoute("POST /sign-in", async ({ entered, today }) => {
    if (!demonstration) throw notAllowed("sign in here yet");
    const authorities = await authorityCodes(database);
    const form = signInForm(authorities);
    const back = ownPath(entered["back"]);
    const { answers, ...filled } = form.read({ entered }, today);
    const persona = personas.find(({ id }) => id === answers?.persona);
    const authority = answers?.authority ?? authorities[0];
    if (!persona || authority === undefined)
      return signInPage(form, filled, back);
    return {
      goTo: back ?? persona.startsAt,
      session: { begin: subjectOf(persona, authority) },
    };
  }),

  publicRoute("POST /sign-out", () => ({ goTo: "/sign-in", session: "end" })),

  publicRoute("GET /help", () => helpPage),
];
