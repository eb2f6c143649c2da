import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectionYear, filesAt } from "./files.ts";
import { type Line, type Where, within } from "./line.ts";

/** The most memory an import may take, whatever the size of its files, in MB. */
const most = 400;

/**
 * The most memory `goldthread import` took, run as people run it, on files of so many councils. Linux alone
 * tells of another process: elsewhere there is no figure.
 */
export async function importMemory(url: string, where: Where): Promise<Line[]> {
  if (process.platform !== "linux") return [];
  const folder = mkdtempSync(join(tmpdir(), "goldthread-bench-"));
  try {
    const paths = await filesAt(where.scale, folder);
    const words = ["--authority", "899", "--year", String(collectionYear)];
    const child = spawn(
      process.execPath,
      ["starter/start.js", "src/app/cli.ts", "import", ...paths, ...words],
      {
        cwd: join(import.meta.dirname, ".."),
        env: {
          ...process.env,
          DATABASE_URL: url,
          GOLDTHREAD_DEMONSTRATION: "1",
        },
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
    let peak = 0;
    const looking = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
    }, 200);
    const status = await new Promise((resolve) => child.once("exit", resolve));
    clearInterval(looking);
    if (status !== 0) throw new Error("The import did not succeed");
    const line = within("memory of an import at its peak", where, peak, most);
    return [{ ...line, unit: "MB" }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The most memory a running process has taken so far, in MB; it keeps the figure itself. */
function peakOf(id: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has just ended
  }
}
