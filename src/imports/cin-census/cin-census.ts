import type { Return } from "../return.ts";
import { projectCensus } from "./project.ts";
import { readParts, readRows } from "./read-census.ts";
import { recogniseCensus } from "./recognise.ts";
import { refused } from "./refusal.ts";

/** The children in need census: one XML file a year, ending 31 March. */
export const cinCensus: Return = {
  key: "cin-census",
  recognise: recogniseCensus,
  async survey(text, recognised, { authority }) {
    let year = 0;
    for await (const part of readParts(text)) {
      if (!("header" in part)) continue;
      year = part.header.year;
      if (part.header.authority !== authority)
        throw refused(
          `it is the census of authority ${part.header.authority}, not of ${authority}`,
          `Import it with --authority ${part.header.authority}, if that is meant.`,
        );
    }
    return { recognised, year };
  },
  /** A census names its year, so asking for another changes nothing. */
  yearsOf: (surveys) =>
    surveys.map(({ year }) => year ?? "its header gives no year"),
  rows: (text, { year }) => readRows(text, year),
  project: projectCensus,
};
