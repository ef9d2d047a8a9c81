import type { Line } from './outline.ts';

/** How pages say that a posting is gone, in the languages that boards speak. */
const GONE =
  /no longer (?:available|accepting applications|open|active|online|listed|posted|exists)|(?:position|job|role|vacancy|posting|offer|opening)\S* (?:has|have) (?:been (?:filled|closed|removed|archived)|expired|closed|ended)|(?:position|job|role|vacancy|posting) (?:is|was) (?:closed|expired|filled|no longer)|(?:this|the) job (?:posting|ad|advert)? ?(?:is|has) (?:now )?(?:expired|closed)|applications (?:are|have) (?:now )?closed|not accepting applications|nicht mehr (?:verfügbar|online|aktiv|ausgeschrieben)|(?:stelle|position) (?:ist|wurde) (?:bereits )?besetzt|offre (?:est |a )?(?:expirée|pourvue|été pourvue)|n.est plus (?:disponible|en ligne)|(?:oferta|vacante|vaga) (?:ya )?(?:no está disponible|caducad|cerrad|encerrad|expirad)|annuncio (?:è )?scadut|niet (?:meer|langer) (?:beschikbaar|actief|open)|není (?:již )?aktivní|nabídka (?:již |už )?není aktuální|oferta (?:jest )?(?:nieaktualna|wygasła)|вакансия (?:закрыта|в архиве)|вакансія (?:закрита|неактивна)|募集は?終了|职位已(?:关闭|下线)|마감된/i;

const LONGEST = 160;

/**
 * Whether the page itself says that its posting is gone: in a short line outside of the advert's own text, for an
 * advert may speak of closed applications, and a page of its other postings.
 */
export const saysGone = (
  lines: readonly Line[],
  advert: { readonly from: number; readonly to: number } | undefined,
): boolean =>
  lines.some(
    ({ text, place, linked }, index) =>
      text.length < LONGEST &&
      linked < 0.9 &&
      (place === '' || place === 'head' || place === 'aside') &&
      !(advert && index > advert.from && index <= advert.to) &&
      GONE.test(text),
  );
