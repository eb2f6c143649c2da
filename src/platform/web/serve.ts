import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import { type FastifyReply, type FastifyRequest, fastify } from "fastify";
import type { Day } from "#kernel/day.ts";
import { now } from "#kernel/london.ts";
import { Refusal, notAllowed } from "#kernel/problem.ts";
import { type Assets, addAssets } from "./assets.ts";
import { compressed } from "./compression.ts";
import { disposition } from "./csv.ts";
import {
  headers,
  moreHeaders,
  refuseAddress,
  refuseForwarded,
  refuseOtherHosts,
  refuseOtherSites,
} from "./hygiene.ts";
import type { Session, SignedIn } from "../identity/session.ts";
import type { Sessions } from "../identity/session.store.ts";
import { type Frame, layout } from "./layout.ts";
import { keptForLater } from "./kept-for-later.ts";
import { type Limit, limitsOf } from "./limits.ts";
import { permissions } from "../identity/permission.ts";
import type { Disclosed, TrailAbout } from "../trail/trail-line.ts";
import type { Page, Reply } from "./page.ts";
import { faultPage, newReference, refusalOf, refusedPage } from "./refused.ts";
import { withTokens } from "./form-tokens.ts";
import { fieldsOf, requestOf } from "./request-of.ts";
import { type Asker, type PublicRoute, type Route, kindOf } from "./route.ts";
import { sessionChanges } from "./session-changes.ts";
import { sessionCookie } from "./session-cookie.ts";
import { type UploadLimits, receive } from "./uploads.ts";

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
    session: Session | undefined;
    asker: Asker | undefined;
    /** Nobody asks, but a moment ago this browser was theirs. */
    lapsed: Asker | undefined;
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
  app.decorateRequest("session", undefined);
  app.decorateRequest("asker", undefined);
  app.decorateRequest("lapsed", undefined);
  app.decorateRequest("received", undefined);
  await app.register(helmet, headers(secure, given.formsLeadTo));
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart);
  await app.register(rateLimit, { global: false });
  const limits = limitsOf(app, given.perMinute);
  const changeSession = sessionChanges(sessions, secret, limits["sign-in"]);
  await app.register(csrf, {
    cookieKey: secure ? "__Host-form" : "form",
    cookieOpts: secret.rules,
    // A token is worth nothing in another session.
    csrfOpts: { userInfo: true, hmacKey: randomBytes(32).toString("hex") },
    getUserInfo: (request) => secret.of(request) ?? beforeSignIn,
    getToken: (request) => fieldsOf(request.body)["_csrf"],
  });
  app.addHook("onRequest", async (request, reply) => {
    moreHeaders(reply);
    refuseOtherHosts(request, given.origin, given.demonstration);
    if (given.demonstration) refuseForwarded(request);
    refuseOtherSites(request, given.origin);
  });
  app.addHook("onSend", async ({ received }) => received?.remove());
  app.addHook("onSend", compressed);
  addAssets(app, given.assets);

  async function know(request: FastifyRequest): Promise<Asker | undefined> {
    const session = await sessions.find(secret.of(request));
    request.session = session;
    request.asker = session?.signedIn && {
      ...given.whoIs(session.signedIn),
      ...(session.steppedUp && { steppedUp: true }),
    };
    return request.asker;
  }

  async function remember(request: FastifyRequest): Promise<void> {
    const lapsed = await sessions.lapsed(secret.of(request));
    request.lapsed = lapsed && given.whoIs(lapsed);
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    page: Page,
  ) {
    const { session } = request;
    if (session?.said !== undefined) await sessions.say(session.id);
    const document = layout(given, {
      page,
      asker: request.asker,
      said: session?.said,
      nonces: reply.cspNonce,
      now: now(),
      assets: given.assets.addresses,
    });
    const bound = secret.of(request) ?? beforeSignIn;
    if (page.refreshAfter !== undefined)
      reply.header("refresh", String(page.refreshAfter));
    return reply
      .status(page.status ?? 200)
      .type("text/html; charset=utf-8")
      .send(
        withTokens(document, () => reply.generateCsrf({ userInfo: bound })),
      );
  }

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    it: Reply,
  ) {
    if ("goTo" in it) {
      if (it.said !== undefined && request.session)
        await sessions.say(request.session.id, it.said);
      return reply.redirect(it.goTo, 303);
    }
    if ("tell" in it) return reply.send(it.tell);
    if (!("download" in it)) return show(request, reply, it);
    const { name, type, body } = it.download;
    return reply
      .type(type)
      .header("content-disposition", disposition(name))
      .send(
        typeof body === "string" || Buffer.isBuffer(body)
          ? body
          : Readable.from(body),
      );
  }

  function refuse(request: FastifyRequest, reply: FastifyReply, why: unknown) {
    const refusal = refusalOf(why);
    if (refusal) return show(request, reply, refusedPage(refusal));
    given.fault(request.id, why);
    return show(request, reply, faultPage(request.id));
  }

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
      kind: "open" in route ? "read" : kindOf(route),
      deed: "open" in route ? "" : route.trail,
      at: route.at,
      params: fieldsOf(request.params),
      request: request.id,
      origin: request.ip,
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
          request.received = await receive(request, given.uploads);
          request.body = request.received.entered;
        },
        ...(method === "POST" ? [app.csrfProtection] : []),
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
        const who = asker ?? lapsed;
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

/** Tokens must be bound to something; no session's secret is this. */
const beforeSignIn = "nobody";
