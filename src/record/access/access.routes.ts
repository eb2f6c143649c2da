import type { Db } from "#platform/database/connection.ts";
import { notify } from "#platform/notices/notice.store.ts";
import { route } from "#platform/over-database.ts";
import { blank } from "#platform/web/forms.ts";
import type { Asker } from "#platform/web/route.ts";
import { childToOpen } from "./child-to-open.store.ts";
import { accessForm } from "./access.form.ts";
import { accessPage } from "./access.page.ts";
import { conflictRoutes } from "./conflict.routes.ts";
import { emergencyRoutes } from "./emergency.routes.ts";
import { noticeRoutes } from "./notice.routes.ts";
import {
  accountCalled,
  giveReason,
  relationshipsTo,
  whoSees,
} from "./relationship.store.ts";
import { restrictionRoutes } from "./restriction.routes.ts";
import { restrictions } from "./restriction.store.ts";

/** Who may see what, and why. */
export const accessRoutes = [
  route({
    at: "GET /children/:childId/access",
    may: "child.open",
    trail: "looked at who may see a child",
    handle: ({ params, asker, read }) =>
      read(async (db) =>
        accessPage(await seen(params.childId, db, asker), blank),
      ),
  }),

  route({
    at: "POST /children/:childId/access",
    may: "relationship.manage",
    trail: "gave somebody a reason to open a child",
    handle: ({ params, entered, asker, today, write }) =>
      write(async (db, write) => {
        const shown = await seen(params.childId, db, asker);
        const { id } = shown.child;
        const { answers, ...filled } = accessForm.read({ entered }, today);
        if (!answers) return accessPage(shown, filled);
        const account = await accountCalled(answers.account, db, asker);
        if (!account || account.id === asker.id) {
          const message = account
            ? "Somebody else has to give you a reason"
            : "There is no one account of this name: enter an email address";
          const problems = [{ field: "account", message }];
          return accessPage(shown, { ...filled, problems });
        }
        const { kind, reason, until } = answers;
        await giveReason(
          {
            account_id: account.id,
            child_id: id,
            kind,
            reason,
            started_on: today,
            ended_on: until,
          },
          { db, asker, write },
        );
        await notify(db, asker, {
          kind: "access",
          words: `${asker.name} gave you a reason to open a record: ${kind}`,
          to: account.id,
          about: id,
        });
        return {
          goTo: `/children/${id}/access`,
          said: `${account.name} may open this record`,
          shows: [id],
        };
      }),
  }),

  ...emergencyRoutes,
  ...restrictionRoutes,
  ...conflictRoutes,
  ...noticeRoutes,
];

async function seen(childId: string, db: Db, asker: Asker) {
  const child = await childToOpen(childId, db, asker);
  return {
    child: {
      id: child.id,
      laChildId: child.la_child_id,
      givenNames: child.given_names,
      familyName: child.family_name,
      preferredName: child.preferred_name,
    },
    own: await relationshipsTo(child.id, db, asker),
    seeing: await whoSees(child.id, db, asker),
    restrictions: await restrictions(db, asker, { child: child.id }),
    asker,
  };
}
