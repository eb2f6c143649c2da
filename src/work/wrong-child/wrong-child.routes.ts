import { isId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import { type OverDatabase, route } from "#platform/over-database.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import type { Request } from "#platform/web/route.ts";
import {
  isDecidedOn,
  type MovableTable,
  movableOf,
  moveRecord,
} from "#record/corrections/moved.store.ts";
import { childOf } from "../child-page/child.store.ts";
import {
  mayBeAbout,
  type MayBeAbout,
  mayBeAboutNamed,
} from "./may-be-about.store.ts";
import { confirmMovePage, wrongChildPage } from "./wrong-child.page.ts";

const called: Readonly<Record<MovableTable, string>> = {
  visit: "A visit",
  direct_work: "Direct work",
  oversight: "Oversight",
  strategy_discussion: "A strategy discussion",
  handover_note: "A handover note",
};

/** What was written about the wrong child is moved to the right one, by somebody who may write for both. */
export const wrongChildRoutes = [
  route({
    at: "GET /children/:childId/moved",
    may: "record.write",
    trail: "opened the form that moves what was written about the wrong child",
    handle: (asked) => shown(asked, asked.query["of"], blank),
  }),

  route({
    at: "POST /children/:childId/moved",
    may: "record.write",
    trail: "moved what was written about the wrong child",
    async handle(asked) {
      const { entered, today, asker, read, write } = asked;
      const { of, to: chosen = "", words = "", sure } = entered;
      if (chosen === "" && words.trim() !== "") return found(asked, words);
      const record = await read(async (db) => ({
        ...(await recordIn(asked, of, db)),
        to: await childOf(chosen, db, asker),
        decided: isId(of ?? "") && (await isDecidedOn(of ?? "", db, asker)),
      }));
      const { child, found: what, to, decided } = record;
      const message = decided
        ? "Managers have decided on the enquiry that began with it. Ask information governance"
        : (!to || to.id === child.id) &&
          "Select the child it is about, or find them by name";
      if (!to || message)
        return shown(asked, of, { entered, problems: [{ field: "to", message: message || "" }] }); // prettier-ignore
      const name = called[what.table];
      if (sure !== "yes")
        return confirmMovePage({ child, to, of: of ?? "", called: `${name}, written by ${what.writtenBy}`, today }); // prettier-ignore
      await write((db, write) =>
        moveRecord(
          { table: what.table, id: of ?? "", from: child.id, to: to.id, called: name }, // prettier-ignore
          { db, asker, write },
        ),
      );
      return {
        goTo: `/children/${child.id}`,
        said: "It was moved to the other child’s record.",
        shows: [child.id, to.id],
      };
    },
  }),
];

type Asked = Request<OverDatabase> & { params: { childId: string } };
type Db = Parameters<Parameters<Asked["read"]>[0]>[0];

async function recordIn(
  { params, asker }: Asked,
  of: string | undefined,
  db: Db,
) {
  const child = await childOf(params.childId, db, asker);
  if (!child || of === undefined || !isId(of)) throw notFound("record");
  const found = await movableOf(of, child.id, db, asker);
  if (!found) throw notFound("record");
  return { child, found, of };
}

/** Whom the words mean, offered in place of the usual ones. */
async function found(asked: Asked, words: string) {
  const { params, asker, entered } = asked;
  const them = await asked.read((db) => mayBeAboutNamed(words, params.childId, db, asker)); // prettier-ignore
  const message = "No child whose record you may write in is found by these words"; // prettier-ignore
  return shown(
    asked,
    entered["of"],
    { entered, problems: them.length > 0 ? [] : [{ field: "words", message }] },
    them,
  );
}

async function shown(
  asked: Asked,
  of: string | undefined,
  filled: Filled,
  them: readonly MayBeAbout[] = [],
) {
  const { asker, today } = asked;
  return asked.read(async (db) => {
    const record = await recordIn(asked, of, db);
    const usual = () => mayBeAbout(record.child.id, today, db, asker);
    return wrongChildPage({
      ...record,
      called: `${called[record.found.table]}, written by ${record.found.writtenBy},`,
      offered: them.length > 0 ? them : await usual(),
      filled,
      today,
    });
  });
}
