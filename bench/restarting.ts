import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../scripts/free-port.ts";
import { serve } from "./serving.ts";
import { visitor } from "./visitor.ts";

const visitors = 4;

/** Restarts under load: whoever tries again when refused never sees a fault, and the old server ends well and in time. */
export async function restarting(url: string, times: number): Promise<boolean> {
  const port = await freePort();
  let server = await serve(url, port);
  const cookie = await (await visitor(server.address)).cookie();
  let [done, faults, stop] = [0, 0, false];
  const visiting = Array.from({ length: visitors }, async () => {
    while (!stop) {
      const status = await ask(port, cookie);
      if (status === "refused") await pause(50);
      else if (status === "cut off" || status >= 500) faults++;
      else done++;
    }
  });
  let [longest, wrongly] = [0, 0];
  for (let time = 0; time < times; time++) {
    await pause(1500);
    const began = performance.now();
    server.process.kill("SIGTERM");
    const status = await server.ended;
    longest = Math.max(longest, performance.now() - began);
    if (status !== 0) wrongly++;
    server = await serve(url, port);
  }
  await pause(500);
  stop = true;
  await Promise.all(visiting);
  server.process.kill("SIGTERM");
  await server.ended;
  const ok = faults === 0 && wrongly === 0 && longest < 15_000 && done > 0;
  console.log(
    `${ok ? "ok    " : "FAILED"} [security R22] ${times} restarts under load: ${done} pages, ${faults} faults, ended with another status ${wrongly} times, the slowest in ${Math.round(longest)} ms`,
  );
  return ok;
}

/** Before a reply has begun. */
const atTheDoor: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET"]);

/** One page over a connection of its own. */
function ask(port: number, cookie: string) {
  return new Promise<number | "refused" | "cut off">((resolve) => {
    const asking = request(
      {
        host: "127.0.0.1",
        port,
        path: "/notices",
        agent: false,
        headers: { cookie, connection: "close" },
      },
      (reply) => {
        reply.resume();
        reply.on("end", () => resolve(reply.statusCode ?? 0));
        reply.on("error", () => resolve("cut off"));
      },
    );
    // Who still waited at the door when it closed is reset without a word, and tries again like who came later.
    asking.on("error", (error) =>
      resolve(
        "code" in error && atTheDoor.has(String(error.code))
          ? "refused"
          : "cut off",
      ),
    );
    asking.end();
  });
}
