import { Refusal, notAllowed } from "#kernel/problem.ts";
import { authorityCodes } from "#platform/authority.store.ts";
import type { Database } from "#platform/database/database.ts";
import type { Opened } from "../open.ts";
import { keepingRefusals } from "./refused-sign-in.ts";
import { admit } from "#platform/identity/admission.store.ts";
import { rolesFrom } from "#platform/identity/claims.ts";
import type { Asked, Session } from "#platform/identity/session.ts";
import { blank } from "#platform/web/forms.ts";
import { ownPath } from "#platform/web/hygiene.ts";
import {
  type PublicReply,
  type PublicRequest,
  type PublicRoute,
  publicRoute,
} from "#platform/web/route.ts";
import { authorityOf } from "../authority.ts";
import { helpPage } from "./help.page.ts";
import { admitPersona, personas } from "./personas.ts";
import { signInForm } from "./sign-in.form.ts";
import {
  missingPage,
  nothingHerePage,
  providerPage,
  signInPage,
  stepUpPage,
} from "./sign-in.page.ts";
import type { WayIn } from "./ways-in.ts";

/** The ways in and out, and proving again that it is you. */
export const signInRoutes = (
  opened: Opened,
  way: WayIn,
  refusals = keepingRefusals(opened),
): readonly PublicRoute[] => [
  publicRoute("GET /sign-in", async ({ query }) => {
    const back = ownPath(query["back"]);
    const kept = query["kept"] === "yes";
    if (way.by === "provider") return providerPage(back, kept);
    if (way.by === "nothing") return missingPage;
    const authorities = await authorityCodes(opened.database);
    if (authorities.length === 0) return nothingHerePage;
    return signInPage(signInForm(authorities), blank, back, kept);
  }),

  publicRoute("POST /sign-in", async (request) => {
    const back = ownPath(request.entered["back"]);
    if (way.by === "personas") return asPersona(opened.database, request, back);
    if (way.by === "nothing") throw notAllowed("sign in here yet");
    const { asked, goTo } = await way.provider.ask("sign in", back);
    return { goTo, session: { ask: asked } };
  }),

  publicRoute("GET /sign-in/callback", (request) =>
    refusals(request, async () => {
      const { here, session } = request;
      const asked = session?.asked;
      if (way.by !== "provider" || !asked) throw new Refusal(403, startAgain);
      const { vouched, claims } = await way.provider.answered(here, asked);
      const authority = await authorityOf(opened.database, undefined);
      const whose = await admit(
        opened.database,
        authority,
        vouched,
        (mappings) => rolesFrom(claims, mappings),
      );
      if (asked.to === "step up") return provenBy(whose, session, asked);
      const goTo = whose.holdsRole ? (asked.back ?? "/") : "/account";
      return { goTo, session: { begin: whose } };
    }),
  ),

  publicRoute("GET /step-up", ({ query, session }) => {
    const back = ownPath(query["back"]);
    return session?.signedIn
      ? stepUpPage(way.by !== "provider", back)
      : { goTo: "/sign-in" };
  }),

  publicRoute("POST /step-up", async ({ entered, session }) => {
    const back = ownPath(entered["back"]);
    if (!session?.signedIn || way.by === "nothing") return { goTo: "/sign-in" };
    if (way.by === "personas")
      return { goTo: back ?? "/account", session: "step up" };
    const { asked, goTo } = await way.provider.ask("step up", back);
    return { goTo, session: { ask: asked } };
  }),

  publicRoute("POST /sign-out", () => ({ goTo: "/sign-in", session: "end" })),

  publicRoute("GET /help", () => helpPage),
];

const startAgain =
  "This answer of the sign-in service belongs to no question of yours, or was used already. Start again from the sign-in page";

/** The same person as the session is for: anybody else proved nothing about them. */
function provenBy(
  whose: { account: string },
  { signedIn }: Session,
  { back }: Asked,
): PublicReply {
  if (signedIn?.account !== whose.account)
    throw new Refusal(
      403,
      "Somebody else signed in than this session is for. Sign out, and in again as yourself",
    );
  return { goTo: back ?? "/account", session: "step up" };
}

async function asPersona(
  database: Database,
  { entered, today }: PublicRequest,
  back: string | undefined,
): Promise<PublicReply> {
  const authorities = await authorityCodes(database);
  const form = signInForm(authorities);
  const { answers, ...filled } = form.read({ entered }, today);
  const persona = personas.find(({ id }) => id === answers?.persona);
  const authority = answers?.authority ?? authorities[0];
  if (!persona || authority === undefined)
    return signInPage(form, filled, back);
  return {
    goTo: back ?? persona.startsAt,
    session: { begin: await admitPersona(database, authority, persona) },
  };
}
