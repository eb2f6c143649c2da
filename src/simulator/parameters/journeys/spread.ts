/** A distribution told by some of its quantiles, straight lines between, as `Chance.along` draws from it. */
export type Spread = {
  quantiles: readonly (readonly [share: number, value: number])[];
  unit: "days" | "working days" | "weeks";
  source: string;
};

/** One of several, in these proportions. */
export type Mix<Item extends string = string> = {
  shares: readonly (readonly [Item, number])[];
  source: string;
};
