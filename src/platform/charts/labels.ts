/** A label beside a line, and the height it wants to stand at. */
export type Label = { y: number; text: string; strong?: boolean };

/**
 * Labels moved apart so that none covers another, kept in order and within top and bottom.
 * Each also keeps the height it points to.
 */
export function apart(
  labels: readonly Label[],
  gap: number,
  top: number,
  bottom: number,
): readonly (Label & { at: number })[] {
  const placed = labels
    .toSorted((one, other) => one.y - other.y)
    .map((label) => ({ ...label, at: label.y }));
  let free = top;
  for (const label of placed) {
    label.at = Math.max(label.at, free);
    free = label.at + gap;
  }
  let limit = bottom;
  for (const label of placed.toReversed()) {
    label.at = Math.min(label.at, limit);
    limit = label.at - gap;
  }
  return placed;
}
