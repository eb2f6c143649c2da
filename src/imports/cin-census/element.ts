/** One element of an XML file, without what surrounds it. `line` is that of its start tag, counted from 1. */
export type Element = {
  name: string;
  line: number;
  text: string;
  /** Where its text begins: differs from `line` where text stands between its elements. */
  textLine: number;
  attributes: Record<string, string>;
  children: Element[];
};

export const childrenNamed = (element: Element, name: string): Element[] =>
  element.children.filter((each) => each.name === name);

export const firstNamed = (
  element: Element,
  name: string,
): Element | undefined => element.children.find((each) => each.name === name);

/** The element as it came, less the white space between elements: how what we do not know is kept. */
export function rawOf({ name, attributes, text, children }: Element): string {
  const given = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value)}"`,
  );
  const inside = escaped(text) + children.map(rawOf).join("");
  const start = `<${name}${given.join("")}`;
  return inside ? `${start}>${inside}</${name}>` : `${start}/>`;
}

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
