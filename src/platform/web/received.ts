import type { FastifyRequest } from "fastify";
import type { Day } from "#kernel/day.ts";
import type { TrailAbout } from "../trail/trail-line.ts";
import {
  type Fields,
  type PublicRequest,
  type PublicRoute,
  type Route,
  kindOf,
} from "./route.ts";
import type { Upload } from "./uploads.ts";

/** What a handler is told of a request, in our own words. */
export const requestOf = (
  request: FastifyRequest,
  today: Day,
): PublicRequest => ({
  params: fieldsOf(request.params),
  query: fieldsOf(request.query),
  entered: fieldsOf(request.body),
  files: request.received?.files ?? noFiles,
  here: request.url,
  session: request.session,
  today,
});

const noFiles: readonly Upload[] = [];

/** Parsed by the framework as text or lists of text; of a list the last one counts. */
export function fieldsOf(parsed: unknown): Fields {
  const fields: Record<string, string> = Object.create(null);
  if (typeof parsed !== "object" || parsed === null) return fields;
  for (const [name, value] of Object.entries(parsed))
    fields[name] = String(Array.isArray(value) ? value.at(-1) : value);
  return fields;
}

/** Every form that posts gets its token here, so that no page can forget it. Text cannot look like a form: it is escaped. */
export function withTokens(document: string, token: () => string): string {
  let made: string | undefined;
  return document.replaceAll(/<form\b[^>]*\bmethod="post"[^>]*>/g, (form) => {
    made ??= token();
    return `${form}<input type="hidden" name="_csrf" value="${made}">`;
  });
}

/** What the access trail is told of a request before it happens. */
export const aboutOf = <Context>(
  route: Route<Context> | PublicRoute,
  request: FastifyRequest,
): TrailAbout => ({
  kind: "open" in route ? "read" : kindOf(route),
  deed: "open" in route ? "" : route.trail,
  at: route.at,
  params: fieldsOf(request.params),
  request: request.id,
  origin: request.ip,
});

/** The page a form stands on: at its own address, else at the one above. */
export function pagesAmong(routes: readonly { at: string }[]) {
  const places = new Set(routes.map(({ at }) => at));
  return (at: string, url: string): string =>
    places.has(at.replace("POST ", "GET ")) ? url : url.replace(/\/[^/]*$/, "");
}
