import type { Selectable } from "kysely";
import type { Tables } from "#platform/database/tables.ts";
import { keeps } from "../keeping.store.ts";

export const { record: recordDirectWork, correct: correctDirectWork } =
  keeps("direct_work");

export type DirectWorkRow = Selectable<Tables["record.direct_work"]>;
