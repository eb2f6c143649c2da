import { todayInLondon } from "#kernel/london.ts";
import { withinRequest } from "#platform/trail/within-request.ts";
import { loadAssets } from "#platform/web/assets.ts";
import { faultWords } from "#platform/web/fault-words.ts";
import type { Section } from "#platform/web/layout.ts";
import type { Limit } from "#platform/web/limits.ts";
import { serve } from "#platform/web/serve.ts";
import { inventedAuthorities } from "#simulator/writing/borough.store.ts";
import { routes } from "./modules.ts";
import type { Opened } from "./open.ts";
import { sessionsIn } from "#platform/identity/session.store.ts";
import { askerOf } from "#record/access/asker.ts";
import { signInRoutes } from "./sign-in/sign-in.routes.ts";
import { ownAccountRoutes } from "./sign-in/own-account.routes.ts";
import type { WayIn } from "./sign-in/ways-in.ts";

const gigabyte = 1_000_000_000;

const sections: readonly Section[] = [
  { text: "My work", href: "/my-work", may: "record.write" },
  { text: "Team", href: "/team", may: "team.read" },
  { text: "Performance", href: "/performance", may: "figures.read" },
  { text: "Practice", href: "/practice", may: "practice.read" },
  { text: "Children", href: "/children", may: "children.list" },
  { text: "Imports", href: "/imports", may: "imports.write" },
  { text: "Accounts", href: "/accounts", may: "account.manage" },
  { text: "Notices", href: "/notices", may: "notices.read" },
];

type Serving = {
  demonstration: boolean;
  uploads: string;
  way: WayIn;
  /** The address people use, where a proxy stands in front. */
  origin?: string | undefined;
  /** Other limits than the usual: a bench asks more often than anyone. */
  perMinute?: Readonly<Record<Limit, number>>;
};

/** The pages, ready to listen: every route of every module, with who asks and what the trail keeps. */
export async function begin(
  opened: Opened,
  { demonstration, uploads, way, origin, perMinute }: Serving,
) {
  const open = [
    ...signInRoutes(opened, way),
    ...ownAccountRoutes(opened, sections),
  ];
  return serve([...routes, ...open], {
    serviceName: "Goldthread",
    sections,
    search: {
      label: "Search the record",
      field: "words",
      action: "/search",
      may: "children.list",
    },
    signInAt: "/sign-in",
    stepUpAt: "/step-up",
    accountAt: "/account",
    origin,
    ...(perMinute && { perMinute }),
    sessions: sessionsIn(opened.database),
    ...(way.by === "provider" && { formsLeadTo: way.provider.origins }),
    signOutAt: "/sign-out",
    help: { text: "Help: what the words mean", href: "/help" },
    footnote:
      "Every figure opens to the children behind it, at any date, as then known.",
    demonstration,
    invented: new Map(
      (await inventedAuthorities(opened.database)).map(({ code, name }) => [
        code,
        name,
      ]),
    ),
    assets: await loadAssets(),
    uploads: { folder: uploads, mostBytes: gigabyte, mostFiles: 50 },
    today: todayInLondon,
    whoIs: askerOf,
    within: (asker, about, work) =>
      withinRequest(opened, asker, about, (doing) =>
        work({ ...opened, ...doing }),
      ),
    fault: (reference, error) => console.error(faultWords(reference, error)),
  });
}
