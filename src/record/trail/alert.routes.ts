import { addDays } from "#kernel/day.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#platform/database/connection.ts";
import { finishNotice } from "#platform/notices/notice.store.ts";
import { route } from "#platform/over-database.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import type { Asker } from "#platform/web/route.ts";
import { accountCalled } from "../access/relationship.store.ts";
import { homeForm, newsForm, outcomeForm } from "./alert.form.ts";
import { alertPage, alertsPage } from "./alert.page.ts";
import { alerts, holdDistrict, holdInNews, watchedNow } from "./alert.store.ts";
import { trailRows } from "./trail-rows.store.ts";

const nothing = { news: blank, home: blank };
const usualDays = 28;

/** Judging what the rules of detection found, and telling them what they have to know. */
export const alertRoutes = [
  route({
    at: "GET /alerts",
    may: "alert.manage",
    trail: "looked at the alerts about access",
    handle: ({ asker, today, read }) =>
      read(async (db) =>
        alertsPage(
          await alerts(db, asker),
          await watchedNow(db, asker, today),
          nothing,
        ),
      ),
  }),

  route({
    at: "GET /alerts/:alertId",
    may: "alert.manage",
    trail: "looked at an alert about access",
    handle: ({ asker, params, read }) =>
      read((db) => one(params.alertId, db, asker, blank)),
  }),

  route({
    at: "POST /alerts/:alertId",
    may: "alert.manage",
    trail: "judged an alert about access",
    handle: ({ asker, params, entered, today, keep }) =>
      keep(async (db) => {
        const { answers, ...filled } = outcomeForm.read({ entered }, today);
        if (!answers) return one(params.alertId, db, asker, filled);
        const [alert] = await alerts(db, asker, params.alertId);
        if (!alert || !(await finishNotice(db, asker, alert.notice, answers)))
          throw notFound("alert");
        return { goTo: "/alerts", said: "It is judged" };
      }),
  }),

  route({
    at: "POST /alerts/news",
    may: "alert.manage",
    trail: "had a child in the news watched",
    handle: ({ asker, entered, today, keep }) =>
      keep(async (db) => {
        const { answers, ...filled } = newsForm.read({ entered }, today);
        const wrongly = (news: Filled) => page(db, asker, today, { news });
        if (!answers) return wrongly(filled);
        const { number, because } = answers;
        const until = answers.until ?? addDays(today, usualDays);
        const watched = await holdInNews(db, asker, {
          number,
          from: today,
          until,
          because,
        });
        if (watched) return { goTo: "/alerts", said: "The child is watched" };
        const message =
          "There is no child of this ID, or the child is watched already";
        return wrongly({ ...filled, problems: [{ field: "number", message }] });
      }),
  }),

  route({
    at: "POST /alerts/homes",
    may: "alert.manage",
    trail: "held where a member of staff lives",
    handle: ({ asker, entered, today, keep }) =>
      keep(async (db) => {
        const { answers, ...filled } = homeForm.read({ entered }, today);
        const wrongly = (field: string, message: string) =>
          page(db, asker, today, {
            home: { ...filled, problems: [{ field, message }] },
          });
        if (!answers) return page(db, asker, today, { home: filled });
        const district = answers.district.trim().toUpperCase();
        if (!/^[A-Z]{1,2}\d[0-9A-Z]?$/.test(district))
          return wrongly(
            "district",
            "Enter the first half of a postcode, like AB1",
          );
        const account = await accountCalled(answers.account, db, asker);
        if (!account)
          return wrongly(
            "account",
            "Enter the name or email address of one person who may sign in",
          );
        await holdDistrict(db, asker, account.id, district);
        return { goTo: "/alerts", said: "The district is held" };
      }),
  }),
];

async function one(id: string, db: Db, asker: Asker, filled: Filled) {
  const [alert] = await alerts(db, asker, id);
  if (!alert) throw notFound("alert");
  const { numbers, asker: by } = alert;
  const rows = await trailRows({ numbers, by }, db, asker, {
    from: 0,
    size: 200,
  });
  return alertPage(alert, rows, filled);
}

const page = async (
  db: Db,
  asker: Asker,
  today: Parameters<typeof watchedNow>[2],
  filled: Partial<typeof nothing>,
) =>
  alertsPage(await alerts(db, asker), await watchedNow(db, asker, today), {
    ...nothing,
    ...filled,
  });
