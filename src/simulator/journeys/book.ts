import { addDays, type Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { KeptTable } from "#record/keeping.store.ts";
import type { Chance } from "../chance.ts";
import type { Child, Family } from "../people/family.ts";
import type { Setting } from "../told.ts";
import type { Need } from "../workforce/workforce.ts";
import { earliest, latest } from "./calendar.ts";
import type { Followed, Happening, Stage } from "./happening.ts";

/** What is written down of a family's course while it is being invented. */
export type Book = {
  family: Family;
  setting: Setting;
  chance: Chance;
  happenings: Happening[];
  followed: Followed[];
  needs: Need[];
};

export const openBook = (family: Family, setting: Setting): Book => ({
  family,
  setting,
  chance: family.chance.of("course"),
  happenings: [],
  followed: [],
  needs: [],
});

/** A book of the same family, to be added to the first or thrown away. */
export const aside = ({ family, setting }: Book): Book =>
  openBook(family, setting);

export function addTo(book: Book, other: Book): void {
  book.happenings.push(...other.happenings);
  book.followed.push(...other.followed);
  book.needs.push(...other.needs);
}

type Name = readonly (string | number)[];

/** The id a row of this child will have. */
export const idOf = (
  { chance }: Book,
  table: KeptTable,
  child: Child,
  name: Name,
): Id => chance.id(table, child.id, ...name);

/** Writes a row about a child in the stages it went through; those after the last day of the setting, or of the child here, are not told. */
export function happened<Table extends KeptTable>(
  book: Book,
  table: Table,
  child: Child,
  name: Name,
  ...stages: readonly (Stage<Table> | undefined | false)[]
): Id {
  const id = idOf(book, table, child, name);
  const last = earliest(book.setting.until, child.died, child.movedOut);
  const [first, ...later] = stages
    .filter((stage) => stage !== undefined && stage !== false)
    .filter(({ on }) => on <= last);
  if (first && first === stages[0]) {
    later.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    book.happenings.push({ table, id, child: child.id, stages: [first, ...later] }); // prettier-ignore
  }
  return id;
}

/** A time in which children need somebody; before the first day that workers are known of, nobody is named. */
export function needed(
  { needs, family, setting }: Book,
  children: readonly Child[],
  { team, role, from, until }: Pick<Need, "team" | "role" | "from" | "until">,
): void {
  const since = latest(from, workersKnownFrom(setting));
  if (children.length === 0 || since > setting.until) return;
  if (until && until <= since) return;
  needs.push({
    family: family.number,
    children: children.map(({ id }) => id),
    team,
    role,
    from: since,
    ...(until && until <= setting.until ? { until } : {}),
  });
}

/** A year of work before the setting's first day, so that day one looks like any other. */
export const workersKnownFrom = ({ from }: Setting): Day => addDays(from, -365);
