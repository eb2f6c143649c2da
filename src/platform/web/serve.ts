import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
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
  refuseOtherHosts,
  refuseOtherSites,
} from "./hygiene.ts";
import { type Frame, layout } from "./layout.ts";
import { permissions } from "../identity/permission.ts";
import type { Disclosed, TrailAbout } from "../trail/trail-line.ts";
import type { Page, Reply } from "./page.ts";
import { faultPage, newReference, refusalOf, refusedPage } from "./refused.ts";
import type {
  Asker,
  Fields,
  PublicReply,
  PublicRequest,
  PublicRoute,
  Route,
} from "./route.ts";
import { type Sessions, sessionsInMemory } from "./session.ts";
import { type Upload, type UploadLimits, receive } from "./uploads.ts";

/** What an app gives to have its routes served. */
export type Given<Context> = Frame & {
  assets: Assets;
  /** The page for people not yet known. It is told the way `back`, when that is one of ours. */
  signInAt: string;
  /** Behind https: cookies are then never sent without it. */
  secure?: boolean;
  uploads: UploadLimits;
  sessions?: Sessions;
  today(): Day;
  /** The person behind a session's subject; undefined when nobody, or nobody any more. */
  whoIs(subject: string | undefined): Promise<Asker | undefined>;
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
    asker: Asker | undefined;
    received: Awaited<ReturnType<typeof receive>> | undefined;
  }
}

/** The only place that knows the web framework. The server is ready to listen, or to be asked in tests. */
export async function serve<Context>(
  routes: readonly (Route<Context> | PublicRoute)[],
  given: Given<Context>,
) {
  const secure = given.secure === true;
  const sessions = given.sessions ?? sessionsInMemory();
  const sessionCookie = secure ? "__Host-session" : "session";
  const cookieRules = {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
  } as const;
  const secretOf = (request: FastifyRequest) => request.cookies[sessionCookie];

  const app = fastify({
    exposeHeadRoutes: false,
    trustProxy: false,
    genReqId: newReference,
    // An address so malformed that it reaches no route: nothing of it is repeated.
    frameworkErrors: (_, __, reply) => refuseAddress(reply.hijack().raw),
  });
  app.removeContentTypeParser("application/json");
  app.decorateRequest("asker", undefined);
  app.decorateRequest("received", undefined);
  await app.register(helmet, headers(secure));
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart);
  await app.register(csrf, {
    cookieKey: secure ? "__Host-form" : "form",
    cookieOpts: cookieRules,
    // A token is worth nothing in another session.
    csrfOpts: { userInfo: true, hmacKey: randomBytes(32).toString("hex") },
    getUserInfo: (request) => secretOf(request) ?? beforeSignIn,
    getToken: (request) => fieldsOf(request.body)["_csrf"],
  });
  app.addHook("onRequest", async (request, reply) => {
    moreHeaders(reply);
    if (given.demonstration) refuseOtherHosts(request);
    refuseOtherSites(request);
  });
  app.addHook("onSend", async ({ received }) => received?.remove());
  app.addHook("onSend", compressed);
  addAssets(app, given.assets);

  async function know(request: FastifyRequest): Promise<Asker | undefined> {
    request.asker = await given.whoIs(sessions.subject(secretOf(request)));
    return request.asker;
  }

  function show(request: FastifyRequest, reply: FastifyReply, page: Page) {
    const document = layout(given, {
      page,
      asker: request.asker,
      said: sessions.takeSaid(secretOf(request)),
      nonces: reply.cspNonce,
      now: now(),
      assets: given.assets.addresses,
    });
    const secret = secretOf(request) ?? beforeSignIn;
    if (page.refreshAfter !== undefined)
      reply.header("refresh", String(page.refreshAfter));
    return reply
      .status(page.status ?? 200)
      .type("text/html; charset=utf-8")
      .send(
        withTokens(document, () => reply.generateCsrf({ userInfo: secret })),
      );
  }

  function answer(request: FastifyRequest, reply: FastifyReply, it: Reply) {
    if ("goTo" in it) {
      if (it.said !== undefined) sessions.say(secretOf(request), it.said);
      return reply.redirect(it.goTo, 303);
    }
    if ("tell" in it) return reply.send(it.tell);
    if (!("download" in it)) return show(request, reply, it);
    const { name, type, body } = it.download;
    return reply
      .type(type)
      .header("content-disposition", disposition(name))
      .send(typeof body === "string" ? body : Readable.from(body));
  }

  function refuse(request: FastifyRequest, reply: FastifyReply, why: unknown) {
    const refusal = refusalOf(why);
    if (refusal) return show(request, reply, refusedPage(refusal));
    given.fault(request.id, why);
    return show(request, reply, faultPage(request.id));
  }

  function takeSession(
    request: FastifyRequest,
    reply: FastifyReply,
    session: NonNullable<PublicReply["session"]>,
  ) {
    sessions.end(secretOf(request));
    if (session === "end") reply.clearCookie(sessionCookie, cookieRules);
    else
      reply.setCookie(
        sessionCookie,
        sessions.begin(session.begin),
        cookieRules,
      );
  }

  app.setErrorHandler((error, request, reply) => refuse(request, reply, error));
  app.setNotFoundHandler(async (request, reply) => {
    await know(request);
    return refuse(request, reply, new Refusal(404, noSuchPage));
  });

  for (const route of routes) {
    const [method, url] = route.at.split(" ") as ["GET" | "POST", string];
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
        if ("open" in route) return;
        if (!asker) {
          const back =
            method === "GET" ? `?back=${encodeURIComponent(request.url)}` : "";
          return reply.redirect(`${given.signInAt}${back}`, 303);
        }
        if (asker.may.has(route.may)) return;
        await given.within(asker, about(request), () => {
          throw notAllowed(permissions[route.may]);
        });
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
      ],
      async handler(request, reply) {
        const asked = requestOf(request, given.today());
        if ("open" in route) {
          const it = await route.handle(asked);
          if (it.session) takeSession(request, reply, it.session);
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

/** What is taken away as a file is an export; what is sent to us changes something, unless the route knows better. */
const kindOf = <Context>({ kind, at }: Route<Context>) =>
  kind ??
  (at.startsWith("POST ") ? "change" : at.endsWith(".csv") ? "export" : "read");

/** Tokens must be bound to something; no session's secret is this. */
const beforeSignIn = "nobody";
const noSuchPage = "There is no page at this address";

const requestOf = (request: FastifyRequest, today: Day): PublicRequest => ({
  params: fieldsOf(request.params),
  query: fieldsOf(request.query),
  entered: fieldsOf(request.body),
  files: request.received?.files ?? noFiles,
  here: request.url,
  today,
});

const noFiles: readonly Upload[] = [];

/** Parsed by the framework as text or lists of text; of a list the last one counts. */
function fieldsOf(parsed: unknown): Fields {
  const fields: Record<string, string> = Object.create(null);
  if (typeof parsed !== "object" || parsed === null) return fields;
  for (const [name, value] of Object.entries(parsed))
    fields[name] = String(Array.isArray(value) ? value.at(-1) : value);
  return fields;
}

/** Every form that posts gets its token here, so that no page can forget it. Text cannot look like a form: it is escaped. */
function withTokens(document: string, token: () => string): string {
  let made: string | undefined;
  return document.replaceAll(/<form\b[^>]*\bmethod="post"[^>]*>/g, (form) => {
    made ??= token();
    return `${form}<input type="hidden" name="_csrf" value="${made}">`;
  });
}
