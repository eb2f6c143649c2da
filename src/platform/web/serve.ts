import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import { type FastifyReply, type FastifyRequest, fastify } from "fastify";
import { now } from "#kernel/london.ts";
import { Refusal, notAllowed } from "#kernel/problem.ts";
import { addAssets } from "./assets.ts";
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
import { type Session, browserWords } from "../identity/session.ts";
import type { Given } from "./given.ts";
import type { Sessions } from "../identity/session.store.ts";
import { layout } from "./layout.ts";
import { limitsOf } from "./limits.ts";
import { permissions } from "../identity/permission.ts";
import type { Page, Reply } from "./page.ts";
import { faultPage, newReference, refusalOf, refusedPage } from "./refused.ts";
import {
  aboutOf,
  fieldsOf,
  pagesAmong,
  requestOf,
  withTokens,
} from "./received.ts";
import {
  type Asker,
  type PublicRoute,
  type Route,
  type SessionChange,
} from "./route.ts";
import { sessionCookie } from "./session-cookie.ts";
import { receive } from "./uploads.ts";

declare module "fastify" {
  interface FastifyRequest {
    session: Session | undefined;
    asker: Asker | undefined;
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
  app.decorateRequest("received", undefined);
  await app.register(helmet, headers(secure, given.formsLeadTo));
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart);
  await app.register(rateLimit, { global: false });
  const limits = limitsOf(app, given.perMinute);
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
    const boundTo = secret.of(request) ?? beforeSignIn;
    if (page.refreshAfter !== undefined)
      reply.header("refresh", String(page.refreshAfter));
    return reply
      .status(page.status ?? 200)
      .type("text/html; charset=utf-8")
      .send(
        withTokens(document, () => reply.generateCsrf({ userInfo: boundTo })),
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
    if (!refusal || refusal.status >= 500) given.fault(request.id, why);
    if (refusal) return show(request, reply, refusedPage(refusal));
    return show(request, reply, faultPage(request.id));
  }

  async function changeSession(
    request: FastifyRequest,
    reply: FastifyReply,
    change: SessionChange,
  ) {
    const { session } = request;
    const begin = async (...of: Parameters<Sessions["begin"]>) =>
      secret.give(reply, await sessions.begin(...of));
    const browser = browserWords(request.headers["user-agent"]);
    if (change === "step up")
      return session && secret.give(reply, await sessions.stepUp(session.id));
    if (change !== "end" && "ask" in change)
      return session
        ? sessions.ask(session.id, change.ask)
        : begin(undefined, browser, change.ask);
    if (change !== "end") await limits["sign-in"](request, change.begin);
    if (session) await sessions.end(session.id);
    return change === "end" ? secret.take(reply) : begin(change.begin, browser);
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

  const pageOf = pagesAmong(routes);

  for (const route of routes) {
    const [method, url] = route.at.split(" ") as ["GET" | "POST", string];
    const about = (request: FastifyRequest) => aboutOf(route, request);

    app.route({
      method,
      url,
      async onRequest(request, reply) {
        const asker = await know(request);
        if ("open" in route) return undefined;
        if (!asker) {
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
        const { asker } = request;
        if (!asker) throw new Refusal(403, "Nobody is signed in");
        const it = await given.within(asker, about(request), async (context) =>
          route.handle({ ...asked, ...context, asker }),
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
