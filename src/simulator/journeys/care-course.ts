import { addDays } from "#kernel/day.ts";
import { type Book, needed } from "./book.ts";
import {
  earliest,
  endOfChildhood,
  isConcern,
  workingDayFrom,
} from "./calendar.ts";
import { careOf, inCare } from "./care.ts";
import { close, type Next, type Open } from "./open-file.ts";

/** All of the children, or for a breakdown the one who cannot stay at home. */
export function caredFor(
  book: Book,
  open: Open,
  { to, on: from, chance }: Next,
): undefined {
  const route = to === "care from court" ? "court" : "breakdown";
  const { name, children, team } = open;
  const here = children.filter((child) => isConcern(child, from));
  const oldest = here.toSorted((a, b) => ((a.born ?? "") < (b.born ?? "") ? -1 : 1)).slice(0, 1); // prettier-ignore
  const leaving = (route === "court" ? here : oldest).filter(
    ({ born }) => born !== undefined && born <= from,
  );
  close(open, from, "RC7");
  for (const child of leaving) {
    const care = careOf(book, name, child, from, route);
    inCare(book, care);
    open.ends.set(child, { on: care.until, because: closureOf(care.ending) });
    const handover = workingDayFrom(
      earliest(addDays(from, chance.whole(25, 90)), care.until),
    );
    needed(book, [child], { team, role: "accountable", from, until: handover });
    needed(book, [child], {
      team: "children in care",
      role: "accountable",
      from: handover,
      until: earliest(care.until, endOfChildhood(child)),
    });
  }
}

const closureOf = (ending: string): string =>
  ending === "adoption" ? "RC1" : ending === "guardianship" ? "RC4" : "RC7";
