import type { Fields } from "./route.ts";

/** A field that two people changed differently from the same beginning. */
export type Clash = { field: string; mine: string; theirs: string };

/** What both wrote, put together; where they differ mine stands, and the clash says what theirs was. */
export type Merged = { entered: Fields; clashes: readonly Clash[] };

/**
 * Two edits of one beginning, field by field: what one side changed is taken, what both changed alike
 * is taken once, what both changed differently is a clash. Rows are known by their `id`, not their place:
 * a row that one side took away goes, unless the other wrote in it.
 */
export function merged(base: Fields, mine: Fields, theirs: Fields): Merged {
  const [was, ours, others] = [base, mine, theirs].map(rowsById) as [Parts, Parts, Parts]; // prettier-ignore
  const entered: Record<string, string> = {};
  const clashes: Clash[] = [];
  const one = (to: string, b = "", m = "", t = "") => {
    entered[to] = m === b ? t : m;
    if (m !== b && t !== b && m !== t) clashes.push({ field: to, mine: m, theirs: t }); // prettier-ignore
  };
  for (const field of new Set([...was.plain.keys(), ...ours.plain.keys(), ...others.plain.keys()])) // prettier-ignore
    one(field, was.plain.get(field), ours.plain.get(field), others.plain.get(field)); // prettier-ignore

  for (const list of new Set([...was.lists, ...ours.lists, ...others.lists])) {
    let place = 0;
    const ids = [...new Set([...others.ids(list), ...ours.ids(list)])];
    for (const id of ids) {
      const rows = [was, ours, others].map((each) => each.row(list, id));
      const [b, m, t] = rows;
      const goneFromMine = b && !m && same(b, t);
      const goneFromTheirs = b && !t && same(b, m);
      if (goneFromMine || goneFromTheirs) continue;
      const parts = new Set(rows.flatMap((row) => [...(row?.keys() ?? [])]));
      // A row one side took away while the other wrote in it is kept as written.
      for (const part of parts)
        one(`${list}-${place}-${part}`, b?.get(part), (m ?? t)?.get(part), (t ?? m)?.get(part)); // prettier-ignore
      place++;
    }
    entered[`${list}-count`] = String(Math.max(place, 1));
  }
  return { entered, clashes };
}

type Row = ReadonlyMap<string, string>;
type Parts = {
  plain: ReadonlyMap<string, string>;
  lists: ReadonlySet<string>;
  ids(list: string): readonly string[];
  row(list: string, id: string): Row | undefined;
};

/** Fields apart from the rows they stand in; a list is what has a `-count`. */
function rowsById(fields: Fields): Parts {
  const lists = new Set(
    Object.keys(fields).flatMap((name) => /^(.+)-count$/.exec(name)?.[1] ?? []),
  );
  const plain = new Map<string, string>();
  const places = new Map<string, Map<string, string>>();
  for (const [name, text] of Object.entries(fields)) {
    const [, list = "", place = "", part = ""] = /^(.+?)-(\d+)-(.+)$/.exec(name) ?? []; // prettier-ignore
    if (lists.has(list)) {
      const key = `${list}-${place}`;
      if (!places.has(key)) places.set(key, new Map());
      places.get(key)?.set(part, text);
    } else if (!name.endsWith("-count")) plain.set(name, text);
  }
  const rows = new Map<string, Row>();
  const ids = new Map<string, string[]>();
  for (const [key, row] of places) {
    const list = key.replace(/-\d+$/, "");
    const id = row.get("id") ?? key;
    const written = [...row].some(([part, text]) => part !== "id" && text.trim() !== ""); // prettier-ignore
    if (!written) continue;
    rows.set(`${list} ${id}`, row);
    ids.set(list, [...(ids.get(list) ?? []), id]);
  }
  return {
    plain,
    lists,
    ids: (list) => ids.get(list) ?? [],
    row: (list, id) => rows.get(`${list} ${id}`),
  };
}

const same = (one: Row, other: Row | undefined) =>
  other !== undefined &&
  [...new Set([...one.keys(), ...other.keys()])].every(
    (part) => (one.get(part) ?? "") === (other.get(part) ?? ""),
  );
