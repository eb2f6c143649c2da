import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Id } from "#kernel/id.ts";
import type { Session, SignedIn } from "../identity/session.ts";
import type { Sessions } from "../identity/session.store.ts";
import type { Asker } from "./route.ts";
import type { sessionCookie } from "./session-cookie.ts";

declare module "fastify" {
  interface FastifyRequest {
    session: Session | undefined;
    asker: Asker | undefined;
    /** Nobody asks, but a moment ago this browser was theirs. */
    lapsed: { session: Id; asker: Asker } | undefined;
  }
}

/** Who sits at the browser a request came from, by the secret in its cookie. */
export function whoAsks(
  app: FastifyInstance,
  sessions: Sessions,
  whoIs: (signedIn: SignedIn) => Asker,
  secret: ReturnType<typeof sessionCookie>,
) {
  app.decorateRequest("session", undefined);
  app.decorateRequest("asker", undefined);
  app.decorateRequest("lapsed", undefined);
  return {
    async know(request: FastifyRequest): Promise<Asker | undefined> {
      const session = await sessions.find(secret.of(request));
      request.session = session;
      request.asker = session?.signedIn && {
        ...whoIs(session.signedIn),
        ...(session.steppedUp && { steppedUp: true }),
      };
      return request.asker;
    },

    async remember(request: FastifyRequest): Promise<void> {
      const lapsed = await sessions.lapsed(secret.of(request));
      request.lapsed = lapsed && {
        session: lapsed.id,
        asker: whoIs(lapsed.signedIn),
      };
    },
  };
}
