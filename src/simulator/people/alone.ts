import { addDays, type Day } from "#kernel/day.ts";
import { people } from "../parameters/people.ts";
import { childOf } from "./child-of.ts";
import type { Culture } from "./culture.ts";
import { unaccompaniedCultures } from "./cultures.ts";
import type { Child, Family } from "./family.ts";
import type { Start } from "./families-of.ts";
import { familyNameFrom } from "./naming.ts";

/** Days old on arrival: most are sixteen or seventeen. */
const agesOnArrival: readonly (readonly [number, number])[] = [
  [0, 5190],
  [0.25, 5850],
  [0.8, 6330],
  [1, 6560],
];

/** A young person who came without family to seek asylum; the service hears of them on that day. */
export function unaccompaniedFamily(start: Start): Family | undefined {
  const { since, setting, chance } = start;
  const draw = chance.of("alone");
  const born = addDays(since, -Math.floor(draw.along(agesOnArrival)));
  const eighteen = addDays(born, 6574);
  if (eighteen <= setting.from) return;
  const settled = addDays(since, draw.whole(240, 600));
  const ended =
    draw.happens(people.settledAlone.value) &&
    settled < setting.until &&
    settled < eighteen;
  return familyOfOne(start, "unaccompanied", {
    ...childAlone(start, born, draw.weighted(unaccompaniedCultures)),
    unaccompanied: { from: since, ...(ended && { until: settled }) },
  });
}

export function childAlone(start: Start, born: Day, culture: Culture): Child {
  const draw = start.chance.of("child alone");
  const { upn: _, ...child } = childOf(start, {
    index: 0,
    born,
    culture,
    familyName: familyNameFrom(culture.names, draw),
    language: draw.weighted(culture.languages),
    taken: [],
    girls: people.girlsAlone.value,
    oneNameOnly: people.oneNameOnlyAlone.value,
  });
  return {
    ...child,
    upnUnknown: "UN3",
    disabilities: ["NONE"],
    hasHealthAndCarePlan: false,
  };
}

export const familyOfOne = (
  { number, since, chance }: Start,
  kind: Family["kind"],
  child: Child,
): Family => ({
  number,
  kind,
  since,
  chance,
  children: [child],
  adults: [],
  bonds: [],
  homes: [],
});
