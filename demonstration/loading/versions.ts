import type { Id } from "#kernel/id.ts";
import { idFrom } from "#kernel/id.ts";
import { authority } from "../authority.ts";
import type { Told, Value, Values } from "../told/told.ts";
import type { There } from "./rows-there.store.ts";

/** The id a row has: that of the return which told it too, or always the same one of its own. */
export const idOf = (name: string, there: ReadonlyMap<string, There>): Id =>
  there.get(name)?.id ?? idFrom(`demonstration ${authority.code} ${name}`);

type Plain = string | number | boolean | null | readonly string[];
export type PlainValues = Record<string, Plain>;

export function plain(
  values: Values,
  there: ReadonlyMap<string, There>,
): PlainValues {
  const found: PlainValues = {};
  for (const [column, value] of Object.entries(values))
    if (value !== undefined)
      found[column] = isName(value) ? idOf(value.row, there) : value;
  return found;
}

const isName = (value: Value): value is { row: string } =>
  typeof value === "object" && value !== null && "row" in value;

/** Everything a row came to say. */
export const lastOf = ({ versions }: Told): Values =>
  versions.reduce<Values>((all, { values }) => ({ ...all, ...values }), {});

/** What each version but the last said: what was told later is not there yet. */
export function earlierOf({ versions }: Told): Values[] {
  return versions.map((_, index) => {
    const values: Record<string, Value | undefined> = {};
    for (const { values: later } of versions.slice(index + 1))
      for (const column of Object.keys(later)) values[column] = null;
    for (const { values: said } of versions.slice(0, index + 1))
      Object.assign(values, said);
    return values;
  });
}
