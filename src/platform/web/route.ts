import type { Day } from "#kernel/day.ts";
import type { Reply } from "./page.ts";
import type { Upload } from "./uploads.ts";

/** The person at the screen: what they may do, in words, and for which authority. */
export type Asker = {
  id: string;
  name: string;
  authority: string;
  may: ReadonlySet<string>;
  /** The practitioner they are in the record, for those who work with children. */
  practitioner?: string;
  teams?: readonly string[];
};

/** A method and a path with `:names`, such as `GET /children/:childId`. */
export type Place = `${"GET" | "POST"} /${string}`;

type NameOf<Segment> = Segment extends `:${infer Name}` ? Name : never;
type Names<Path> = Path extends `${infer First}/${infer Rest}`
  ? NameOf<First> | Names<Rest>
  : NameOf<Path>;

/** What was typed or chosen, by question; of a name given twice the last one counts. */
export type Fields = Readonly<Record<string, string>>;

export type PublicRequest<At extends string = Place> = {
  params: { readonly [Name in Names<At>]: string };
  query: Fields;
  entered: Fields;
  files: readonly Upload[];
  /** Path and query as asked for: the base of links that sort or turn a page. */
  here: string;
  today: Day;
};

/** A request with someone behind it, and with what the app gives its routes: the database. */
export type Request<Context, At extends string = Place> = PublicRequest<At> &
  Context & { asker: Asker };

/** A route cannot exist without saying who may use it and what the access trail will say. */
export type Route<Context, At extends Place = Place> = {
  at: At;
  /** A permission in words, such as "read children". */
  may: string;
  /** What the asker did, after their name: "opened a child". */
  trail: string;
  /** For routes that take files. Without it files are refused. */
  takesFiles?: true;
  handle(request: Request<Context, At>): Promise<Reply> | Reply;
};

export type PublicReply = Reply & {
  /** Begin a session for this subject, or end the one there is. */
  session?: { begin: string } | "end";
};

/** Sign-in and health: places for people not yet known. They must disclose no record. */
export type PublicRoute<At extends Place = Place> = {
  at: At;
  open: true;
  handle(request: PublicRequest<At>): Promise<PublicReply> | PublicReply;
};

/** One `route` for a whole app, once it has said what its routes are given besides the request. */
export function routesGiven<Context>() {
  return <const At extends Place>(route: Route<Context, At>): Route<Context> =>
    route;
}

export function publicRoute<const At extends Place>(
  at: At,
  handle: PublicRoute<At>["handle"],
): PublicRoute {
  return { at, open: true, handle };
}
