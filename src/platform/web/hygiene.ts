import type { ServerResponse } from "node:http";
import type { FastifyHelmetOptions } from "@fastify/helmet";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "#kernel/problem.ts";

/**
 * Headers of every reply. Scripts need the page's nonce; styles are our own; nothing is framed; a form
 * may lead on to us and, signing in, to the provider.
 */
export const headers = (
  secure: boolean,
  formsLeadTo: () => readonly string[] = () => [],
): FastifyHelmetOptions => ({
  enableCSPNonces: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: [],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      // Drafts are kept by a script of ours, and nowhere else.
      connectSrc: ["'self'"],
      formAction: [() => ["'self'", ...formsLeadTo()].join(" ")],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: "no-referrer" },
  xFrameOptions: { action: "deny" },
  crossOriginOpenerPolicy: { policy: "same-origin" },
  // Over plain http the promise to use https would lock the visitor out.
  strictTransportSecurity: secure,
});

/** What helmet has no word for. Nothing but the assets may be kept by a browser or a proxy. */
export function moreHeaders(reply: FastifyReply): void {
  reply.header(
    "permissions-policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  );
  reply.header("cache-control", "no-store");
}

/** The answer to an address that no route, hook or page ever sees. */
export function refuseAddress(reply: ServerResponse): void {
  reply.writeHead(400, {
    "content-type": "text/plain; charset=utf-8",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  reply.end("This address cannot be read.\n");
}

const thisMachine = ["localhost", "127.0.0.1"];

/**
 * Under any other name a page could be read by a site that points its own name at this machine.
 * A demonstration answers to this machine's names only, whatever stands in front of it.
 */
export function refuseOtherHosts(
  { hostname }: FastifyRequest,
  origin: string | undefined,
  demonstration: boolean,
): void {
  if (thisMachine.includes(hostname)) return;
  if (demonstration)
    throw new Refusal(421, "This demonstration answers on this machine only");
  if (origin === undefined || new URL(origin).hostname !== hostname)
    throw new Refusal(421, "Goldthread does not answer under this name");
}

const forwarding =
  /^(?:forwarded|via|x-(?:original-)?forwarded(?:-.*)?|x-original-(?:host|url)|.*(?:client|real|connecting|user|remote|external|proxyuser)-(?:ip|address|addr))$/;

/** A proxy would open a demonstration, which asks nobody for proof, to wherever the proxy is reached from. */
export function refuseForwarded({ headers }: FastifyRequest): void {
  if (Object.keys(headers).some((name) => forwarding.test(name)))
    throw new Refusal(421, "This demonstration answers on this machine only");
}

/**
 * Deeds come from our own pages. Browsers say where a form was; our referrer policy makes
 * them send `Origin: null`, so that header is only believed when it names a place.
 */
export function refuseOtherSites(
  request: FastifyRequest,
  ours: string | undefined,
): void {
  if (request.method === "GET") return;
  const { origin, "sec-fetch-site": site } = request.headers;
  const known = typeof site === "string";
  const foreign = known
    ? site !== "same-origin" && site !== "none"
    : origin !== undefined && origin !== "null" && !own(origin, request, ours);
  if (foreign)
    throw new Refusal(403, "This form was sent from a page that is not ours");
}

const own = (
  origin: string,
  { host }: FastifyRequest,
  ours: string | undefined,
) =>
  URL.canParse(origin) &&
  (new URL(origin).origin === ours || new URL(origin).host === host);

/** A path of this site, or undefined: `//elsewhere` and `/\elsewhere` leave it. */
export function ownPath(text: string | undefined): string | undefined {
  return text !== undefined && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)
    ? text
    : undefined;
}
