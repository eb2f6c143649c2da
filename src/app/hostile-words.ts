const call = "alert(1)";

/** Text that some page would run if it came back as markup: elements, attributes, addresses, templates, hidden characters. */
export const markupPayloads: readonly string[] = [
  ...[
    "script",
    "ScRiPt",
    "script src=//elsewhere.example/x.js",
    "script type=module",
    "script/x",
    "script\n",
  ].map((tag) => `<${tag}>${call}</script>`),
  ...[
    "img src=x",
    "svg",
    "body",
    "video src=x",
    "audio src=x",
    "input autofocus",
    "details open",
    "marquee",
    "iframe",
    "object data=x",
    "select autofocus",
    "textarea autofocus",
    "a href=x",
    "div",
    "math",
    "form",
  ].map((tag) => `<${tag} ${handlerOf(tag)}=${call}>`),
  ...[
    '"',
    "'",
    "`",
    '">',
    "'>",
    "</textarea>",
    "</title>",
    "</style>",
    "</select>",
    "-->",
    "]]>",
    '" /',
  ].map((end) => `${end}<svg onload=${call}>`),
  ...[
    "onfocus",
    "onmouseover",
    "style",
    "autofocus onfocus",
    "formaction",
  ].flatMap((name) => [`" ${name}=${call} x="`, `' ${name}=${call} x='`]),
  ...[
    "javascript:",
    "JaVaScRiPt:",
    "java\tscript:",
    "data:text/html,",
    "vbscript:",
    " javascript:",
  ].map((scheme) => `<a href="${scheme}${call}">x</a>`),
  `\${${call}}`,
  `{{constructor.constructor("${call}")()}}`,
  `{% import os %}{{ 7*7 }}`,
  `<!--<img src="--><img src=x onerror=${call}//">`,
  `<base href="//elsewhere.example/">`,
  `<meta http-equiv="refresh" content="0;url=//elsewhere.example">`,
  `<link rel=stylesheet href=//elsewhere.example/x.css>`,
  `<style>*{background:url(//elsewhere.example)}</style>`,
  `\u202e<script>${call}</script>`,
  `\u0000<script>${call}</script>`,
  `&lt;script&gt;<script>${call}</script>`,
];

function handlerOf(tag: string): string {
  return tag.includes("autofocus")
    ? "onfocus"
    : tag.startsWith("details")
      ? "ontoggle"
      : tag.includes("src=x")
        ? "onerror"
        : "onload";
}

/** Text that ends a statement's string, or asks for more than was asked, if it ever became part of one. */
export const sqlPayloads: readonly string[] = [
  "' or '1'='1",
  "' or 1=1 --",
  "'; drop table record.child; --",
  "') or ('1'='1",
  '" or ""="',
  "1; select pg_sleep(5)",
  "1 or 1=1",
  "' union select null, null --",
  "' and 1=cast(version() as int) --",
  "$$; select 1; $$",
  "\\'; select 1; --",
  "%27%20or%201=1",
  "E'\\x27 or 1=1'",
  "'||(select current_user)||'",
  "1)) or ((1=1",
  "null; reset role; --",
  "'; set role goldthread_loader; --",
  "id desc; --",
  "(select 1)",
  "\u0000' or 1=1",
];
