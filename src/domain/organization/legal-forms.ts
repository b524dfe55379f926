/**
 * Legal forms by the words they are written with, spellings of one form on one line, canonical first. Words are as
 * `organization-name.ts` writes them: lower case, no points or marks, `&` for any "and". Left out on purpose: `company`, `co` and `group`, which are as often
 * part of the name ("The Boring Company", "Merck & Co." beside "Merck KGaA").
 */
export const LEGAL_FORMS: readonly string[] = [
  // English
  "inc|incorporated",
  "corp|corporation",
  "llc|limited liability company",
  "llp",
  "ltd|limited|co ltd|co limited",
  "plc|public limited company",
  "pty ltd|pty limited",
  "pvt ltd|private limited|pvt limited|private ltd",
  "pte ltd",
  // German
  "gmbh & co kg",
  "gmbh & co kgaa",
  "ag & co kg",
  "se & co kgaa",
  "gmbh|gesellschaft mit beschrankter haftung",
  "ggmbh",
  "ug|ug haftungsbeschrankt",
  "ag|aktiengesellschaft",
  "kgaa",
  "kg",
  "ohg",
  "eingetragenerverein",
  "mbh",
  "se",
  // French, Spanish, Portuguese, Italian
  "sa",
  "sas|sasu",
  "sarl",
  "eurl",
  "sl|slu",
  "ltda",
  "spa",
  "srl",
  "sa de cv",
  // Dutch, Belgian, Nordic
  "bv",
  "nv",
  "bvba",
  "ab",
  "as",
  "asa",
  "aps",
  "oy",
  "oyj",
  "ehf",
  // Central and eastern Europe
  "sp z oo",
  "sro",
  "doo",
  "kft",
  "zrt",
  "ood",
  "eood",
  "ооо",
  "оао",
  "зао",
  "пао",
  "тов",
  // Asia
  "kk",
  "sdn bhd",
  "tbk",
  "株式会社",
  "有限会社",
  "合同会社",
  "有限公司",
  "有限责任公司",
  "股份有限公司",
  "주식회사",
  "유한회사",
  "בעמ",
];

/** Forms written without a space, at either end of the name. */
export const ATTACHED =
  /^(株式会社|有限会社|合同会社|주식회사|유한회사)|(株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사|유한회사)$/u;

/** What profile pages hang behind an employer's name, after a middle dot: the kind of employment. */
export const EMPLOYMENT_TYPES: ReadonlySet<string> = new Set(
  (
    "full time|fulltime|part time|self employed|freelance|contract|internship|apprenticeship|seasonal|temporary|permanent|" +
    "on site|hybrid|remote|vollzeit|teilzeit|selbststandig|freiberuflich|praktikum|ausbildung|werkstudent|befristet|" +
    "temps plein|temps partiel|cdi|cdd|stage|alternance|independant|interim|jornada completa|media jornada|tiempo completo|" +
    "medio tiempo|autonomo|practicas|contrato temporal|tempo integral|meio periodo|estagio|autonomo|terceirizado|" +
    "a tempo pieno|tempo pieno|tempo parziale|tirocinio|voltijd|deeltijd|heltid|deltid|konsult|pelny etat|umowa zlecenie|" +
    "полный рабочий день|正社員|全职|풀타임|정규직|משרה מלאה|دوام كامل"
  ).split("|"),
);
