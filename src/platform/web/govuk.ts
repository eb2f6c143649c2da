/**
 * The GOV.UK and Ministry of Justice components that our pages use, as typed functions.
 * The markup is theirs; long tables and lists use our own templates, which cost less.
 */
import type { Html } from "./html.ts";
import { macroFrom } from "./macro.ts";

export type Attributes = Readonly<Record<string, string>>;
type Dressed = { classes?: string; attributes?: Attributes };
/** Words, or markup of ours. */
export type Words = { text: string } | { html: Html };
type Label = Words & Dressed & { isPageHeading?: boolean };
type Legend = Words & { classes?: string; isPageHeading?: boolean };
type Asked = Dressed & {
  hint?: Words | undefined;
  errorMessage?: { text: string } | undefined;
};
type Box = Asked & {
  id: string;
  name: string;
  label: Label;
  value?: string;
  inputmode?: "numeric" | "decimal" | "text";
  autocomplete?: string;
  spellcheck?: boolean;
};
type Choice = Words & {
  value: string;
  checked?: boolean;
  hint?: Words | undefined;
  conditional?: { html: Html } | undefined;
};
type Choices = Asked & {
  idPrefix: string;
  name: string;
  /** Not needed where there is but one choice. */
  fieldset?: { legend: Legend };
  items: readonly (Choice | { divider: string })[];
};
type Row = {
  key: Words;
  value: Words;
  actions?: {
    items: readonly (Words & { href: string; visuallyHiddenText?: string })[];
  };
};
type Linked = Words & { href: string; attributes?: Attributes };

const govuk = <Parameters>(folder: string, name: string) =>
  macroFrom<Parameters>(`govuk/components/${folder}/macro.njk`, name);
const moj = <Parameters>(folder: string, name: string) =>
  macroFrom<Parameters>(`moj/components/${folder}/macro.njk`, name);

export const govukBackLink = govuk<Linked & Dressed>(
  "back-link",
  "govukBackLink",
);
export const govukBreadcrumbs = govuk<
  Dressed & { items: readonly (Words & { href?: string })[] }
>("breadcrumbs", "govukBreadcrumbs");
export const govukButton = govuk<
  Words &
    Dressed & {
      href?: string;
      name?: string;
      value?: string;
      preventDoubleClick?: boolean;
    }
>("button", "govukButton");
export const govukCharacterCount = govuk<
  Box & {
    rows?: number;
    maxwords?: number;
    threshold?: number;
    wordsOverLimitText?: { one: string; other: string };
    textareaDescriptionText?: string;
  }
>("character-count", "govukCharacterCount");
export const govukCheckboxes = govuk<Choices>("checkboxes", "govukCheckboxes");
export const govukDateInput = govuk<
  Asked & {
    id: string;
    namePrefix: string;
    fieldset: { legend: Legend };
    items: readonly { name: string; classes: string; value: string }[];
  }
>("date-input", "govukDateInput");
export const govukDetails = govuk<
  Dressed & { summaryText: string; html: Html; open?: boolean }
>("details", "govukDetails");
export const govukErrorSummary = govuk<{
  titleText: string;
  errorList: readonly { text: string; href: string }[];
}>("error-summary", "govukErrorSummary");
export const govukFileUpload = govuk<
  Asked & { id: string; name: string; label: Label; multiple?: boolean }
>("file-upload", "govukFileUpload");
export const govukGenericHeader = govuk<{
  logoText?: string;
  logoHtml?: Html;
  url?: string;
  containerClasses?: string;
}>("generic-header", "govukGenericHeader");
export const govukInput = govuk<Box>("input", "govukInput");
export const govukInsetText = govuk<Words & Dressed>(
  "inset-text",
  "govukInsetText",
);
export const govukPagination = govuk<
  Dressed & {
    landmarkLabel?: string;
    previous?: { href: string; text?: string };
    next?: { href: string; text?: string };
    items?: readonly (
      { number: number; href: string; current?: boolean } | { ellipsis: true }
    )[];
  }
>("pagination", "govukPagination");
export const govukPhaseBanner = govuk<Words & Dressed & { tag: Words }>(
  "phase-banner",
  "govukPhaseBanner",
);
export const govukRadios = govuk<Choices>("radios", "govukRadios");
export const govukSelect = govuk<
  Asked & {
    id: string;
    name: string;
    label: Label;
    items: readonly { value: string; text: string; selected?: boolean }[];
  }
>("select", "govukSelect");
export const govukServiceNavigation = govuk<
  Dressed & {
    serviceName?: string;
    serviceUrl?: string;
    navigation: readonly (Linked & { active?: boolean; current?: boolean })[];
    navigationLabel?: string;
    slots?: { end?: { html: Html }; navigationEnd?: Html };
  }
>("service-navigation", "govukServiceNavigation");
export const govukSkipLink = govuk<{ text: string; href: string }>(
  "skip-link",
  "govukSkipLink",
);
export const govukSummaryList = govuk<
  Dressed & { rows: readonly Row[]; card?: { title: Words } }
>("summary-list", "govukSummaryList");
export const govukTag = govuk<Words & Dressed>("tag", "govukTag");
export const govukTextarea = govuk<Box & { rows?: number }>(
  "textarea",
  "govukTextarea",
);
export const govukWarningText = govuk<
  Words & { iconFallbackText?: string; classes?: string }
>("warning-text", "govukWarningText");

/** A result or a standing alert. `title` names the region for those who listen to the page. */
export const mojAlert = moj<
  {
    variant: "information" | "success" | "warning" | "error";
    title: string;
    showTitleAsHeading?: boolean;
    role?: "alert" | "region";
    attributes?: Attributes;
  } & Partial<{ text: string; html: Html }>
>("alert", "mojAlert");
/** A line for a day with a calendar beside it where scripts run. */
export const mojDatePicker = moj<
  Asked & { id: string; name: string; label: Label; value?: string }
>("date-picker", "mojDatePicker");
/** Ways around one record: at most ten. */
export const mojSubNavigation = moj<{
  label: string;
  items: readonly { text: string; href: string; active?: boolean }[];
}>("sub-navigation", "mojSubNavigation");
