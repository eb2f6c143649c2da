import type { Asker } from "../web/route.ts";

/** What sort of access it was. */
export type Kind =
  | "read"
  | "search"
  | "change"
  | "export"
  | "break-glass"
  | "sign-in"
  | "command";

/** What is known of an access before it happens. */
export type TrailAbout = {
  kind: Kind;
  /** The route's words: "opened a child". */
  deed: string;
  /** The route's pattern, such as `GET /children/:childId`. */
  at: string;
  /** Ids in the address. */
  params: Readonly<Record<string, string>>;
  /** The reference of the request, which a fault page shows too. */
  request: string;
  /** The network address asked from; none for a command. */
  origin?: string;
};

/** What an access came to. */
export type Disclosed = {
  /** Ids of everyone disclosed. */
  shows?: readonly string[];
  /** Why the record was open to the asker: "accountable worker". */
  relationship?: string;
  /** What they said they needed it for. */
  purpose?: string;
};

/** One access. */
export type TrailLine = TrailAbout &
  Disclosed & {
    asker: Asker;
    result: "given" | "refused" | "failed";
    /** Why a refusal was one, in a word or two. */
    because?: string;
  };

/** The columns of `access_trail` that a request tells; who, when and the chain are the database's own to say. */
export function rowOf(line: TrailLine) {
  const { at, asker: _asker, params, shows, ...told } = line;
  const shown = [...new Set(shows)];
  const subjects = [...new Set([...Object.values(params), ...shown])];
  return {
    ...told,
    place: at,
    // Text without end marks, which the database cannot hold.
    subjects: subjects.map((each) => each.replaceAll("\0", "\uFFFD")),
    disclosed: shown.length,
  };
}

export type TrailRow = ReturnType<typeof rowOf>;
