import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Need } from "../workforce/workforce.ts";

/** Needs of one child for the same team that touch are one, and children who share one share the worker. */
export function joined(needs: readonly Need[]): Need[] {
  const ofChildren = new Map<string, Need[]>();
  for (const need of needs)
    for (const child of need.children) {
      const key = `${child} ${need.team} ${need.role}`;
      const same = ofChildren.get(key) ?? [];
      same.push({ ...need, children: [child] });
      ofChildren.set(key, same);
    }
  const together = new Map<string, Need & { children: Id[] }>();
  for (const need of [...ofChildren.values()].flatMap(touching)) {
    const { team, role, from, until } = need;
    const key = `${team} ${role} ${from} ${until}`;
    const found = together.get(key);
    if (found) found.children.push(...need.children);
    else together.set(key, { ...need, children: [...need.children] });
  }
  return [...together.values()].toSorted((a, b) => order(a.from, b.from));
}

function touching(needs: readonly Need[]): Need[] {
  const whole: Need[] = [];
  for (const need of needs.toSorted((a, b) => order(a.from, b.from))) {
    const last = whole.at(-1);
    if (!last || (last.until && last.until < need.from))
      whole.push({ ...need });
    else if (last.until && !need.until) delete last.until;
    else if (last.until && need.until && need.until > last.until)
      last.until = need.until;
  }
  return whole;
}

const order = (a: Day, b: Day) => (a < b ? -1 : a > b ? 1 : 0);
