import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { KeptTable, NewRow } from "#record/keeping.store.ts";
import type { Child } from "../people/family.ts";
import type { Need, TeamKey } from "../workforce/workforce.ts";

/** Someone not named yet: whoever answers for the child in a role on that day, or the manager of a team. */
export type Doer = Need["role"] | `manager of ${TeamKey}`;

/** How soon a thing is written down, in working days: recording.ts says how long each takes. */
export type Pace = "at once" | "promptly" | "soon" | "usual" | "slow";

type Columns<Name extends KeptTable> = Omit<NewRow<Name>, "id" | "child_id">;

/** What became true of a row on a day, to be written down some time after. Columns not named keep what they said. */
export type Stage<Name extends KeptTable = KeptTable> = {
  on: Day;
  row: Partial<Columns<Name>>;
  /** Columns that hold whoever it was. */
  doers?: { [Column in keyof Columns<Name>]?: Doer };
  by?: Doer | { worker: Id };
  pace?: Pace;
  /** Rows of a child with the same word are written down in one sitting. */
  sitting?: string;
};

/** One row about a child and how it came to say what it says: its stages in order of their days. */
export type Happening<Name extends KeptTable = KeptTable> = {
  table: Name;
  id: Id;
  child: Id;
  stages: readonly [AnyStage, ...AnyStage[]];
};

/** A stage of a row of any table; `happened` takes only columns that the table has. */
export type AnyStage = Omit<Stage, "row" | "doers"> & {
  row: object;
  doers?: object;
};

/** Why a child is seen and thought about, from one day to another. */
export type Followed = {
  why: "assessment" | "in need" | "protected" | "looked after" | "care leaver";
  child: Child;
  from: Day;
  until?: Day;
  /** The team that answers. */
  team: TeamKey;
  /** Working days between visits where the plan itself says so. */
  every?: number;
  /** A placement meant to last: after its first year visits may be three-monthly. */
  lasting?: true;
  /** What begins the name of its days: children followed for the same reason are seen together. */
  name: string;
};
