import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import { type FastifyRequest, fastify } from "fastify";
import type { Day } from "#kernel/day.ts";
import { Refusal, notAllowed } from "#kernel/problem.ts";
import { answers } from "./answers.ts";
import { type Assets, addAssets } from "./assets.ts";
import { compressed } from "./compression.ts";
import {
  headers,
  moreHeaders,
  refuseAddress,
  refuseForwarded,
  refuseOtherHosts,
  refuseOtherSites,
} from "./hygiene.ts";
import type { SignedIn } from "../identity/session.ts";
import type { Sessions } from "../identity/session.store.ts";
import type { Frame } from "./layout.ts";
import { keptForLater } from "./kept-for-later.ts";
import { type Limit, limitsOf } from "./limits.ts";
import { permissions } from "../identity/permission.ts";
import type { Disclosed, TrailAbout } from "../trail/trail-line.ts";
import { newReference } from "./refused.ts";
import { formTokens } from "./form-tokens.ts";
import { aboutIt, requestOf } from "./request-of.ts";
import { type Asker, type PublicRoute, type Route, kindOf } from "./route.ts";
import { sessionChanges } from "./session-changes.ts";
import { sessionCookie } from "./session-cookie.ts";
import { type UploadLimits, receive } from "./uploads.ts";
import { whoAsks } from "./who-asks.ts";

/** What an app gives to have its routes served. */
export type Given<Context> = Frame & {
  assets: Assets;
  /** The page for people not yet known. It is told the way `back`, when that is one of ours. */
  signInAt: string;
  /** Where people prove again that it is them. It is told the way `back`. */
  stepUpAt: string;
  /**
   * The address people use, such as `https://goldthread.example.gov.uk`, when a proxy stands in
   * front. Behind https, cookies are never sent without it. Undefined on a machine of one's own.
   */
  origin?: string | undefined;
  /** Origins that our forms may lead on to: the sign-in provider's. */
  formsLeadTo?(): readonly string[];
  uploads: UploadLimits;
  /** Other limits than the usual: a bench asks more often than anyone. */
  perMinute?: Readonly<Record<Limit, number>>;
  sessions: Sessions;
  today(): Day;
  /** What somebody signed in may do, by the roles they hold. */
  whoIs(signedIn: SignedIn): Asker;
  /**
   * Does what a request asks, giving the handler its context. When it resolves, all of it and its row of
   * the access trail are kept: nothing is shown before, or if it fails.
   */
  within<Told extends Disclosed>(
    asker: Asker,
    about: TrailAbout,
    work: (context: Context) => Promise<Told>,
  ): Promise<Told>;
  /** Told of each fault of ours, with the reference the person at the screen was given. */
  fault(reference: string, error: unknown): void;
};

declare module "fastify" {
  interface FastifyRequest {
    received: Awaited<ReturnType<typeof receive>> | undefined;
  }
}

/** The only place that knows the web framework. The server is ready to listen, or to be asked in tests. */
export async function serve<Context>(
  routes: readonly (Route<Context> | PublicRoute)[],
  given: Given<Context>,
) {
  const secure = given.origin?.startsWith("https:") === true;
  const { sessions } = given;
  const secret = sessionCookie(secure);
  const app = fastify({
    exposeHeadRoutes: false,
    trustProxy: false,
    // While stopping, what still arrives on a connection that is open is answered as usual.
    return503OnClosing: false,
    genReqId: newReference,
    // An address so malformed that it reaches no route: nothing of it is repeated.
    frameworkErrors: (_, __, reply) => refuseAddress(reply.hijack().raw),
  });
  app.removeContentTypeParser("application/json");
  app.decorateRequest("received", undefined);
  await app.register(helmet, headers(secure, given.formsLeadTo));
  await app.register(cookie);
  await app.register(formbody);
  // What is too large is said by `receive`, with how large it may be.
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(rateLimit, { global: false });
  const limits = limitsOf(app, given.perMinute);
  const { know, remember } = whoAsks(app, sessions, given.whoIs, secret);
  const tokens = formTokens(secure, secret.rules);
  const { answer, refuse } = answers(given, tokens);
  const changeSession = sessionChanges(
    sessions,
    secret,
    limits["sign-in"],
    (request, who, deed, judge = async () => ({})) =>
      given.within(who, { ...aboutIt(request), kind: "sign-in", deed }, judge),
  );
  app.addHook("onRequest", async (request, reply) => {
    moreHeaders(reply);
    refuseOtherHosts(request, given.origin, given.demonstration);
    if (given.demonstration) refuseForwarded(request);
    refuseOtherSites(request, given.origin);
  });
  app.addHook("onSend", async ({ received }) => received?.remove());
  app.addHook("onSend", compressed);
  addAssets(app, given.assets);

  app.setErrorHandler((error, request, reply) => refuse(request, reply, error));
  app.setNotFoundHandler(async (request, reply) => {
    await know(request);
    return refuse(
      request,
      reply,
      new Refusal(404, "There is no page at this address"),
    );
  });

  const places = new Set<string>(routes.map(({ at }) => at));
  /** The page a form stands on: at its own address, else at the one above. */
  const pageOf = (at: string, url: string) =>
    places.has(at.replace("POST ", "GET ")) ? url : url.replace(/\/[^/]*$/, "");

  for (const route of routes) {
    const [method, url] = route.at.split(" ") as ["GET" | "POST", string];
    if (!("open" in route) && !(route.may in permissions))
      throw new Error(`Nobody was said to be let to ${route.at}`);
    const about = (request: FastifyRequest): TrailAbout => ({
      ...aboutIt(request),
      kind: "open" in route ? "sign-in" : kindOf(route),
      deed: "open" in route ? "" : route.trail,
    });

    app.route({
      method,
      url,
      async onRequest(request, reply) {
        const asker = await know(request);
        if ("open" in route) return undefined;
        if (!asker) {
          if (route.keepsWhenExpired) await remember(request);
          if (request.lapsed) return undefined;
          const back =
            method === "GET" ? `?back=${encodeURIComponent(request.url)}` : "";
          return reply.redirect(`${given.signInAt}${back}`, 303);
        }
        if (!asker.may.has(route.may))
          await given.within(asker, about(request), () => {
            throw notAllowed(permissions[route.may]);
          });
        if (route.stepUp && !asker.steppedUp)
          return reply.redirect(
            `${given.stepUpAt}?back=${encodeURIComponent(pageOf(route.at, request.url))}`,
            303,
          );
        return undefined;
      },
      preHandler: [
        async (request) => {
          if (!request.isMultipart()) return;
          if (!("takesFiles" in route))
            throw new Refusal(415, "Files cannot be sent here");
          const { takesFiles } = route;
          request.received = await receive(request, {
            ...given.uploads,
            ...(typeof takesFiles === "object" && takesFiles),
          });
          request.body = request.received.entered;
        },
        async (request) => {
          if (method === "POST") tokens.check(request);
        },
        async (request) => {
          const { asker } = request;
          if ("open" in route || !route.limit || !asker) return;
          try {
            await limits[route.limit](request, asker);
          } catch (error) {
            await given.within(asker, about(request), () => {
              throw error;
            });
          }
        },
      ],
      async handler(request, reply) {
        const asked = requestOf(request, given.today());
        if ("open" in route) {
          const it = await route.handle(asked);
          if (it.session) await changeSession(request, reply, it.session);
          return answer(request, reply, it);
        }
        const { asker, lapsed } = request;
        const who = asker ?? lapsed?.asker;
        if (!who) throw new Refusal(403, "Nobody is signed in");
        const theirs = { ...asked, asker: who };
        const it = lapsed
          ? await keptForLater(route, theirs, given, about(request))
          : await given.within(who, about(request), async (context) =>
              route.handle({ ...theirs, ...context }),
            );
        return answer(request, reply, it);
      },
    });
  }
  await app.ready();
  return app;
}
