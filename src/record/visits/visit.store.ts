import { keeps } from "../keeping.store.ts";
import { visitProblems } from "./visit.ts";

export const {
  record: recordVisit,
  correct: correctVisit,
  withdraw: withdrawVisit,
} = keeps("visit", visitProblems);
