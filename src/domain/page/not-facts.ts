import { oneLine } from "../text/text.ts";
import { type Employer, employerNamed } from "./employer.ts";
import type { Job, Page } from "./page.ts";
import type { Profile, ProfileField } from "./profile.ts";

/*
 * What buttons, badges and counters say in the languages the sites have: it stands beside what a page says of a person or a job and is no
 * part of it. The one list of such words; whole texts in lower case, separated by "|".
 */
const WORDS = new Set(
  // English
  (
    "follow|following|+ follow|unfollow|connect|+ connect|connected|message|pending|more|more actions|invite|subscribe|contact info|save|saved|share|report|view profile|" +
    "open to work|#opentowork|hiring|#hiring|actively hiring|premium|premium profile|verified|verified profile|influencer|top voice|creator|try premium|see more|show more|show all|" +
    "add|accept|ignore|withdraw|remove|edit|send|apply|apply now|easy apply|promoted|sponsored|new|open profile|out of network|you|he/him|she/her|they/them|log in|sign in|sign up|join|join now|" +
    // German
    "folgen|+ folgen|folge ich|gefolgt|entfolgen|vernetzen|nachricht|nachricht senden|ausstehend|mehr|einladen|abonnieren|abonniert|kontaktinfo|kontaktdaten|speichern|gespeichert|teilen|" +
    "melden|profil anzeigen|verifiziert|offen für jobs|personal gesucht|mehr anzeigen|alle anzeigen|hinzufügen|annehmen|entfernen|bearbeiten|senden|bewerben|jetzt bewerben|einfach bewerben|anzeige|anmelden|registrieren|" +
    // Spanish, Portuguese
    "seguir|siguiendo|dejar de seguir|conectar|mensaje|enviar mensaje|pendiente|más|invitar|suscribirse|información de contacto|guardar|guardado|compartir|denunciar|ver perfil|verificado|" +
    "abierto a trabajar|contratando|mostrar más|ver más|añadir|aceptar|eliminar|editar|enviar|solicitar|solicitud sencilla|promocionado|iniciar sesión|unirse|" +
    "seguindo|deixar de seguir|mensagem|enviar mensagem|pendente|mais|convidar|inscrever-se|informações de contato|salvar|guardado|compartilhar|partilhar|verificada|aberto a oportunidades|exibir mais|adicionar|aceitar|remover|candidatar-se|promovida|entrar|" +
    // French, Italian, Dutch
    "suivre|suivi|+ suivre|ne plus suivre|se connecter|message|envoyer un message|en attente|plus|inviter|s’abonner|s'abonner|abonné|coordonnées|enregistrer|enregistré|partager|signaler|voir le profil|vérifié|vérifiée|en recherche de poste|recrute|voir plus|afficher plus|ajouter|accepter|supprimer|modifier|envoyer|postuler|candidature simplifiée|s’identifier|s’inscrire|" +
    "segui|segui già|non seguire più|collegati|messaggio|invia messaggio|in attesa|altro|invita|iscriviti|informazioni di contatto|salva|salvato|condividi|segnala|visualizza profilo|verificato|sta assumendo|mostra altro|aggiungi|accetta|rimuovi|modifica|invia|candidati|candidatura semplice|accedi|" +
    "volgen|volgend|connectie maken|bericht|in behandeling|meer|uitnodigen|abonneren|contactgegevens|opslaan|opgeslagen|delen|rapporteren|profiel weergeven|geverifieerd|meer weergeven|toevoegen|accepteren|verwijderen|bewerken|verzenden|solliciteren|aanmelden|" +
    // Nordic, Polish, Turkish
    "följ|följer|anslut|meddelande|väntar|mer|bjud in|spara|dela|verifierad|ansök|følg|følger|forbind|opret forbindelse|knytt kontakt|besked|melding|afventer|venter|mere|gem|lagre|del|verificeret|verifisert|ansøg|søk|seuraa|yhdistä|viesti|lisää|" +
    "obserwuj|obserwujesz|nawiąż kontakt|wiadomość|oczekujące|więcej|zaproś|zapisz|udostępnij|zweryfikowano|aplikuj|takip et|takip ediliyor|bağlantı kur|mesaj|beklemede|daha fazla|davet et|kaydet|paylaş|doğrulanmış|başvur|" +
    // Other scripts
    "подписаться|вы подписаны|установить контакт|сообщение|ожидание|ещё|еще|пригласить|сохранить|поделиться|откликнуться|відстежувати|повідомлення|" +
    "フォロー|フォローする|フォロー中|つながりを申請|つながる|メッセージ|保留中|その他|もっと見る|保存|応募|応募する|認証済み|关注|已关注|加为好友|发消息|消息|更多|保存|申请|立即申请|已认证|關注|傳送訊息|更多|" +
    "팔로우|팔로잉|1촌 맺기|메시지|메시지 보내기|보류 중|더보기|저장|지원하기|인증됨|متابعة|تتابعه|تواصل|رسالة|مراسلة|معلق|المزيد|حفظ|تقدم الآن|לעקוב|עוקב|התחבר|הודעה|שליחת הודעה|ממתין|עוד|שמירה"
  ).split("|"),
);

/* What is counted, and what may stand with it. */
const COUNTED =
  "followers?|connections?|members?|posts?|mutual|shared|employees|applicants?|people|clicked|apply|over|more|than|and|k|m|b|mil|mila|mille|milj|tusen|tusind|juta|rb|mill|mio|mn|tsd|tys|тыс|bin|" +
  "kontakte?n?|mitglieder|beiträge|gemeinsamer?|bewerber|abonnés?|relations?|membres|en|commun|seguidore?s?|seguidoras?|contactos?|conexiones|conexões|miembros|membros|de|" +
  "collegament[io]|connessioni|membri|volgers?|connecties|följare|kontakter|følgere|forbindelser|seuraajaa?|obserwujący(?:ch)?|kontakt(?:y|ów)|takipçi|bağlantı|подписчик(?:а|ов|и)?|контакт(?:а|ов|ы)?|" +
  "フォロワー|フォロー|つながり|人|名|以上|万|粉丝|粉絲|关注者|關注者|好友|位|팔로워|촌|명|천|만|이상|متابع(?:ون|ين|ًا)?|زميل|زملاء|عدد|المتابعين|ألف|أكثر|من|עוקבים|קשרים|אלף|מעל";
const COUNT = new RegExp(
  `^(?=.*\\p{Nd})(?:[\\p{Nd}.,’'+\\s·•]|(?:${COUNTED})(?![\\p{L}\\p{M}]|$)|(?:${COUNTED})$|(?:${COUNTED})(?=[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Nd}]))+$`,
  "u",
);
// "2nd", "3rd+", "2e", "3e et +", "2.", "2º", "第2级": a degree of acquaintance, with or without the word for it.
const DEGREE =
  /^(?:[1-3](?:st|nd|rd|er?|re|ère|[èe]me|de|do|ro|ra|o|a|\.|°|:a|-й|次|촌|级|級|\.?\s?(?:derece|stopnia|grad(?:es|s)?))?(?:\s?(?:et|y|e|u|i|und)?\s?\+)?)(?:[\s-](?:degree(?: connection)?|grado?s?|grades|grau|degré|niveau).*)?$/u;
// "6d", "20m •", "1mo · Edited": how long ago something was posted.
const AGO = /^\d{1,3}\s?(?:s|m|h|d|w|mo|yr|y|min|j|sem|std|tg?|wo|g|u|tim|dni)\.?(?:\s?[•·].*)?$/u;

/** Whether a text is a button's, a badge's, a degree or a count, and so never a fact about a person, an organization or a job. */
function isNoFact(text: string): boolean {
  if (text.length > 60) return false;
  const key = oneLine(text.normalize("NFKC").toLowerCase()).replace(/^[\s·•‧∙]+|[\s·•‧∙.…]+$/gu, "");
  return (
    WORDS.has(key) || WORDS.has(key.replace(/^\+\s*/u, "")) || DEGREE.test(key) || COUNT.test(key) || AGO.test(key)
  );
}

function isFact(text: string | undefined): boolean {
  return text !== undefined && !isNoFact(text);
}

const TEXTS = ["headline", "title", "location", "school"] as const;

/** The profile without what only looks like a fact; nobody when its name does. */
function factsOfProfile(profile: Profile): Profile | undefined {
  if (isNoFact(profile.name)) return undefined;
  const wrong: ProfileField[] = TEXTS.filter((field) => profile[field] !== undefined && !isFact(profile[field]));
  if (profile.organization && isNoFact(profile.organization.name)) wrong.push("organization");
  const positions = profile.positions.filter(({ title, organization }) => isFact(title) && isFact(organization));
  if (wrong.length === 0 && positions.length === profile.positions.length) return profile;
  const without = <Value extends object>(all: Value): Value =>
    Object.fromEntries(Object.entries(all).filter(([field]) => !wrong.includes(field as ProfileField))) as Value;
  return { ...without(profile), positions, witness: without(profile.witness) };
}

function factsOfAll(people: readonly Profile[]): readonly Profile[] {
  return people.flatMap((profile) => factsOfProfile(profile) ?? []);
}

function factsOfJob(job: Job): Job | undefined {
  const { organization, location, through: agency, ...rest } = job;
  if (isNoFact(job.title)) return undefined;
  const employer: Employer = organization && isFact(organization.name) ? employerNamed(organization.name) : {};
  const through = employer.through ?? agency;
  return {
    ...rest,
    ...(organization && employer.name !== undefined && { organization: { ...organization, name: employer.name } }),
    ...(through !== undefined && { through }),
    ...(location !== undefined && isFact(location) && { location }),
    hiringTeam: factsOfAll(job.hiringTeam),
  };
}

/** A page as it was read, without what only looks like a fact: words of buttons, badges and counts, and employers who are nobody. */
export function factsOf(page: Page): Page | undefined {
  if (page.kind === "profile") {
    const profile = factsOfProfile(page.profile);
    return profile && { ...page, profile };
  }
  if (page.kind === "job") {
    const job = factsOfJob(page.job);
    return job && { ...page, job };
  }
  if (page.kind === "organization" && isNoFact(page.organization.name)) return undefined;
  return { ...page, people: factsOfAll(page.people) };
}
