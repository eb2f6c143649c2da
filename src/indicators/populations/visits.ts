import { sql } from "kysely";
import { definePopulation } from "./population.ts";

/** Visits on which the child was not seen, by why not: whoever calls them off is told apart from nobody in. */
export const visitsNotMade = definePopulation({
  key: "visits without seeing the child",
  shape: "dated",
  facets: ["called_off_by_us"],
  rows: ({ authority }) => sql`
    select id::text as row_id, child_id, source <> 'record' as from_return, id as evidence,
           visited_on as on_day, visited_on, not_seen_because,
           coalesce(not_seen_because = 'worker unavailable', false) as called_off_by_us
      from visit where authority = ${authority} and not child_seen`,
});
