import { isId } from "#kernel/id.ts";
import { notFound, type Problem } from "#kernel/problem.ts";
import { type OverDatabase, route } from "#platform/over-database.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import type { Request } from "#platform/web/route.ts";
import {
  isDecidedOn,
  type MovableTable,
  movableOf,
  moveRecord,
} from "#record/corrections/moved.store.ts";
import { childOf, numbered, relationsOf } from "../child-page/child.store.ts";
import {
  confirmMovePage,
  wrongChildForm,
  wrongChildPage,
} from "./wrong-child.page.ts";

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
      const { of, to: confirmed } = entered;
      const { answers, ...filled } = wrongChildForm.read({ entered }, today);
      if (!answers) return shown(asked, of, filled);
      const { child, found, to, decided } = await read(async (db) => {
        const record = await recordIn(asked, of, db);
        return {
          ...record,
          to: await numbered(answers.number, db, asker),
          decided: await isDecidedOn(record.of, db, asker),
        };
      });
      const message = decided
        ? "Managers have decided on the enquiry that began with it. Ask information governance"
        : !to
          ? "Enter the Child ID of a child whose record you can open"
          : to.id === child.id && "Enter the Child ID of another child";
      const problems: Problem[] = message ? [{ field: "number", message }] : [];
      if (!to || problems.length > 0)
        return shown(asked, of, { ...filled, problems });
      const name = called[found.table];
      if (confirmed !== to.id)
        return confirmMovePage({ child, to, of: of ?? "", called: `${name}, written by ${found.writtenBy}`, today }); // prettier-ignore
      await write((db, write) =>
        moveRecord(
          { table: found.table, id: of ?? "", from: child.id, to: to.id, called: name }, // prettier-ignore
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

async function shown(asked: Asked, of: string | undefined, filled: Filled) {
  const { asker, today } = asked;
  return asked.read(async (db) => {
    const record = await recordIn(asked, of, db);
    return wrongChildPage({
      ...record,
      called: `${called[record.found.table]}, written by ${record.found.writtenBy},`,
      family: await relationsOf(record.child.id, db, asker, today),
      filled,
    });
  });
}
