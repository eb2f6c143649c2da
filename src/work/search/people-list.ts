import { list } from "#platform/web/list.ts";
import { childLink } from "../child-link.ts";
import type { FoundPerson, FoundPractitioner } from "./found-people.store.ts";

export const peopleList = (people: readonly FoundPerson[], here: string) =>
  list<FoundPerson>({
    caption: "Family and others in a child’s life",
    captionSize: "m",
    rows: people,
    here,
    columns: [
      { key: "name", heading: "Name", lead: true, cell: ({ name }) => name },
      { key: "relation", heading: "Relation", cell: ({ relation }) => relation }, // prettier-ignore
      { key: "child", heading: "Child", cell: (each) => childLink(each.child, each, "/people") }, // prettier-ignore
    ],
    nothing: "",
  });

export const practitionerList = (
  practitioners: readonly FoundPractitioner[],
  here: string,
) =>
  list<FoundPractitioner>({
    caption: "Professionals",
    captionSize: "m",
    rows: practitioners,
    here,
    columns: [
      { key: "name", heading: "Name", lead: true, cell: ({ name }) => name },
      {
        key: "team",
        heading: "Team",
        cell: ({ teams }) => teams.join(", ") || "–",
      },
      {
        key: "registered",
        heading: "Registered social worker",
        cell: ({ registered }) => (registered ? "Yes" : "No"),
      },
    ],
    nothing: "",
  });
