import { todayInLondon } from "#kernel/london.ts";
import { withinRequest } from "#platform/trail/within-request.ts";
import { loadAssets } from "#platform/web/assets.ts";
import { serve } from "#platform/web/serve.ts";
import { routes } from "./modules.ts";
import type { Opened } from "./open.ts";
import { personaOf } from "./sign-in/personas.ts";
import { signInRoutes } from "./sign-in/sign-in.routes.ts";

const gigabyte = 1_000_000_000;

/** The pages, ready to listen: every route of every module, with who asks and what the trail keeps. */
export async function begin(
  opened: Opened,
  { demonstration, uploads }: { demonstration: boolean; uploads: string },
) {
  return serve([...routes, ...signInRoutes(opened, demonstration)], {
    serviceName: "Goldthread",
    sections: [
      { text: "My work", href: "/my-work", may: "record.write" },
      { text: "Team", href: "/team", may: "team.read" },
      { text: "Performance", href: "/performance", may: "figures.read" },
      { text: "Children", href: "/children", may: "children.list" },
      { text: "Imports", href: "/imports", may: "imports.write" },
    ],
    search: {
      label: "Find a child",
      field: "words",
      action: "/children/search",
      may: "children.list",
    },
    signInAt: "/sign-in",
    signOutAt: "/sign-out",
    help: { text: "Help: what the words mean", href: "/help" },
    footnote:
      "Every figure opens to the children behind it, at any date, as then known.",
    demonstration,
    assets: await loadAssets(),
    uploads: { folder: uploads, mostBytes: gigabyte, mostFiles: 50 },
    today: todayInLondon,
    whoIs: async (subject) =>
      demonstration && subject !== undefined
        ? personaOf(opened.database, subject)
        : undefined,
    within: (asker, about, work) =>
      withinRequest(opened, asker, about, (doing) =>
        work({ ...opened, ...doing }),
      ),
    fault: (reference, error) => console.error(`Fault ${reference}`, error),
  });
}
