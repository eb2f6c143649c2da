import type { FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "#kernel/problem.ts";
import { browserWords } from "../identity/session.ts";
import type { Sessions } from "../identity/session.store.ts";
import type { Disclosed } from "../trail/trail-line.ts";
import type { Asker, SessionChange, SignsIn } from "./route.ts";
import type { sessionCookie } from "./session-cookie.ts";

/** Keeps a row of the trail: who it is of, what they did, and whether anything stands against it. */
export type Keep = (
  request: FastifyRequest,
  who: Asker,
  deed: string,
  judge?: () => Promise<Disclosed>,
) => Promise<unknown>;

const disabled =
  "Your account is disabled. Whoever manages accounts can enable it again";

/**
 * Does what a reply says of the session, once the trail has kept it. Whatever it is, the secret known before
 * is worth nothing after it.
 */
export const sessionChanges =
  (
    sessions: Sessions,
    secret: ReturnType<typeof sessionCookie>,
    limitSignIn: (request: FastifyRequest, who: Asker) => Promise<void>,
    keep: Keep,
  ) =>
  async (
    request: FastifyRequest,
    reply: FastifyReply,
    change: SessionChange,
  ): Promise<void> => {
    const { session, asker } = request;
    const browser = browserWords(request.headers["user-agent"]);

    async function signIn(whose: SignsIn) {
      const who = { id: whose.account, name: "", authority: whose.authority };
      const newcomer = { ...who, may: new Set<never>() };
      await keep(request, newcomer, "signed in", async () => {
        await limitSignIn(request, newcomer);
        if (whose.disabled) throw new Refusal(403, disabled, "disabled");
        return {};
      });
      if (session) await sessions.end(session.id);
      secret.give(reply, await sessions.begin(whose, browser));
    }

    if (typeof change !== "string") {
      if ("begin" in change) return signIn(change.begin);
      if ("endOther" in change) {
        if (!session?.signedIn || !asker) return undefined;
        await keep(request, asker, "signed out of another browser");
        return sessions.endAll(session.signedIn, change.endOther);
      }
      if (session) return sessions.ask(session.id, change.ask);
      return secret.give(
        reply,
        await sessions.begin(undefined, browser, change.ask),
      );
    }
    if (session && asker) await keep(request, asker, deeds[change]);
    if (change === "step up") {
      if (session) secret.give(reply, await sessions.stepUp(session.id));
      return undefined;
    }
    if (session) await sessions.end(session.id);
    if (change === "end everywhere" && session?.signedIn)
      await sessions.endAll(session.signedIn);
    return secret.take(reply);
  };

const deeds = {
  "step up": "proved again that it is them",
  end: "signed out",
  "end everywhere": "signed out everywhere",
} as const;
