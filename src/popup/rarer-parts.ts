/** The popup's parts that nobody waits for: those for pages about nobody, and what stands below a person. */
import { later } from "../ui/controls/later.tsx";

export const OrganizationPageView = later(() =>
  import("../ui/organization/organization-page.tsx").then((part) => part.OrganizationPageView),
);

export const Everybody = later(() => import("./everybody.tsx").then((part) => part.Everybody));

/** Not before what stands above it on a person, which would push it from under the pointer. */
export const Menu = later(() =>
  Promise.all([import("./menu.tsx"), import("../ui/person/person-parts.tsx")]).then(([part]) => part.Menu),
);

export const ReportButton = later(() => import("./report-button.tsx").then((part) => part.ReportButton));

/** What was put right is told once everything else stands. */
export const RecoveryNotice = later(() =>
  import("../ui/notices/recovery-notice.tsx").then((part) => part.RecoveryNotice),
);
