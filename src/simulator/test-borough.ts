import { boroughOf, toldFamily } from "./borough.ts";
import type { Setting } from "./told.ts";

/** A whole council’s service, for tests of what is told of it: invented in memory, once. */
export const setting: Setting = {
  seed: 1,
  authority: "001",
  name: "Harrowmere",
  residents: 40_000,
  from: "2023-04-01",
  until: "2026-03-31",
};
export const borough = boroughOf(setting);
export const everyone = borough.courses.flatMap((course) => toldFamily(course, borough)); // prettier-ignore
