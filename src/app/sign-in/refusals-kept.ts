/** Of so many refusals a minute each has a row of its own. Hands make few; a program could fill the trail. */
export const mostRows = 30;
const minute = 60_000;

/**
 * Counts refusals of nobody known. Says what the row of each adds to its reason; undefined where it gets no row:
 * the last row of a full minute says that more are only counted, the first after it says how many those were.
 */
export function refusalsKept(now: () => number = () => performance.now()) {
  let began = -Infinity;
  let rows = 0;
  let counted = 0;
  return (): string | undefined => {
    if (now() - began >= minute) [began, rows] = [now(), 0];
    if (rows === mostRows) {
      counted++;
      return undefined;
    }
    rows++;
    const before = counted === 0 ? "" : `; ${counted} before it have no row`;
    counted = 0;
    return rows === mostRows
      ? `${before}; more in this minute are only counted`
      : before;
  };
}
