/** The popup's parts for pages that are about nobody: most presses are on a profile, and wait for none of this. */
import { later } from "../ui/controls/later.tsx";

export const OrganizationPageView = later(() =>
  import("../ui/organization/organization-page.tsx").then((part) => part.OrganizationPageView),
);

export const Everybody = later(() => import("./everybody.tsx").then((part) => part.Everybody));

export const MenuParts = later(() => import("./menu-parts.tsx").then((part) => part.MenuParts));

export const ReportButton = later(() => import("./report-button.tsx").then((part) => part.ReportButton));
