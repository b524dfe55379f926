import type { Organization } from "../../domain/organization/organization.ts";

/** Changes the organization that is open, says what was done, and can take it back; resolves to whether it was done. */
export type Change = (
  what: string,
  how: (organization: Organization) => Organization,
  session?: string,
) => Promise<boolean>;
