import { notAllowed } from "#kernel/problem.ts";
import { permissions, type Permission } from "#platform/identity/permission.ts";
import { notify } from "#platform/notices/notice.store.ts";
import { type OverDatabase, route } from "#platform/over-database.ts";
import { blank } from "#platform/web/forms.ts";
import type { Download, Reply } from "#platform/web/page.ts";
import type { Fields, Request, Route } from "#platform/web/route.ts";
import { exportForm } from "./export.form.ts";
import { askWhyPage } from "./export.page.ts";
import { areOwn, keepExport } from "./export.store.ts";
import { workbookOf } from "./workbook.ts";

/** More children than this take proof of who asks, and a second person. */
export const mostAlone = 200;

type Asked = Omit<Request<OverDatabase>, "params"> & { params: Fields };
type Made = { download: Download; shows: readonly string[] };

export type Exporting = {
  at: `/${string}.csv`;
  /** For the list itself; rows about children take `needs` besides. */
  may: Permission;
  needs: Extract<Permission, "export.child_level" | "imports.set_aside">;
  /** What the asker did: "downloaded a list of children". */
  trail: string;
  make(request: Asked): Promise<Made>;
};

/**
 * A list as a file. The asker's own children come at once; rows about any others are asked for with a
 * reason and kept for whoever asked, and of many children somebody else has to agree.
 */
export const exported = (given: Exporting): Route<OverDatabase>[] => [
  route({
    at: `GET ${given.at}`,
    may: given.may,
    trail: given.trail,
    limit: "drill",
    handle: async (request): Promise<Reply> => {
      const made = await given.make(request);
      if (await isOwn(request, made.shows)) return made;
      return (
        provenFor(given, request, made) ??
        askWhyPage(askedOf(given, request, made), blank)
      );
    },
  }),

  route({
    at: `POST ${given.at}`,
    may: given.may,
    trail: `asked for a file: ${given.trail}`,
    kind: "export",
    limit: "drill",
    handle: async (request): Promise<Reply> => {
      const made = await given.make(request);
      const unproven = provenFor(given, request, made);
      if (unproven) return unproven;
      const { entered, today, asker } = request;
      const asked = askedOf(given, request, made);
      const { answers, ...filled } = exportForm.read({ entered }, today);
      if (!answers) return askWhyPage(asked, filled);
      const file = await fileFrom(made.download, answers.as);
      const id = await request.keep(async (db) => {
        const { needsSecond } = asked;
        const { reason } = answers;
        const children = [...new Set(made.shows)];
        const what = asked.name;
        const kept = await keepExport(db, asker, {
          ...file,
          what,
          reason,
          children,
          needsSecond,
        });
        if (needsSecond)
          await notify(db, asker, {
            kind: "export",
            words:
              "An export about more than 200 children waits for a second person",
            about: kept,
            toWhoever: "export.approve",
          });
        return kept;
      });
      return {
        goTo: `/exports/${id}`,
        shows: made.shows,
        purpose: answers.reason,
      };
    },
  }),
];

const childrenIn = (shows: readonly string[]) => new Set(shows).size;

const isOwn = ({ asker, today, read }: Asked, shows: readonly string[]) =>
  read((db) => areOwn(db, asker, [...new Set(shows)], today));

function askedOf({ needs }: Exporting, { here }: Asked, made: Made) {
  const children = childrenIn(made.shows);
  return {
    here,
    children,
    name: made.download.name.replace(/\.csv$/, ""),
    // What was set aside is the data team's own work, however much it is.
    needsSecond: needs === "export.child_level" && children > mostAlone,
  };
}

/** The permission, and for many children the proof of who asks; else the way to give it. */
function provenFor(
  given: Exporting,
  request: Asked,
  made: Made,
): Reply | undefined {
  const { asker, here } = request;
  if (!asker.may.has(given.needs)) throw notAllowed(permissions[given.needs]);
  const { needsSecond } = askedOf(given, request, made);
  return needsSecond && !asker.steppedUp
    ? { goTo: `/step-up?back=${encodeURIComponent(here)}` }
    : undefined;
}

async function fileFrom({ name, type, body }: Download, as: "csv" | "xlsx") {
  let text = "";
  if (typeof body === "string" || Buffer.isBuffer(body)) text = String(body);
  else for await (const piece of body) text += piece;
  return as === "csv"
    ? { fileName: name, fileType: type, content: Buffer.from(text) }
    : {
        fileName: name.replace(/\.csv$/, ".xlsx"),
        fileType:
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        content: await workbookOf(text),
      };
}
