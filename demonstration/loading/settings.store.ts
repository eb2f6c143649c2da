import type { Instant } from "#kernel/london.ts";
import { enterPopulation, setTarget } from "#indicators/settings.store.ts";
import type { Db } from "#platform/database/connection.ts";
import { authority } from "../authority.ts";

/** How many children live in so small a borough, by mid-year. */
const population = [
  { from: "2023-06-30", number: 3_100 },
  { from: "2024-06-30", number: 3_150 },
  { from: "2025-06-30", number: 3_180 },
] as const;

/** What Harrowmere aims at. */
const targets = {
  "contact-timely": 0.95,
  "referral-timely": 0.95,
  "cfa-45-due": 0.85,
  "icpc-due": 0.9,
  "rcpc-due": 0.97,
  "cp-visit-due": 0.9,
  "core-group-due": 0.9,
  "cin-visit-due": 0.85,
  "cic-visit-due": 0.95,
  "cic-reviews-q": 0.97,
  "iha-timely": 0.85,
  "cl-touch": 0.95,
  "sup-child": 0.85,
} as const;

/** The settings that figures are held against. */
export async function setOut(db: Db, moment: Instant): Promise<void> {
  for (const each of population)
    await enterPopulation(db, authority.code, moment, each);
  for (const [indicator, number] of Object.entries(targets))
    await setTarget(db, authority.code, moment, indicator, {
      from: "2024-04-01",
      number,
    });
}
