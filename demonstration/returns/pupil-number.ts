/** The check letters of unique pupil numbers; I, O and S are left out. */
const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** A well-formed pupil number of a school that does not exist, always the same for a child. */
export function pupilNumber(childId: string): string {
  const digits = `8994001${childId.slice(2).padStart(5, "0")}`;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index + 2),
    0,
  );
  return `${letters[sum % letters.length]}${digits}`;
}
