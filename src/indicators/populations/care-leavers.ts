import { sql } from "kysely";
import { type Sql, definePopulation } from "./population.ts";
import { cutBy, lasting, marksOf } from "./stretches.ts";

/** The day an age is reached: someone born on 29 February reaches it on 1 March. */
const birthday = (age: number): Sql => {
  const reached = sql`born_on + make_interval(years => ${sql.lit(age)})`;
  return sql`((${reached})::date + (extract(day from born_on) <> extract(day from ${reached}))::int)`;
};

/** Young people who have left care, until they are 25. Eligible ones are still looked after. */
const leavers = (authority: string) => sql`
    select child_id::text as row_id, child_id, from_return, evidence, unknown, leaver.started_on, status, accepts_service,
           span * daterange(null, least(${birthday(25)}, died_on)) as span
      from (${lasting("care_leaver_status", ["status", "accepts_service"], authority)}) leaver
      join child on child.authority = ${authority} and child.id = leaver.child_id
     where status <> 'eligible' and not isempty(span * daterange(null, least(${birthday(25)}, died_on)))`;

const columns = [
  "row_id",
  "child_id",
  "from_return",
  "evidence",
  "unknown",
  "started_on",
  "status",
  "accepts_service",
];

export const careLeavers = definePopulation({
  key: "care leavers",
  shape: "stock",
  facets: ["unknown", "status"],
  rows: ({ authority }) =>
    sql`select *, span as during from (${leavers(authority)}) leaver`,
});

/** In touch: two-way contact within the eight weeks before the day, that day included. */
export const careLeaversInTouch = definePopulation({
  key: "care leavers in touch",
  shape: "stock",
  facets: ["unknown", "accepts_service", "in_touch"],
  rows: ({ authority }) => sql`
    select *, span as during from (${cutBy(
      leavers(authority),
      columns,
      marksOf(sql`
        select child_id, made_on as marked_from, made_on + 57 as marked_until
          from in_touch_contact where authority = ${authority} and two_way`),
      "in_touch",
    )}) leaver`,
});

/** What was last known, within twelve months, of where a care leaver lives and what they do. */
export const careLeaversLives = definePopulation({
  key: "care leavers, home and activity",
  shape: "stock",
  facets: ["unknown", "suitable", "occupied", "from_19_to_21"],
  rows: ({ authority }) => sql`
    with known as (
      select child_id, suitable, accommodation, activity, case when activity <> '0' then activity ~ '^[FP]' end as occupied,
             daterange(on_day, least(lead(on_day) over later, (on_day + interval '12 months')::date)) as known_during
        from accommodation_and_activity where authority = ${authority}
      window later as (partition by child_id order by on_day)
    ), leaver as (
      select leaver.*, child.born_on from (${leavers(authority)}) leaver
        join child on child.authority = ${authority} and child.id = leaver.child_id
    ), stretch as (
      select leaver.*, suitable, accommodation, activity, occupied, span * known_during as known_span
        from leaver join known using (child_id) where span && known_during
      union all
      select leaver.*, null, null, null, null, unnest(datemultirange(span) - coalesce(known_days, '{}'))
        from leaver left join (select child_id, range_agg(known_during) as known_days from known group by child_id) known using (child_id)
    )
    select row_id, child_id, from_return, evidence, unknown, status, suitable, accommodation, activity, occupied,
           from_19_to_21, known_span * ages as during
      from stretch
     cross join lateral (values
       (true, daterange(${birthday(19)}, ${birthday(22)})),
       (false, daterange(null, ${birthday(19)})),
       (false, case when born_on is null then 'empty' else daterange(${birthday(22)}, null) end)
     ) aged(from_19_to_21, ages)
     where not isempty(known_span * ages) and (born_on is not null or not from_19_to_21)`,
});
