import type { Selectable } from "kysely";
import type { Tables } from "#platform/database/tables.ts";
import { keeps } from "../keeping.store.ts";
import { visitProblems } from "./visit.ts";

export const {
  record: recordVisit,
  correct: correctVisit,
  withdraw: withdrawVisit,
} = keeps("visit", visitProblems);

export type VisitRow = Selectable<Tables["record.visit"]>;
