import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeNotebook } from "../../../src/database/connection/open.ts";
import { organizationMeant, peopleAtEmployer } from "../../../src/database/stores/employers.ts";
import { keepOrganization } from "../../../src/database/stores/organizations.ts";
import { changePerson } from "../../../src/database/stores/people.ts";
import { organizationFrom } from "../../../src/domain/organization/organization.ts";
import { emptyNotebook, numbered, TODAY } from "../fixtures.ts";

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

const keep = (name: string, id: string, url?: string) =>
  keepOrganization({ name, ...(url && { url }) }, organizationFrom({ name, ...(url && { url }) }, id, TODAY));

async function employ(at: number, organization: string): Promise<string> {
  const person = numbered(at);
  await changePerson({ id: person.id }, () => ({ ...person, corrections: { ...person.corrections, organization } }));
  return person.id;
}

describe("the employer an advert means", () => {
  it("is the kept organization, however the board writes it", async () => {
    await keep("Brackenhall Instruments", "o1", "https://www.brackenhall.com");
    const meant = async (name: string, url?: string) => (await organizationMeant({ name, ...(url && { url }) }))?.id;
    expect(await meant("2100 Brackenhall Instruments USA LLC")).toBe("o1");
    expect(await meant("BHI Recruiting Hub", "https://careers.brackenhall.com/jobs/1")).toBe("o1");
    expect(await meant("Brackenhall Instruments Bank")).toBeUndefined();
    expect(await meant("Brackenhall")).toBeUndefined();
  });

  it("is nobody where two fit", async () => {
    await keep("Brackenhall Instruments Germany GmbH", "o1");
    await keep("Brackenhall Instruments France SAS", "o2");
    expect(await organizationMeant({ name: "1000 Brackenhall Instruments LLC" })).toBeUndefined();
  });

  it("has the people of its branches, and nobody of another", async () => {
    const organization = await keep("Brackenhall Instruments", "o1");
    const there = [
      await employ(1, "Brackenhall Instruments"),
      await employ(2, "Brackenhall Instruments USA"),
      await employ(3, "BRACKENHALL INSTRUMENTS GmbH"),
    ];
    await employ(4, "Brackenhall Instruments Bank");
    await employ(5, "Brackenhall");
    const people = await peopleAtEmployer({ name: "2100 Brackenhall Instruments USA LLC" }, organization);
    expect(people.map(({ id }) => id).toSorted()).toEqual(there.toSorted());
  });
});
