import pg from "pg";
import { outOfReach } from "./out-of-reach.ts";

/** Waits until all that was committed before is on disk, where commits did not wait themselves. */
export type Disk = { reached(): Promise<void> };

/**
 * The disk as it can be waited for now. Whoever commits takes it before: what a server that fell over had not
 * written yet is lost, and a connection made once it is back would not know.
 */
export function disksOf(url: string) {
  let disk: Promise<pg.Client & Disk> | undefined;
  function opened() {
    const own = open(url, () => {
      if (disk === own) disk = undefined;
    });
    return own;
  }
  return {
    now: (): Promise<Disk> => (disk ??= opened()),
    async close(): Promise<void> {
      await (await disk)?.end();
    },
  };
}

async function open(url: string, lost: () => void) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", lost).on("end", lost);
  await client.connect().catch((error: unknown) => {
    lost();
    throw outOfReach(error);
  });
  return Object.assign(client, { reached: shared(client) });
}

/** One commit, of nothing, for everybody who asks while the last one runs. */
function shared(client: pg.Client): Disk["reached"] {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () =>
    (next ??= running
      .catch(() => {})
      .then(async () => {
        next = undefined;
        running = client.query(
          "select pg_logical_emit_message(true, 'goldthread', '')",
        );
        await running.catch((error: unknown) => {
          throw outOfReach(error);
        });
      }));
}
