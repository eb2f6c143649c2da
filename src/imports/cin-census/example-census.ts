/** Small censuses for the tests, written as case systems write them. */
import { idFrom } from "#kernel/id.ts";
import type { Context, Projection, RowInForce } from "../return.ts";
import { projectCensus } from "./project.ts";
import { readRows } from "./read-census.ts";
import type { CensusRow } from "./row.ts";

type Said = {
  year?: number;
  reference?: string;
  authority?: string;
  collection?: string;
};

export function census(children: string, said: Said = {}): string {
  const { year = 2026, authority = "999", collection = "CIN" } = said;
  const { reference = `${year}-03-31` } = said;
  return `<?xml version="1.0" encoding="utf-8"?>
<Message>
<Header>
<CollectionDetails>
<Collection>${collection}</Collection>
<Year>${year}</Year>
<ReferenceDate>${reference}</ReferenceDate>
</CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>${authority}</LEA></Source>
</Header>
<Children>
${children}
</Children>
</Message>
`;
}

/** A child of the file, with the elements of its referrals or anything else inside. */
export const child = (
  inside = "",
  {
    id = "A1",
    born = "<PersonBirthDate>2015-06-01</PersonBirthDate>",
    sex = "<Sex>F</Sex>",
    characteristics = "<Ethnicity>WBRI</Ethnicity>",
  } = {},
) => `<Child>
<ChildIdentifiers>
<LAchildID>${id}</LAchildID>
${born}
${sex}
</ChildIdentifiers>
<ChildCharacteristics>${characteristics}</ChildCharacteristics>
${inside}
</Child>`;

/** An element with the items given, one a line, and what else stands in it. */
export const element = (
  name: string,
  items: Readonly<Record<string, string>>,
  inside = "",
) => `<${name}>
${Object.entries(items)
  .map(([item, value]) => `<${item}>${value}</${item}>`)
  .join("\n")}
${inside}
</${name}>`;

export const referral = (
  on: string,
  inside = "",
  items: Readonly<Record<string, string>> = {},
) => element("CINdetails", { CINreferralDate: on, ...items }, inside);

/** The text as a file gives it: in parts, cut anywhere. */
export async function* inParts(text: string, length = 1_000) {
  for (let at = 0; at < text.length; at += length)
    yield text.slice(at, at + length);
}

export async function rowsIn(text: string, year = 2026): Promise<CensusRow[]> {
  const rows = [];
  for await (const batch of readRows(inParts(text), year)) rows.push(...batch);
  return rows;
}

/** The projection of the only child of these files, by year, as if all were in force. */
export async function projected(
  files: Readonly<Record<number, string>>,
): Promise<Projection & { rows: RowInForce[] }> {
  const rows: RowInForce[] = [];
  for (const [given, text] of Object.entries(files)) {
    const year = Number(given);
    const times = new Map<string, number>();
    for (const { setAside, ...row } of await rowsIn(text, year)) {
      if (setAside) continue;
      const place = `${year} ${row.table} ${row.key}`;
      const occurrence = (times.get(place) ?? 0) + 1;
      times.set(place, occurrence);
      const id = idFrom(`${place} ${occurrence}`);
      rows.push({ ...row, id, year, occurrence });
    }
  }
  const context: Context = {
    child: "A1",
    idOf: (table, key) => `${table} ${key}`,
    practitioner: (localId) => localId,
    holds: (year) => year in files,
  };
  return { ...projectCensus(rows, context), rows };
}
