import type { Connection } from "./connection.ts";

/** An open database of either engine. Connections are lent, never kept. */
export type Database = {
  engine: "PGlite" | "PostgreSQL";
  withConnection<Result>(
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result>;
  /** A second connection for whoever holds one already: of the same few they could wait for one another for ever. The embedded database has none. */
  withAnother?: Database["withConnection"];
  close(): Promise<void>;
};

/** A folder for the embedded database; looked at briefly, it is given less memory, most of which is soon given back. */
type Folder = { folder: string; brief?: boolean };

/** Where the data are: a PostgreSQL server by its URL, a folder, or memory. */
export type Place = { url: string } | Folder | { memory: true };

/** `DATABASE_URL` when set, else the folder `GOLDTHREAD_DATA` names, else `./data`. */
export function placeFrom(
  environment: Readonly<Record<string, string | undefined>>,
): Place {
  if (environment["DATABASE_URL"]) return { url: environment["DATABASE_URL"] };
  return { folder: environment["GOLDTHREAD_DATA"] ?? "data" };
}

export async function openDatabase(place: Place): Promise<Database> {
  if ("url" in place) return (await import("./postgres.ts")).connect(place.url);
  const { embed } = await import("./pglite.ts");
  if ("memory" in place) return embed(undefined);
  return embed(place.folder, undefined, place.brief);
}
