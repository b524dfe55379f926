// Words that may stay in a page case: those of interfaces, and those the readers themselves look for. Everything else is somebody's.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const READERS = join(import.meta.dirname, "../../src/readers");

// What sites write around people, in the languages of our cases. No word that is often a name or an organization's.
const INTERFACE = `
a an and are about account accounts actively activity all also and anyone apply at be been both by can card click company companies compose connect
connected connection connections contact could current currently day days degree details edit education email employee employees entity everyone
experience featured field first follow followed follower followers following for found from full get has have he her hers hidden him his hire
hired hirer hiring hour hours how icon image in info information interests introduce invitation invite is it its job jobs join know languages last
like link linked linkedin list loading location log logo look looking member members menu message messages messaging min minute minutes mo month
months more mos mutual my name network new next no not notification notifications now of off offline on online only open options or other others
our out overlay page pages part past pending people person photo picture posted post poster posts premium present previous privacy profile profiles
promoted pronouns pronoun public reach recommended related remote report responses result results reviewed save saved search second section see self
send services share she shared show sign similar since skills skip sort status status suggested tab team than that the their them then these they
third this through time title to top try two under university unlock up url use used users verified via view viewed visit was we website week weeks
went what when where which who will with work worked works year years yesterday yet you your yrs yr st nd rd th ago applicants over
auf aus bei beim bekannte berufserfahrung das dem den der des die ein eine einer er es für gemeinsame heute im info infos ist ihm ihr jahr jahre kontakt
kontakte kontaktinfo mehr mit mitglied monat monate nachricht noch nur oder person personen profil sie sind suche über und unternehmen vernetzen von
vor vollzeit teilzeit weitere zu zum zur
au aujourd autre autres aux avec chez ce ces communes commun connexion connexions coordonnées dans de depuis des du elle en entreprise est et expérience
formation il ils infos la le les lui mois moins ont ou par personnes plus pour propos que qui relation relations sa se ses son sont sur toute un une voir
actual actualidad al años año como con conexión conexiones contactos contacto del el ella empleo empresa en es esta este experiencia ha información las los
mes meses más mensaje nombre otros otras para perfil por se sobre su sus tu un una usted ver y o
anos ano até atual atualmente com como da das do dos e em ela ele empresa experiência informações mais meses mês momento na nas no nos o os ou para perfil
pela pelo pessoas por que sobre sua suas também uma você contato contatos comum vaga
alla che chi collegamenti collegamento comune con da dal del della delle di ed esperienza formazione gli ha i il in informazioni io le lo mese mesi nel nella o
oggi per più presente profilo quando su tuo un una uno anni anno
bağlantı ve bir için daha fazla kişi hakkında deneyim iletişim bilgileri ortak halen ay yıl
van het een en voor bij met jaar maand meer profiel aan
followers seguidores abonnés follower seguaci takipçi
inc ltd gmbh mbh ag kg co llc llp plc corp sa sl bv nv ab oy srl spa pvt html www http https example invalid com org mailto javascript void true false null none auto block text utf charset
january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec may
`;

// Whole texts in scripts whose words have no spaces, or whose words are written on to each other.
const PHRASES = [
  ..."連絡先 連絡先情報 現在 職歴 学歴 人のつながり 共通の知人 共通のつながり 情報 経歴 年 月 ヶ月 か月 他 名 次 つながり メッセージ 自己紹介 アクティビティ さん と".split(
    " ",
  ),
  ..."פרטי קשר ראשון שני שלישי היום ניסיון קשרים משותפים עוד של עם את אצל".split(" "),
  ..."معلومات الاتصال الأول الأولى الثاني الثانية الثالث الثالثة حتى الآن الخبرة من في إلى سنة سنوات شهر أشهر".split(" "),
  ..."目前 至今 经验 经历 联系方式 年 个月".split(" "),
];

const LANGUAGES = "en de fr es pt it nl sv da nb fi pl cs tr ro hu el ru uk he ar fa ja ko zh hi th id vi".split(" ");

function monthNames() {
  return LANGUAGES.flatMap((language) =>
    /** @type {const} */ (["short", "long"]).flatMap((month) =>
      Array.from({ length: 12 }, (_, at) =>
        new Intl.DateTimeFormat(language, { month, day: "numeric", timeZone: "UTC", calendar: "gregory" })
          .formatToParts(new Date(Date.UTC(2024, at, 15)))
          .flatMap(({ type, value }) => (type === "month" || type === "literal" ? [value] : [])),
      ).flat(),
    ),
  );
}

/** The words in the readers' texts and patterns: what they look for is never about one person. */
function readersWords() {
  const paths = readdirSync(READERS, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return paths.flatMap((path) => {
    const code = readFileSync(join(READERS, path), "utf8")
      .replace(/\/\*\*[\s\S]*?\*\//g, " ")
      .replace(/^\s*\/\/.*$/gm, " ");
    const literals = code.match(
      /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|\/(?:[^/\\\n*]|\\.)(?:[^/\\\n]|\\.)*\//g,
    );
    // Words glued in keys count one by one.
    return (literals ?? []).map((literal) => literal.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 "));
  });
}

/** All words that may stay, in small letters and without accents; a word is a run of letters. @returns {string[]} */
export function allowedWords() {
  const text = [INTERFACE, ...PHRASES, ...monthNames(), ...readersWords()].join(" ");
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return [...new Set(plain.match(/\p{L}+/gu) ?? [])];
}
