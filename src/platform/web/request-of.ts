import type { FastifyRequest } from "fastify";
import type { Day } from "#kernel/day.ts";
import type { Fields, PublicRequest } from "./route.ts";
import type { Upload } from "./uploads.ts";

/** What a handler is told of a request, in our words. */
export const requestOf = (
  request: FastifyRequest,
  today: Day,
): PublicRequest => ({
  params: fieldsOf(request.params, typed),
  query: fieldsOf(request.query, typed),
  entered: fieldsOf(request.body, typed),
  files: request.received?.files ?? noFiles,
  here: request.url,
  about: aboutIt(request),
  session: request.session,
  today,
});

/** What any row of the trail tells of its request. */
export const aboutIt = (request: FastifyRequest) => ({
  at: `${request.method} ${request.routeOptions.url}`,
  params: fieldsOf(request.params),
  request: request.id,
  origin: request.ip,
});

/** Without end marks, which come along when text is copied from a PDF or are tried in an address, and which the database cannot hold. */
const typed = (text: string): string => text.replaceAll("\0", "");

const noFiles: readonly Upload[] = [];

/** Parsed by the framework as text or lists of text; of a list the last one counts. */
export function fieldsOf(
  parsed: unknown,
  read = (text: string): string => text,
): Fields {
  const fields: Record<string, string> = Object.create(null);
  if (typeof parsed !== "object" || parsed === null) return fields;
  for (const [name, value] of Object.entries(parsed))
    fields[read(name)] = read(String(Array.isArray(value) ? value.at(-1) : value)); // prettier-ignore
  return fields;
}
