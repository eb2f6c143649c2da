/** The authority’s own number of a child. */
export const laChildIdOf = (family: number, child: number): string =>
  `${1_000_000 + family * 10 + child}`;

const weigh = (digits: string, heaviest: number) =>
  [...digits].reduce(
    (sum, digit, at) => sum + Number(digit) * (heaviest - at),
    0,
  );

/** Within 999, which the NHS keeps for tests; the tenth digit is the check of modulus 11. Nothing where there is none. */
export function nhsNumberOf(family: number, child: number): string | undefined {
  const place = family * 10 + child;
  // Families of stories are numbered beyond six digits: theirs are counted from the end.
  const number = place < 1_000_000 ? place : 999_999 - (place % 1_000_000);
  const digits = `999${String(number).padStart(6, "0")}`;
  const check = (11 - (weigh(digits, 10) % 11)) % 11;
  return check === 10 ? undefined : `${digits}${check}`;
}

const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** A unique pupil number: check letter, authority, school, year of entry, serial (Department for Education, 2013). */
export function upnOf(
  authority: string,
  family: number,
  child: number,
  startedSchool: number,
): string {
  const number = family * 10 + child;
  const school = 2000 + Math.floor(number / 1000);
  const serial = String(number % 1000).padStart(3, "0");
  const entry = String(startedSchool % 100).padStart(2, "0");
  const digits = `${authority.padStart(3, "0").slice(-3)}${school}${entry}${serial}`;
  const sum = [...digits].reduce(
    (total, digit, at) => total + Number(digit) * (at + 2),
    0,
  );
  return `${letters[sum % 23]}${digits}`;
}
