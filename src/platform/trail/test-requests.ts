import { newId } from "#kernel/id.ts";
import type { Database } from "../database/database.ts";
import type { Doing } from "../database/request.ts";
import { tester } from "../test-database.ts";
import type { Disclosed, TrailAbout } from "./trail-line.ts";
import { withinRequest } from "./within-request.ts";

/** The tester's requests in one authority, without the pages around them. */
export function requestsIn(database: Database, authority: string) {
  const asker = {
    id: tester,
    name: "Tess Ester",
    authority,
    may: new Set<never>(),
  };
  const opened = { database, beforeCommit: [] };
  const about: TrailAbout = {
    kind: "read",
    deed: "opened a child",
    at: "GET /children/:childId",
    params: {},
    request: "TEST",
  };
  const ask = <Told extends Disclosed>(
    work: (doing: Doing) => Promise<Told>,
    more: Partial<TrailAbout> = {},
  ) => withinRequest(opened, asker, { ...about, ...more }, work);
  return {
    asker,
    ask,
    /** So many rows of the trail, one after another. */
    async rows(count: number) {
      for (let n = 0; n < count; n++)
        await ask(async () => ({ shows: [newId()] }));
    },
    /** As the superuser: what no role of the program may do. */
    tamper: (script: string) =>
      database.withConnection((connection) => connection.run(script)),
    trail: () =>
      database.withConnection(async (connection) => {
        const { rows } = await connection.query<TrailKept>(
          `select number, asker, deed, result, because, subjects, disclosed, relationship, previous, hash
             from platform.access_trail where authority = $1 order by number`,
          [authority],
        );
        return rows;
      }),
  };
}

type TrailKept = {
  number: number;
  asker: string;
  deed: string;
  result: string;
  because: string | null;
  subjects: string[];
  disclosed: number;
  relationship: string | null;
  previous: string;
  hash: string;
};
