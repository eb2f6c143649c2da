/** Every form that posts gets its token here, so that no page can forget it. Text cannot look like a form: it is escaped. */
export function withTokens(document: string, token: () => string): string {
  let made: string | undefined;
  return document.replaceAll(/<form\b[^>]*\bmethod="post"[^>]*>/g, (form) => {
    made ??= token();
    return `${form}<input type="hidden" name="_csrf" value="${made}">`;
  });
}
