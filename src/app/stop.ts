import { faultWords } from "#platform/web/fault-words.ts";

/** In-flight requests get this long; a deploy waits no longer. */
const longest = 15_000;

/**
 * On SIGTERM or Ctrl-C does these steps in order, each once, and exits with status 0: at the latest
 * after fifteen seconds, whatever is still running. (An import cut off says so at the next start.)
 */
export function stopInTime(steps: readonly (() => Promise<unknown>)[]): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => {
      console.log("Goldthread has stopped, and left something unfinished.");
      process.exit(0);
    }, longest);
    for (const step of steps)
      await step().catch((error: unknown) =>
        console.error(faultWords("stopping", error)),
      );
    clearTimeout(late);
    console.log("Goldthread has stopped.");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => void stop());
}
