/** The newest row of an authority's trail, by its number and hash: who keeps this can tell whether anything before it changed. */
export type TrailHead = { authority: string; number: number; hash: string };

/** Where heads are written outside the database: `GOLDTHREAD_TRAIL_HEADS`, else beside the embedded database. */
export const headsFileFrom = (
  environment: Readonly<Record<string, string | undefined>>,
): string =>
  environment["GOLDTHREAD_TRAIL_HEADS"] ??
  `${environment["GOLDTHREAD_DATA"] ?? "data"}/trail-heads.txt`;

/** One line of that file: the moment it was written, and the head. */
export const headLine = (
  moment: string,
  { authority, number, hash }: TrailHead,
): string => `${moment} ${authority} ${number} ${hash}\n`;

/** The heads in such a file; a last line cut short by a crash is none. */
export function headsIn(text: string): TrailHead[] {
  return text.split("\n").flatMap((line) => {
    const [, authority = "", number = "", hash = ""] = line.split(" ");
    return /^[0-9a-f]{64}$/.test(hash)
      ? [{ authority, number: Number(number), hash }]
      : [];
  });
}
