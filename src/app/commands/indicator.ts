import { figure } from "#indicators/ask.ts";
import { breakdowns, type Breakdown } from "#indicators/indicator.ts";
import type { Question } from "#indicators/question.ts";
import { rowsOf } from "#indicators/rows.store.ts";
import { Refusal } from "#kernel/problem.ts";
import { asDay, asMoment, neededDay } from "./answers.ts";
import type { Command, Given } from "./command.ts";

export const indicatorCommand: Command = {
  name: "indicator",
  may: "figures.read",
  does: "One figure over a period, with its split and its rows where asked.",
  usage:
    "indicator KEY --from DAY --to DAY [--as-at DAY] [--known-at MOMENT] [--definition VERSION] [--by SPLIT] [--rows] [--json]",
  options: {
    from: { type: "string" },
    to: { type: "string" },
    "as-at": { type: "string" },
    "known-at": { type: "string" },
    definition: { type: "string" },
    by: { type: "string" },
    rows: { type: "boolean" },
  },
  mostWords: 1,
  help: `--from, --to            the period, both days included
--as-at DAY             decides states; the last day the data cover, or today, when not given
--known-at MOMENT       a day (its end) or an instant; now when not given
--definition VERSION    an earlier version of the definition
--by SPLIT              ${breakdowns.join(", ")}
--rows                  the children behind it`,
  async run(given) {
    const [key] = given.words;
    if (key === undefined)
      throw new Refusal(
        400,
        "Name an indicator: goldthread indicators lists them",
      );
    const opened = await given.open();
    const asker = await given.asker(opened);
    const asked = questionFrom(given);
    const knownAsked = asMoment(given.option("known-at"), "--known-at");
    const { json } = await given.inTrail(opened, asker, ({ read }) =>
      read(async (db, knownAt) => {
        const question = { ...asked, knownAt };
        const found = await figure(key, question, db, asker.authority);
        if (!given.isOn("rows")) return { json: found };
        const { shown, notShown } = await rowsOf(key, question, db, asker);
        const rows = shown.map(({ child, ...row }) => ({
          child: child.laChildId,
          ...row,
        }));
        return {
          json: { ...found, rows, notShown },
          shows: shown.map(({ child }) => child.id),
        };
      }, knownAsked),
    );
    const { numerator, denominator, value } = json;
    return { json, words: `${key}: ${numerator} of ${denominator} (${value})` };
  },
};

function questionFrom(given: Given): Question {
  const from = neededDay(given.option("from"), "--from");
  const to = neededDay(given.option("to"), "--to");
  if (to < from) throw new Refusal(400, "--to must not be before --from");
  const asAt = asDay(given.option("as-at"), "--as-at");
  const version = given.option("definition");
  const by = given.option("by");
  if (by !== undefined && !isBreakdown(by))
    throw new Refusal(400, `--by must be one of: ${breakdowns.join(", ")}`);
  return {
    from,
    to,
    ...(asAt !== undefined && { asAt }),
    ...(version !== undefined && { definition: Number(version) }),
    ...(by !== undefined && { by }),
  };
}

const isBreakdown = (text: string): text is Breakdown =>
  breakdowns.some((each) => each === text);
