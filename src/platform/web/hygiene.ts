import type { ServerResponse } from "node:http";
import type { FastifyHelmetOptions } from "@fastify/helmet";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "#kernel/problem.ts";

/** Headers of every reply. Scripts need the page's nonce; styles and forms are our own; nothing is framed. */
export const headers = (secure: boolean): FastifyHelmetOptions => ({
  enableCSPNonces: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: [],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
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

/**
 * Under any other name a page of a demonstration could be read by a site that points its own
 * name at this machine.
 */
export function refuseOtherHosts({ hostname }: FastifyRequest): void {
  if (!["localhost", "127.0.0.1", "[::1]", "::1"].includes(hostname))
    throw new Refusal(421, "This demonstration answers on this machine only");
}

/**
 * Deeds come from our own pages. Browsers say where a form was; our referrer policy makes
 * them send `Origin: null`, so that header is only believed when it names a place.
 */
export function refuseOtherSites(request: FastifyRequest): void {
  if (request.method === "GET") return;
  const { origin, "sec-fetch-site": site } = request.headers;
  const known = typeof site === "string";
  const foreign = known
    ? site !== "same-origin" && site !== "none"
    : origin !== undefined && origin !== "null" && !own(origin, request);
  if (foreign)
    throw new Refusal(403, "This form was sent from a page that is not ours");
}

const own = (origin: string, { host }: FastifyRequest) =>
  URL.canParse(origin) && new URL(origin).host === host;

/** A path of this site, or undefined: `//elsewhere` and `/\elsewhere` leave it. */
export function ownPath(text: string | undefined): string | undefined {
  return text !== undefined && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)
    ? text
    : undefined;
}
