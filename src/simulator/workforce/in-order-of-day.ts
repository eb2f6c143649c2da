import { dayNumber, type Day } from "#kernel/day.ts";

/** What waits for its day: taken out day after day, on one day in the order it was put in. */
export function inOrderOfDay<Item>() {
  const heap: { at: number; nth: number; item: Item }[] = [];
  let count = 0;
  const before = (one: number, other: number) => {
    const [a, b] = [heap[one]!, heap[other]!];
    return a.at < b.at || (a.at === b.at && a.nth < b.nth);
  };
  const swap = (one: number, other: number) => {
    [heap[one], heap[other]] = [heap[other]!, heap[one]!];
  };
  return {
    add(day: Day, item: Item) {
      heap.push({ at: dayNumber(day), nth: count++, item });
      for (let at = heap.length - 1; at > 0;) {
        const above = (at - 1) >> 1;
        if (!before(at, above)) return;
        swap(at, above);
        at = above;
      }
    },
    next(): Item | undefined {
      const [first] = heap;
      const last = heap.pop();
      if (!first || !last) return undefined;
      if (heap.length > 0) {
        heap[0] = last;
        for (let at = 0; ;) {
          let least = at;
          for (const below of [2 * at + 1, 2 * at + 2])
            if (below < heap.length && before(below, least)) least = below;
          if (least === at) break;
          swap(at, least);
          at = least;
        }
      }
      return first.item;
    },
  };
}
