/** Each child is talked about in the worker's supervision; siblings on the same day. */
import { addDays, type Day } from "#kernel/day.ts";
import {
  oversightRates,
  supervisionEvery,
} from "../parameters/journeys/oversight.ts";
import { type Book, happened } from "./book.ts";
import { earliest, workingDayFrom } from "./calendar.ts";
import type { Followed } from "./happening.ts";
import type { Child } from "../people/family.ts";
import { type Overseen, oversightText } from "../texts/oversight.ts";

type Rhythm = keyof typeof supervisionEvery;

/** A plan that turns into care goes on being talked about in the same rhythm. */
const rhythms: readonly (readonly [Rhythm, readonly Followed["why"][]])[] = [
  ["looked after", ["protected", "looked after"]],
  ["in need", ["in need"]],
  ["care leaver", ["care leaver"]],
];

export function supervised(book: Book): void {
  for (const [rhythm, whys] of rhythms)
    for (const spell of spellsOf(
      book.followed.filter(({ why }) => whys.includes(why)),
    ))
      // prettier-ignore
      talkedAbout(book, rhythm, spell);
}

type Spell = { from: Day; until: Day; all: Followed[] };

const never: Day = "2299-01-01";

/** Times of the family's children that overlap or touch, as one. */
function spellsOf(followed: readonly Followed[]): Spell[] {
  const spells: Spell[] = [];
  for (const each of followed.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spells.at(-1);
    const until = each.until ?? never;
    if (last && each.from <= addDays(last.until, 1)) {
      last.all.push(each);
      if (until > last.until) last.until = until;
    } else spells.push({ from: each.from, until, all: [each] });
  }
  return spells;
}

function talkedAbout(book: Book, rhythm: Rhythm, spell: Spell): void {
  const chance = book.chance.of("supervision", rhythm, spell.from);
  const days = supervisionEvery[rhythm] * 7;
  const until = earliest(spell.until, book.setting.until);
  let day = workingDayFrom(addDays(spell.from, days - chance.whole(3, 14)));
  for (; day < until; day = workingDayFrom(addDays(day, gap(days)))) {
    const about = new Map(
      spell.all
        .filter((each) => each.from <= day && day < (each.until ?? never))
        .map((each) => [each.child, each.team]),
    );
    for (const [child, team] of about)
      happened(book, "oversight", child, ["supervision", day], {
        on: day,
        row: {
          kind: "supervision",
          entered_on: day,
          ...oversightText(chance.of(child.id, day), "supervision", ofWhom(rhythm, child, day)), // prettier-ignore
        },
        doers: { entered_by: `manager of ${team}` },
        by: `manager of ${team}`,
        pace: "at once",
      });
  }

  function ofWhom(asked: Rhythm, child: Child, day: Day): Overseen | undefined {
    if (asked === "care leaver") return "care leaver";
    const inCare = spell.all.some((each) => each.child === child && each.why === "looked after" && each.from <= day && day < (each.until ?? never)); // prettier-ignore
    return inCare ? "in care" : undefined;
  }

  function gap(every: number): number {
    return chance.happens(oversightRates.supervisionLate.value)
      ? every + chance.whole(2, 20)
      : every - chance.whole(2, 7);
  }
}
