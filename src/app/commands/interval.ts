import {
  localChoicesOf,
  setLocalInterval,
  withdrawLocalInterval,
} from "#clocks/local-interval.store.ts";
import { deriveByNewRules } from "#clocks/obligation.store.ts";
import { dayWords } from "#kernel/date-words.ts";
import { type Day, readDay } from "#kernel/day.ts";
import { Refusal } from "#kernel/problem.ts";
import { isSpan, type Span, spanWords } from "#kernel/span.ts";
import { reading, writing } from "#platform/database/transaction.ts";
import type { Command } from "./command.ts";

export const intervalCommand: Command = {
  name: "interval",
  does: "Sets a council's own interval of a clock from a day on, and lists those it has set.",
  usage:
    "interval [CLOCK --from D (--within SPAN | --withdraw)] [--authority CODE] [--json]",
  options: {
    from: { type: "string" },
    within: { type: "string" },
    withdraw: { type: "boolean" },
  },
  mostWords: 1,
  help: `CLOCK       a clock's key, as listed by: clocks. Without one: the intervals set
--from      the first day: duties triggered from then on are judged by it, those before keep their rule
--within    the interval, such as "15 working days" or "6 weeks"
--withdraw  takes back the one set from that day`,
  async run(given) {
    const [clock] = given.words;
    const choice = clock === undefined ? undefined : asked(clock, given.option);
    const opened = await given.open();
    const asker = await given.asker(opened);
    const { authority } = asker;
    if (choice) {
      const { within, ...which } = choice;
      if (!within === !given.isOn("withdraw"))
        throw new Refusal(400, "Say either --within and a span, or --withdraw");
      await writing(
        opened.database,
        asker,
        [deriveByNewRules],
        async (db, write) => {
          const { moment } = write;
          await (within
            ? setLocalInterval(db, authority, moment, { ...which, within })
            : withdrawLocalInterval(db, authority, moment, which));
          write.changed(which.clock);
        },
      );
    }
    const json = await reading(opened.database, asker, (db) =>
      localChoicesOf(db, authority),
    );
    const lines = json.map(
      ({ clock: key, from, within }) =>
        `${key}: ${spanWords(within)}, for duties triggered from ${dayWords(from)}`,
    );
    return {
      json,
      words: lines.join("\n") || "No interval of its own is set.",
    };
  },
};

function asked(
  clock: string,
  option: (name: string) => string | undefined,
): { clock: string; from: Day; within: Span | undefined } {
  const from = readDay(option("from") ?? "");
  const within = option("within");
  if (!from) throw new Refusal(400, "--from must be a day, such as 2026-04-01");
  if (within !== undefined && !isSpan(within))
    throw new Refusal(400, `--within must be a span, such as "15 working days", not ${within}`); // prettier-ignore
  return { clock, from, within };
}
