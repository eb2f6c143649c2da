import type { FastifyReply, FastifyRequest } from "fastify";
import { browserWords } from "../identity/session.ts";
import type { Sessions, Whose } from "../identity/session.store.ts";
import type { SessionChange } from "./route.ts";
import type { sessionCookie } from "./session-cookie.ts";

/** Does what a reply says of the session. Whatever it is, the secret known before is worth nothing after it. */
export const sessionChanges =
  (
    sessions: Sessions,
    secret: ReturnType<typeof sessionCookie>,
    limitSignIn: (request: FastifyRequest, whose: Whose) => Promise<void>,
  ) =>
  async (
    request: FastifyRequest,
    reply: FastifyReply,
    change: SessionChange,
  ): Promise<void> => {
    const { session } = request;
    const browser = browserWords(request.headers["user-agent"]);
    const begin = async (...of: Parameters<Sessions["begin"]>) =>
      secret.give(reply, await sessions.begin(...of));
    if (change === "step up") {
      if (session) secret.give(reply, await sessions.stepUp(session.id));
    } else if (change === "end") {
      if (session) await sessions.end(session.id);
      secret.take(reply);
    } else if ("ask" in change) {
      if (session) await sessions.ask(session.id, change.ask);
      else await begin(undefined, browser, change.ask);
    } else {
      await limitSignIn(request, change.begin);
      if (session) await sessions.end(session.id);
      await begin(change.begin, browser);
    }
  };
