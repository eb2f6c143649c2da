import { countWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import { childName, firstName } from "#record/children/child-words.ts";
import type { Child, Relation } from "./child.store.ts";

const [width, row, top, trunk] = [360, 54, 60, 16];

/** The child above, and from them a branch to everyone; those of the record are filled, others hollow. */
export function network(child: Child, relations: readonly Relation[]): Html {
  const height = top + relations.length * row;
  const last = top + (relations.length - 1) * row + row / 2;
  return html`<svg
    class="app-network"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="network-title network-desc"
  >
    <title id="network-title">
      ${firstName(child)} and
      ${countWords(relations.length, "person", "people")}
    </title>
    <desc id="network-desc">
      ${relations.map((each) => `${nameOf(each)}, ${each.kind}`).join("; ")}.
      The table below says the same.
    </desc>
    <path class="app-network__tie" d="M${trunk} 30V${last}" />
    <circle class="app-network__child" cx="${trunk}" cy="24" r="12" />
    <text class="app-network__name" x="40" y="30">
      ${short(childName(child))}
    </text>
    ${relations.map((each, index) => {
      const y = top + index * row + row / 2;
      return html`<path class="app-network__tie" d="M${trunk} ${y}H52" />
        <circle
          class="${each.personId === null ? "app-network__child" : "app-network__other"}"
          cx="60"
          cy="${y}"
          r="8"
        />
        <text class="app-network__name" x="80" y="${y - 3}">
          ${short(nameOf(each))}
        </text>
        <text class="app-network__kind" x="80" y="${y + 17}">
          ${each.kind}${each.parentalResponsibility === true && ", parental responsibility"}
        </text>`;
    })}
  </svg>`;
}

const nameOf = (relation: Relation) =>
  childName({ ...relation, laChildId: relation.laChildId ?? "" });

/** As much of a name as the drawing has room for; the table has all of it. */
const short = (name: string) =>
  name.length > 30 ? `${name.slice(0, 29)}…` : name;
