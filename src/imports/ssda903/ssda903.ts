import type { Return } from "../return.ts";
import { project } from "./project.ts";
import { recognise } from "./recognise.ts";
import { rows } from "./rows.ts";
import { survey, yearsOf } from "./survey.ts";

/** The return of children looked after, as the set of CSV files councils send. */
export const ssda903: Return = {
  key: "ssda903",
  recognise,
  survey,
  yearsOf,
  rows,
  project,
};
