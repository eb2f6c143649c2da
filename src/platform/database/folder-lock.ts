import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "#kernel/problem.ts";

/** The embedded database has no lock of its own; two processes on one folder would destroy it. Returns the unlocking. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, "in-use");
  const mine = `${process.pid} ${beginningOf(process.pid)}`;
  try {
    writeFileSync(file, mine, { flag: "wx" });
  } catch {
    const theirs = readFileSync(file, "utf8");
    if (isAlive(theirs)) {
      throw new Refusal(
        409,
        `Another Goldthread process (${theirs.split(" ")[0]}) is using the data in ${folder}. Use the Imports page of the running server, or stop it first.`,
      );
    }
    writeFileSync(file, mine);
  }
  return () => rmSync(file, { force: true });
}

function isAlive(holder: string): boolean {
  const [id = "", began = ""] = holder.split(" ");
  try {
    process.kill(Number(id), 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return beginningOf(Number(id)) === began;
}

/** A process id comes round again; with the moment it began, it is that process and no other (Linux only). */
function beginningOf(id: number): string {
  try {
    return (
      readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1]?.split(" ")[19] ??
      ""
    );
  } catch {
    return "";
  }
}
