import { type Database, openDatabase } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { browse } from "#platform/web/test-browser.ts";
import { settingsOf } from "#simulator/boroughs.ts";
import type { Setting } from "#simulator/told.ts";
import { invent } from "../src/app/invented.ts";
import { appOver } from "./app.ts";
import { type Line, type Where, percentile, timed, within } from "./line.ts";
import { kinds, visitorsIn } from "./visitors.ts";

// What row security and the access trail cost. Nothing in the program switches either off: they are taken out of copies of
// one database, made for this and thrown away, and the same pages are asked of all three in turn.

const times = 40;

const withoutTrail = `
  do $$ declare arguments text := pg_get_function_arguments('platform.link_access'::regproc); begin
    execute format('create or replace procedure platform.link_access(%s) language plpgsql as ''begin end''', arguments);
  end $$;`;

/** As for a role that bypasses it: no policy of the record is asked, by anybody. */
const withoutRowSecurity = `
  do $$ declare guarded regclass; begin
    for guarded in select oid from pg_class where relrowsecurity and relnamespace in ('record'::regnamespace, 'history'::regnamespace) loop
      execute format('alter table %s disable row level security, no force row level security', guarded);
    end loop;
  end $$;`;

const states = {
  neither: withoutRowSecurity + withoutTrail,
  "row security": withoutTrail,
  "row security and trail": "",
} as const;
type State = keyof typeof states;
const names = Object.keys(states) as State[];

/** Lines of each page: what it takes with neither, and beside that with the one and with both. */
export async function guards(
  url: string,
  scale: number,
  where: Where,
): Promise<Line[]> {
  // prettier-ignore
  const settings = settingsOf(1, { seed: 1, scale, years: 3, until: "2026-09-30" }); // prettier-ignore
  const first = await openDatabase({ url });
  await migrate(first);
  await invent(settings, first, () => {});
  await first.close();
  const opened: Asked[] = [];
  for (const name of names)
    opened.push(await askedOf(await copied(url, states[name]), settings));
  try {
    return linesOf(await tookInTurn(opened), where);
  } finally {
    for (const each of opened) await each.close();
  }
}

/** Another database with the same rows, of which something is taken away. */
async function copied(url: string, script: string): Promise<Database> {
  const own = new URL(url);
  const name = `${own.pathname.slice(1)}_${Math.random().toString(36).slice(2, 8)}`; // prettier-ignore
  const server = new URL(url);
  server.pathname = "/postgres";
  const admin = await openDatabase({ url: server.href });
  await admin.withConnection(({ run }) => run(`create database ${name} template ${own.pathname.slice(1)}`)); // prettier-ignore
  await admin.close();
  own.pathname = `/${name}`;
  const database = await openDatabase({ url: own.href });
  if (script !== "") await database.withConnection(({ run }) => run(script));
  await database.withConnection(({ run }) => run("vacuum analyze"));
  return database;
}

type Asked = {
  ask: Readonly<Record<string, (turn: number) => Promise<unknown>>>;
  close(): Promise<void>;
};

async function askedOf(
  database: Database,
  settings: readonly Setting[],
): Promise<Asked> {
  const { visitors, close } = await visitorsIn(database, settings);
  const everywhere = visitors[0]!;
  // Somebody who reaches the children they work with, and no other.
  const app = await appOver(database);
  const worker = browse(app);
  await worker.get("/sign-in");
  await worker.post("/sign-in", { persona: "folake-adeyemi" });
  const { text } = await worker.get("/my-work");
  const [, child] = /href="(\/children\/[0-9a-f-]{36})/.exec(text) ?? [];
  if (child === undefined) throw new Error("The worker works with no child");
  const looks = (path: string) => async () => {
    const { status } = await worker.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
  };
  return {
    ask: {
      ...Object.fromEntries(kinds.map((kind) => [`${kind}, manager`, (turn: number) => everywhere.read(kind, turn)])), // prettier-ignore
      "my work, worker": looks("/my-work"),
      "child page, worker": looks(child),
      "timeline, worker": looks(`${child}/timeline`),
      "visit written with what follows": (turn) => everywhere.write(turn),
    },
    async close() {
      await app.close();
      await close();
      await database.close();
    },
  };
}

type Took = Readonly<Record<string, number[][]>>;

/** Each asked of all three one after another, beginning with another each time: what else the machine does is shared alike. */
async function tookInTurn(opened: readonly Asked[]): Promise<Took> {
  const took: Record<string, number[][]> = {};
  for (let turn = 0; turn <= times; turn++)
    for (const kind of Object.keys(opened[0]!.ask)) {
      const each = (took[kind] ??= opened.map(() => []));
      for (const step of opened.keys()) {
        const at = (turn + step) % opened.length;
        const milliseconds = await timed(() => opened[at]!.ask[kind]!(turn));
        // The first only warms.
        if (turn > 0) each[at]!.push(milliseconds);
      }
    }
  return took;
}

function linesOf(took: Took, where: Where): Line[] {
  return Object.entries(took).flatMap(([kind, [without = [], ...guarded]]) =>
    ([0.1, 0.5, 0.95] as const).flatMap((share) =>
      guarded.map((milliseconds, index) =>
        within(
          `guards: ${kind}, with ${names[index + 1]} beside neither, p${share * 100}`,
          where,
          percentile(milliseconds, share),
          null,
          percentile(without, share),
        ),
      ),
    ),
  );
}
