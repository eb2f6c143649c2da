import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * What the scanner named in GOLDTHREAD_SCANNER says of a file: it is given the file as its input and ends with 0
 * for clean and 1 for infected, as clamdscan does with `-`. Without one nobody looked.
 */
export async function scanned(
  file: Buffer,
  { GOLDTHREAD_SCANNER: words }: Readonly<Record<string, string | undefined>>,
): Promise<"clean" | "infected" | "not looked at"> {
  const [program, ...rest] = words?.split(" ") ?? [];
  if (!program) return "not looked at";
  const scanner = spawn(program, rest, { stdio: ["pipe", "ignore", "ignore"] });
  // One that has seen enough reads no further.
  scanner.stdin.on("error", () => {});
  scanner.stdin.end(file);
  const [code] = await once(scanner, "close");
  if (code === 0) return "clean";
  if (code === 1) return "infected";
  throw new Error(`The scanner ${program} ended with ${code}`);
}
