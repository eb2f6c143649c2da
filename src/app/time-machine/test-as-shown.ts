/**
 * What a page of a child shows of the child: what is in its main part, without what leads elsewhere in time (the
 * words that say which past this is, the form that asks for another) and without what is to be done next.
 */
export function asShown(markup: string): string {
  const main = /<main\b[\s\S]*<\/main>/.exec(markup)?.[0] ?? markup;
  const still = without(main, /<(\w+)[^>]*class="[^"]*\b(?:app-no-print|moj-alert)\b[^>]*>/); // prettier-ignore
  return still
    .replace(/<p class="govuk-body">\s*As at[\s\S]*?<\/p>/, "")
    .replaceAll(/(href="[^"?]*)\?[^"]*"/g, '$1"')
    .replaceAll(/\s+/g, " ")
    .replaceAll(/> </g, ">\n<");
}

/** Leaves out every element that begins so, with all that is in it. */
function without(markup: string, begins: RegExp): string {
  let rest = markup;
  for (;;) {
    const found = begins.exec(rest);
    if (!found) return rest;
    const tag = found[1]!;
    const tags = new RegExp(`<(/?)${tag}\\b[^>]*>`, "g");
    tags.lastIndex = found.index;
    let depth = 0;
    let end = rest.length;
    for (let each = tags.exec(rest); each; each = tags.exec(rest)) {
      depth += each[1] ? -1 : 1;
      if (depth > 0) continue;
      end = tags.lastIndex;
      break;
    }
    rest = rest.slice(0, found.index) + rest.slice(end);
  }
}
