import {
  type PGlite,
  type Results,
  parse,
  protocol,
} from "@electric-sql/pglite";

const { serialize } = protocol;
type Message = Parameters<typeof parse.parseResults>[0][number];

/** A question as the engine understood it: the types of its values, and what it says of the answer's columns. */
type Plan = { name: string; types: number[]; columns: Message[] };

/** Plans take room in this very process: so many questions are remembered, those asked last. */
export const mostPlans = 400;

/** What may give an answer other columns. All else that a plan stands on the engine looks to itself. */
const reshaping = new Set(["CREATE", "ALTER", "DROP", "CALL", "DO"]);

/**
 * Questions with values to an embedded engine. From the second time on the plan of a question is kept under a
 * name: planning, with what row security adds, takes longer than answering most of them.
 */
export function keepingPlans(engine: PGlite) {
  const plans = new Map<string, Plan | undefined>();
  let named = 0;

  const send = (...messages: Uint8Array[]) =>
    engine.execProtocolStream(Buffer.concat([...messages, serialize.sync()]));

  async function planOf(text: string, name: string): Promise<Plan> {
    const told = await send(
      serialize.parse({ name, text }),
      serialize.describe({ type: "S", name }),
    );
    return {
      name,
      types: parse.parseDescribeStatementResults(told),
      columns: told.filter((each) => each.name === "rowDescription"),
    };
  }

  async function forget(text: string): Promise<void> {
    const plan = plans.get(text);
    plans.delete(text);
    if (plan) await send(serialize.close({ type: "S", name: plan.name }));
  }

  async function remembered(text: string): Promise<Plan> {
    const again = plans.has(text);
    const plan =
      plans.get(text) ?? (await planOf(text, again ? `asked ${++named}` : ""));
    plans.delete(text);
    plans.set(text, again ? plan : undefined);
    const [oldest] = plans.keys();
    if (plans.size > mostPlans && oldest) await forget(oldest);
    return plan;
  }

  return {
    ask: <Row>(text: string, values: readonly unknown[]) =>
      engine.runExclusive(async () => {
        const { name, types, columns } = await remembered(text);
        const asText = (value: unknown, place: number) =>
          value === null || value === undefined
            ? null
            : (engine.serializers[types[place] ?? 0] ?? String)(value);
        const told = await send(
          serialize.bind({ statement: name, values: values.map(asText) }),
          serialize.execute({}),
        );
        const [result] = parse.parseResults([...columns, ...told], engine.parsers); // prettier-ignore
        return result as Results<Row>;
      }),

    /** To be told what every script came to. */
    forgetIfReshaped: (results: readonly Results[]) =>
      engine.runExclusive(async () => {
        if (results.some(({ command = "" }) => reshaping.has(command)))
          for (const text of plans.keys()) await forget(text);
      }),
  };
}
