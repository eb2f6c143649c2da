import { allClocks } from "#clocks/definitions/all-duties.ts";
import { obligations } from "#clocks/obligations.store.ts";
import { defaultAsAt } from "#indicators/loaded.store.ts";
import { Refusal } from "#kernel/problem.ts";
import { asDay, asMoment } from "./answers.ts";
import type { Command } from "./command.ts";

export const obligationsCommand: Command = {
  name: "obligations",
  may: "child.open",
  does: "Lists what was owed to children, with its state on a day, as known at a moment.",
  usage:
    "obligations [--clock KEY] [--child ID] [--as-at DAY] [--known-at MOMENT] [--json]",
  options: {
    clock: { type: "string" },
    child: { type: "string" },
    "as-at": { type: "string" },
    "known-at": { type: "string" },
  },
  help: `--clock KEY        one clock, such as cla-review-1
--child ID         one child, by the identifier used in returns
--as-at DAY        decides states; the last day the data cover, or today, when not given
--known-at MOMENT  a day (its end) or an instant; now when not given`,
  async run(given) {
    const [clock, child] = [given.option("clock"), given.option("child")];
    if (clock !== undefined && !allClocks.some(({ key }) => key === clock))
      throw new Refusal(
        404,
        `There is no clock ${clock}: goldthread clocks lists them`,
      );
    const opened = await given.open();
    const asker = await given.asker(opened);
    const knownAt = asMoment(given.option("known-at"), "--known-at");
    const asAt = asDay(given.option("as-at"), "--as-at");
    const { found } = await given.inTrail(opened, asker, async ({ read }) => {
      const found = await read(
        async (db) =>
          obligations(
            {
              ...(clock !== undefined && { clock }),
              ...(child !== undefined && { child }),
              asAt: asAt ?? (await defaultAsAt(db, asker.authority)),
            },
            db,
            asker,
          ),
        knownAt,
      );
      return { found, shows: found.map(({ id }) => id) };
    });
    const listed = found.map(({ id: _id, ...each }) => each);
    const lines = listed.map(
      (each) =>
        `${each.child}  ${each.clock}  due ${each.due}  ${each.state}${each.met ? ` ${each.met}` : ""}  ${each.team}`,
    );
    return { json: listed, words: lines.join("\n") || "No obligations match." };
  },
};
