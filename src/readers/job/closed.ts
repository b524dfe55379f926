import { cleanText } from "../text.ts";

const LONGEST = 220;
const MOST = 4_000;
const TEXTS = "h1, h2, h3, h4, p, span, div, strong, b, em, li, section, output, td";
const NOT_THE_PAGES =
  "aside, nav, footer, template, script, style, noscript, dialog, [hidden], [aria-hidden=true], [role=dialog]";

/* How pages say that an advert is over, as the whole beginning of a line; an advert's own text speaks of other things in such words. */
const CLOSED = new RegExp(
  `^(?:sorry[,.!]*\\s+|unfortunately[,]?\\s+|we're sorry[,.]?\\s+|leider\\s+|désolé[,.]?\\s+|lo sentimos[,.]?\\s+)?(?:${[
    "(?:this|the|that)\\s+(?:job|position|role|posting|vacancy|opening|advert|ad|listing|offer|opportunity)(?:\\s+(?:posting|ad|advert|listing|opening|you(?:'re| are) looking for|you requested))?\\s+(?:(?:is|has|was)(?:\\s+now|\\s+been|\\s+already)?\\s+(?:closed|filled|expired|removed|archived|deactivated|no longer (?:available|active|open|accepting|being advertised|posted|online))|is not (?:available|active)|isn't available|is inactive|no longer (?:exists|available))",
    "(?:we (?:are|'re) )?no longer accepting applications",
    "(?:job|position|vacancy) (?:closed|expired|filled)\\b",
    "applications? (?:for this \\w+ )?(?:are|is|have) (?:now )?closed",
    "(?:diese|die|dieses|das) (?:stelle|stellenanzeige|position|anzeige|vakanz|jobangebot|stellenangebot|inserat|job)\\s+(?:ist|wurde)\\s+(?:leider\\s+)?(?:bereits\\s+)?(?:nicht mehr (?:verfügbar|aktiv|online|ausgeschrieben|vakant|offen|aktuell)|geschlossen|besetzt|abgelaufen|deaktiviert|nicht verfügbar)",
    "(?:es werden )?keine bewerbungen mehr (?:angenommen|möglich)|nimmt keine bewerbungen mehr (?:an|entgegen)",
    "(?:cette|l['’])\\s?(?:offre|annonce|poste)(?: d['’]emploi)? (?:n['’]est plus (?:disponible|active|en ligne|d['’]actualité)|est (?:expirée|clôturée|pourvue|archivée|fermée)|a (?:expiré|été pourvue?))|ce poste (?:n['’]est plus (?:disponible|à pourvoir)|est pourvu|a été pourvu)|n['’]accepte plus de candidatures",
    "(?:esta|la|este|el) (?:oferta|vacante|puesto|empleo|posición|anuncio)(?: de (?:empleo|trabajo))? (?:ya no (?:está|se encuentra|existe|acepta)|ha (?:sido cubiert[ao]|expirado|caducado|finalizado)|está cerrad[ao])|ya no se aceptan (?:solicitudes|candidaturas)",
    "(?:esta|a|este) (?:vaga|oferta|anúncio)(?: de emprego)? (?:não está mais|já não está|foi (?:encerrada|preenchida|fechada)|expirou|está encerrada)|não aceita mais candidaturas|já não aceita candidaturas",
    "(?:quest[ao]|l['’])\\s?(?:offerta|annuncio|posizione)(?: di lavoro)? (?:non è più (?:disponibile|attiv[ao])|è (?:scadut[ao]|chius[ao])|è stat[ao] (?:chius[ao]|copert[ao]))|non accetta più candidature",
    "(?:deze|de) (?:vacature|functie|baan) is (?:niet meer (?:beschikbaar|actief|open)|gesloten|verlopen|vervuld|ingevuld)|sollicite?ren (?:is )?niet meer mogelijk",
    "(?:ta|to) (?:oferta|ogłoszenie)(?: pracy)? (?:jest (?:już )?(?:nieaktualn[ae]|nieaktywn[ae]|zakończon[ae])|wygasł[ao])|oferta wygasła",
    "(?:den här|denna) (?:annonsen|tjänsten) (?:är (?:stängd|inte längre)|har (?:tillsatts|gått ut))|(?:denne|dette) (?:stillingen?|jobbet|jobopslag) er (?:lukket|besat|ikke længere|ikke lenger)",
    "bu (?:iş )?ilan[ıi]? (?:artık|yayından|kapa)|başvurular kapa",
    "вакансия (?:в архиве|закрыта|больше не)|эта вакансия закрыта",
    "(?:この求人は|本求人は).{0,12}(?:終了|締め切|締切)|募集(?:は|を)?終了|该?职位已(?:关闭|下线|过期|停止招聘)|停止招聘|(?:이|본) 채용.{0,10}마감|채용(?:이)? 마감",
  ].join("|")})`,
  "iu",
);

/** Whether a line says that the advert it stands over is closed. */
export function saysClosed(line: string): boolean {
  return CLOSED.test(line);
}

/** Whether the page says in a line of its own that its advert is closed. */
export function isMarkedClosed(root: ParentNode): boolean {
  for (const element of [...root.querySelectorAll(TEXTS)].slice(0, MOST)) {
    const raw = element.textContent ?? "";
    if (raw.length > LONGEST || (element.childElementCount > 3 && raw.length > LONGEST / 2)) continue;
    const line = cleanText(raw);
    if (line && saysClosed(line) && !element.closest(NOT_THE_PAGES)) return true;
  }
  return false;
}
