import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Permission } from "../identity/permission.ts";
import type { Kind, TrailAbout } from "../trail/trail-line.ts";
import type { Asked, Session } from "../identity/session.ts";
import type { Whose } from "../identity/session.store.ts";
import type { Limit } from "./limits.ts";
import type { Reply } from "./page.ts";
import type { Upload, UploadLimits } from "./uploads.ts";

/** The person at the screen: who they are, what kinds of thing they may do, and for which authority. */
export type Asker = {
  /** The id of their account; a few words for what no person does, such as "daily roll". */
  id: string;
  name: string;
  authority: string;
  may: ReadonlySet<Permission>;
  /** Who they are in the record, where they work with children. */
  practitioner?: Id;
  /** Teams their roles are held in. */
  teams?: readonly Id[];
  /** The command line of a database with nobody real in it: whoever holds its folder holds all of it. */
  everything?: true;
  /** They proved again, a moment ago, who they are. */
  steppedUp?: true;
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
  /** What a row of the access trail tells of it. */
  about: Omit<TrailAbout, "kind" | "deed">;
  /** The browser's session, signed in or away at the provider. */
  session: Session | undefined;
  today: Day;
};

/** A request with someone behind it, and with what the app gives its routes: the database. */
export type Request<Context, At extends string = Place> = PublicRequest<At> &
  Context & { asker: Asker };

/** A route cannot exist without saying who may use it and what the access trail will say. */
export type Route<Context, At extends Place = Place> = {
  at: At;
  may: Permission;
  /** What the asker did, after their name: "opened a child". */
  trail: string;
  /** What sort of access it is, where method and address do not say: a search, break-glass. */
  kind?: Kind;
  /** For routes that take files, however large, or no larger than this. Without it files are refused. */
  takesFiles?: true | Omit<UploadLimits, "folder">;
  /** They must have proved again, a moment ago, that it is them. A form has its page at the same address, or at the one above. */
  stepUp?: true;
  /** At most so often a minute by one account, together with every other route of this limit. */
  limit?: Limit;
  handle(request: Request<Context, At>): Promise<Reply> | Reply;
  /**
   * What is sent when the session of whoever filled in this form has ended: keeps it as theirs alone and
   * records nothing. Whoever sent it is not known to be them, so the answer tells nothing of the record.
   */
  keepsWhenExpired?(request: Request<Context, At>): Promise<KeptForLater>;
};

/** Where they find it, once they have signed in; or a few words for a script of ours. */
export type KeptForLater = { back: string } | { tell: Record<string, string> };

/** Whose account it is, and whether it is let in. */
export type SignsIn = Whose & { disabled?: boolean };

/** A new session for somebody, what the provider is asked for them, a new secret once they proved who they are, or the end. */
export type SessionChange =
  | { begin: SignsIn }
  | { ask: Asked }
  | "step up"
  | "end"
  | "end everywhere"
  /** Another session of the same account. */
  | { endOther: Id };

export type PublicReply = Reply & { session?: SessionChange };

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

/** What is taken away as a file is an export; what is sent to us changes something, unless the route knows better. */
export const kindOf = <Context>({ kind, at }: Route<Context>) =>
  kind ??
  (at.startsWith("POST ") ? "change" : at.endsWith(".csv") ? "export" : "read");
