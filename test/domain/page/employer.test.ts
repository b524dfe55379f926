import { describe, expect, test } from "vitest";
import { employerNamed } from "../../../src/domain/page/employer.ts";

const NOBODY = [
  "confidential",
  "Confidential Company",
  "Company Confidential",
  "Undisclosed",
  "Anonymous",
  "N/A",
  "Our client",
  "A client",
  "Vertraulich",
  "Vertrauliches Unternehmen",
  "Anonym",
  "Unser Kunde",
  "Firma vertraulich",
  "k. A.",
  "Confidencial",
  "Empresa Confidencial",
  "Empresa Reservada",
  "Nuestro cliente",
  "Nosso cliente",
  "Confidentiel",
  "Entreprise confidentielle",
  "Société Anonyme Confidentielle",
  "Notre client",
  "Azienda riservata",
  "Vertrouwelijk",
  "Konfidentiell",
  "Fortroligt",
  "Firma poufna",
  "Gizli Firma",
  "Конфиденциально",
  "非公開",
  "社名非公開",
  "某大型公司",
  "비공개",
  "سري",
  "חסוי",
  "Greenhouse",
  "Greenhouse Software",
  "Lever",
  "Ashby",
  "SmartRecruiters Inc",
  "Personio SE",
  "StepStone",
  "Indeed",
  "Glassdoor",
  "Welcome to the Jungle",
];
// Words of hiding or of boards in a name of somebody's own.
const SOMEBODY = [
  "Confidential Records Keeping Ltd",
  "Anonymous Content",
  "Stealth Bicycles",
  "Hidden Valley Farm",
  "Client First Bank",
  "Lever & Sons",
  "Greenhouse Gardens",
  "Monster Energy",
  "Workday Bakery",
  "Indeed Coffee",
  "Institut für Holz",
  "Ashby Town Council",
  "Vertraulichkeit e.V.",
  "La Reserva",
  "Société Générale du Lin",
  "A",
  "Unser Land GmbH",
  "Notre Dame University",
];

describe("who stands behind an advert", () => {
  test.each(NOBODY)("%s is nobody", (name) => expect(employerNamed(name)).toEqual({}));
  test.each(SOMEBODY)("%s is somebody", (name) => expect(employerNamed(name)).toEqual({ name }));

  test.each([
    ["Harrow Staffing on behalf of Quillfern Labs", { through: "Harrow Staffing", name: "Quillfern Labs" }],
    ["Harrow Staffing on behalf of our client", { through: "Harrow Staffing" }],
    ["Harrow GmbH im Auftrag der Küstenwerk AG", { through: "Harrow GmbH", name: "Küstenwerk AG" }],
    ["Client of Harrow Staffing", { through: "Harrow Staffing" }],
    ["Kunde von Harrow Personal", { through: "Harrow Personal" }],
  ])("%s", (name, who) => expect(employerNamed(name)).toEqual(who));

  const FOR_A_CLIENT = [
    "Our client, a maker of lamps, is looking for a buyer.",
    "We are recruiting a buyer for our client in Leeds.",
    "On behalf of one of our clients we fill this role.",
    "Im Auftrag unseres Mandanten suchen wir einen Einkäufer.",
    "Für unseren langjährigen Kunden, ein Werk in Bremen, suchen wir einen Einkäufer.",
    "Unser Kunde, ein Werk in Bremen, sucht einen Einkäufer.",
    "Nous recherchons pour notre client un acheteur.",
    "Nuestro cliente busca un comprador.",
    "Buscamos para nuestro cliente un comprador.",
    "Procuramos para o nosso cliente um comprador.",
    "Cerchiamo per il nostro cliente un buyer.",
    "In opdracht van onze klant zoeken wij een inkoper.",
    "Dla naszego klienta poszukujemy kupca.",
  ];
  test.each(FOR_A_CLIENT)("an agency: %s", (about) =>
    expect(employerNamed("Harrow", about)).toEqual({ through: "Harrow" }),
  );

  const FOR_THEMSELVES = [
    "You work with our clients and look after them.",
    "We are looking for a client manager who helps our client teams.",
    "Sie beraten unsere Kunden und suchen mit ihnen Lösungen.",
    "Vous accompagnez nos clients.",
    "Atenderás a nuestros clientes y buscarás soluciones.",
  ];
  test.each(FOR_THEMSELVES)("an employer: %s", (about) =>
    expect(employerNamed("Harrow", about)).toEqual({ name: "Harrow" }),
  );
});
