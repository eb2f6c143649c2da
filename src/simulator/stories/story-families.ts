import { addDays, addMonths } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import type { Child, Family } from "../people/family.ts";
import { drawAddress } from "../people/addresses.ts";
import { laChildIdOf } from "../people/numbers.ts";
import type { Setting } from "../told.ts";
import { stories, type Story, type StoryKey } from "./stories.ts";

/** Story families are numbered from here, whatever the size of the borough; so their children's numbers are always the same. */
const firstNumber = 900_000;

export const storyFamilies = (setting: Setting, chance: Chance): Family[] =>
  (Object.keys(stories) as StoryKey[]).map((story, at) =>
    familyOf(story, firstNumber + at, setting, chance.of("story", story)),
  );

function familyOf(
  key: StoryKey,
  number: number,
  setting: Setting,
  chance: Chance,
): Family {
  const story: Story = stories[key];
  const { kind, familyName, children, referrals = [] } = story;
  const [first, ...others] = children.map(
    ({ givenNames, sex, born }, index): Child => ({
      id: chance.id("child", index),
      laChildId: laChildIdOf(number, index),
      givenNames,
      familyName,
      born: addDays(addMonths(setting.until, -born), 6 + index),
      sex,
      ethnicity: "WBRI",
      firstLanguage: "English",
      disabilities: ["NONE"],
      hasHealthAndCarePlan: false,
      upnUnknown: "UN4",
    }),
  );
  const mother = chance.id("mother");
  const all: Family["children"] = [first!, ...others];
  const told = referrals[0]?.months;
  return {
    number,
    kind,
    story: key,
    since: told ? addMonths(setting.until, -told) : setting.from,
    chance,
    children: all,
    adults:
      kind === "family"
        ? [{ id: mother, givenNames: "Carys", familyName }]
        : [],
    bonds:
      kind === "family"
        ? all.map(({ id }) => ({
            adult: mother,
            child: id,
            kind: "mother",
            parentalResponsibility: true,
          }))
        : [],
    homes:
      kind === "family"
        ? [
            {
              ...drawAddress(setting, chance.of("home")),
              people: [mother, ...all.map(({ id }) => id)].map((who) => ({ who })), // prettier-ignore
            },
          ]
        : [],
  };
}
