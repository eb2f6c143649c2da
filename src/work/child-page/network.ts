import { countWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import { childName, firstName } from "#record/children/child-words.ts";
import type { Child, Relation } from "./child.store.ts";

const [width, row, top, trunk] = [360, 54, 60, 16];
/** Letters that fit in a line beside the drawing, and how far the next line is below. */
const [letters, line] = [30, 19];

/** The child above, and from them a branch to everyone; those of the record are filled, others hollow. */
export function network(child: Child, relations: readonly Relation[]): Html {
  const own = linesOf(childName(child));
  const above = top + below(own);
  const placed = relations.map((relation, index) => {
    const lines = linesOf(nameOf(relation));
    const before = relations.slice(0, index).map((each) => below(linesOf(nameOf(each)))); // prettier-ignore
    return {
      relation,
      lines,
      y: above + index * row + row / 2 + before.reduce((sum, each) => sum + each, 0), // prettier-ignore
    };
  });
  const last = placed.at(-1);
  const end = last ? last.y + row / 2 + below(last.lines) : above;
  return html`<svg
    class="app-network"
    viewBox="0 0 ${width} ${end}"
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
    <path class="app-network__tie" d="M${trunk} 30V${last?.y ?? 30}" />
    <circle class="app-network__child" cx="${trunk}" cy="24" r="12" />
    ${nameAt(own, 40, 30)}
    ${placed.map(
      ({ relation, lines, y }) =>
        html`<path class="app-network__tie" d="M${trunk} ${y}H52" />
          <circle
            class="${relation.personId === null ? "app-network__child" : "app-network__other"}"
            cx="60"
            cy="${y}"
            r="8"
          />
          ${nameAt(lines, 80, y - 3)}
          <text class="app-network__kind" x="80" y="${y + 17 + below(lines)}">
            ${relation.kind}${relation.parentalResponsibility === true && ", parental responsibility"}
          </text>`,
    )}
  </svg>`;
}

const nameOf = (relation: Relation) =>
  childName({ ...relation, laChildId: relation.laChildId ?? "" });

const nameAt = (lines: readonly string[], x: number, y: number): Html =>
  html`<text class="app-network__name" x="${x}" y="${y}">
    ${lines.map(
      (each, place) =>
        html`<tspan x="${x}" y="${y + place * line}">${each}</tspan>`,
    )}
  </text>`;

const below = (lines: readonly string[]) => (lines.length - 1) * line;

/** A name in as many lines as it needs; it may part after a space or a hyphen. */
function linesOf(name: string): string[] {
  const lines = [""];
  for (const part of name.split(/(?<=[ -])/)) {
    const sofar = lines.at(-1) ?? "";
    if (sofar !== "" && (sofar + part).trimEnd().length > letters)
      lines.push(part);
    else lines[lines.length - 1] = sofar + part;
  }
  return lines.map((each) => each.trim());
}
