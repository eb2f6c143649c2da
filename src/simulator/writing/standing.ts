import type { Id } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import type { Told } from "../told.ts";

/** A version that stood, and the moment the next took its place; none, while it stands. */
export type Standing = {
  row: Readonly<Record<string, unknown>>;
  recorded: Instant;
  superseded?: Instant;
  withdrawn: boolean;
  by?: Id;
};

/** Of two versions recorded at one moment only the later ever stood. Throws where they are not in order of moment. */
export function standingVersions({ table, id, versions }: Told): Standing[] {
  return versions.flatMap(({ row, recorded, withdrawn = false, by }, index) => {
    const superseded = versions[index + 1]?.recorded;
    if (superseded !== undefined && superseded < recorded)
      throw new RangeError(`${table} ${id}: ${superseded} after ${recorded}`);
    if (superseded === recorded) return [];
    return {
      row,
      recorded,
      withdrawn,
      ...(superseded !== undefined && { superseded }),
      ...(by !== undefined && { by }),
    };
  });
}
