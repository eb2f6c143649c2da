import { addDays, type Day, daysBetween } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";
import type { Culture } from "./cultures.ts";
import { disabilitiesOf } from "./disabilities.ts";
import type { Child } from "./family.ts";
import type { Start } from "./families-of.ts";
import {
  type FamilyName,
  givenNames,
  preferredName,
  type Sex,
} from "./naming.ts";
import { laChildIdOf, nhsNumberOf } from "./numbers.ts";
import { recordedEthnicity } from "./recorded-ethnicity.ts";
import { schoolOf } from "./school.ts";

/** What a child takes from its family. */
export type Origin = {
  index: number;
  born: Day;
  culture: Culture;
  /** Of the other parent, where it is another. */
  otherCulture?: Culture;
  familyName: FamilyName;
  language: string;
  /** Given names of brothers and sisters already drawn. */
  taken: readonly string[];
  /** Where it is not an even chance. */
  girls?: number;
  /** One name only is all some bring with them. */
  oneNameOnly?: number;
};

/** One child of a family, as it stands at the setting’s last day. */
export function childOf(start: Start, origin: Origin): Child {
  const { number, chance, setting, since } = start;
  const { index, born } = origin;
  const draw = chance.of("child", index);
  const unborn = born > setting.until;
  const girl = draw.of("sex").happens(origin.girls ?? people.girls.value);
  const sex: Sex = unborn ? "U" : girl ? "F" : "M";
  const nhsNumber = nhsNumberOf(number, index);
  return {
    id: draw.id("child"),
    laChildId: laChildIdOf(number, index),
    sex,
    ...(unborn
      ? { familyName: origin.familyName.men }
      : named(origin, sex, draw.of("names"))),
    ...birthOf(born, unborn, since, draw.of("birth")),
    ethnicity: recordedEthnicity(origin, draw.of("ethnicity")),
    firstLanguage: origin.language,
    ...(born > since ? healthy : disabilitiesOf(draw.of("disability"))),
    ...schoolOf(start, born, draw.of("school"), index),
    ...(!unborn && nhsNumber && { nhsNumber }),
    ...deathOf(born, start, draw.of("death")),
  };
}

const healthy = { disabilities: ["NONE"], hasHealthAndCarePlan: false };

function named(origin: Origin, sex: Sex, chance: Chance) {
  const { culture, otherCulture, familyName, taken } = origin;
  const stock =
    otherCulture && chance.happens(0.5) ? otherCulture.names : culture.names;
  const given = givenNames(stock, sex, taken, chance);
  if (chance.happens(origin.oneNameOnly ?? people.oneNameOnly.value))
    return { givenNames: given.split(" ")[0]! };
  return {
    givenNames: given,
    familyName: sex === "F" ? familyName.women : familyName.men,
    ...(chance.happens(people.preferredName.value) && {
      preferredName: preferredName(given, chance),
    }),
  };
}

/** A child first heard of before birth has an expected day, which is seldom the day itself. */
function birthOf(born: Day, unborn: boolean, since: Day, chance: Chance) {
  const expected =
    born > since ? addDays(born, chance.whole(-12, 16)) : undefined;
  if (unborn) return { expected: expected! };
  if (!expected && chance.happens(people.birthUnknown.value)) return {};
  return { born, ...(expected && { expected }) };
}

/** A child’s death is rare, and leaves a record behind. */
function deathOf(born: Day, { since, setting }: Start, chance: Chance) {
  const from = born > since ? born : since;
  const days = daysBetween(from, setting.until);
  if (
    days < 30 ||
    !chance.happens((people.deaths.value / 10_000) * (days / 365))
  )
    return {};
  return { died: addDays(from, chance.whole(20, days)) };
}
