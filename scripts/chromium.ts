import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The one without windows first: a page costs it half of what it costs the whole browser. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** The browser for the journeys: what CHROMIUM names, else the first Chromium or Chrome on PATH. */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const places = names.flatMap((name) =>
    ["/usr/bin", ...folders].map((folder) => join(folder, name)),
  );
  return (named ? [named] : places).find(canRun);
}

export function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
