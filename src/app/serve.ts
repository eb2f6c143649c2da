import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "#kernel/problem.ts";
import { loadDemonstration } from "../../demonstration/load.ts";
import { authorityCodes } from "#platform/authority.store.ts";
import { begin } from "./begin.ts";
import { open } from "./open.ts";
import { keepRolling } from "./roll.ts";

// `npm start`: the database opened and brought up to date, the demonstration loaded where there is
// nothing, and the pages served until somebody presses Ctrl-C.

const port = Number(process.env["PORT"] ?? 3000);
const onServer = Boolean(process.env["DATABASE_URL"]);
const demonstration =
  !onServer || process.env["GOLDTHREAD_DEMONSTRATION"] === "1";

let stopping = false;
try {
  await start();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}

async function start() {
  if (!onServer)
    console.log(
      "Using the embedded database, which is for trying Goldthread out. For real work set DATABASE_URL to a PostgreSQL 15 or newer server.",
    );
  const opened = await open(process.env);
  const { database } = opened;
  if (demonstration && (await authorityCodes(database)).length === 0)
    await loadDemonstration({
      ...opened,
      onProgress: (words) => console.log(words),
    });

  const rolling = await keepRolling(opened);
  const app = await begin(opened, {
    demonstration,
    uploads: join(tmpdir(), `goldthread-uploads-${process.pid}`),
  });
  await app.listen({ port, host: "127.0.0.1" });
  console.log(`Goldthread is ready on http://127.0.0.1:${port}`);

  const stop = async () => {
    if (stopping) return;
    stopping = true;
    rolling.stop();
    await app.close();
    await database.close();
    console.log("Goldthread has stopped.");
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => void stop());
}
