import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "../scripts/free-port.ts";

/** The program itself, as a process of its own. */
export type Server = {
  process: ChildProcess;
  address: string;
  ended: Promise<unknown>;
};

/** Starts it over a database, on a port of its own or the one asked for; resolves when it is ready. */
export async function serve(url: string, at?: number): Promise<Server> {
  const port = at ?? (await freePort());
  const child = spawn(process.execPath, ["src/app/serve.ts"], {
    cwd: join(import.meta.dirname, ".."),
    env: {
      ...process.env,
      DATABASE_URL: url,
      GOLDTHREAD_DEMONSTRATION: "1",
      PORT: String(port),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  // Whoever started it may break down: it does not live on.
  const leaveNothing = () => void child.kill("SIGKILL");
  process.once("exit", leaveNothing);
  void ended.then(() => process.off("exit", leaveNothing));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on(
      "data",
      (text) => String(text).includes("Goldthread is ready") && resolve(),
    );
    child.once("exit", () =>
      reject(new Error("The server ended before it was ready")),
    );
  });
  return { process: child, address: `http://127.0.0.1:${port}`, ended };
}

/** The same moments for the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
