import { fold, words, wordsOf } from './fold.ts';

/** Legal forms as they stand at the end of a name, dots left out: they say who is liable, not who it is. */
const FORMS = words(
  // English, and the ones of South and East Asia that are English.
  'inc incorporated llc llp lp ltd limited corp corporation co company plc pbc pc pty pte pvt private bhd sdn berhad tbk kk gk ' +
    // German, Dutch, Nordic, Baltic.
    'gmbh ggmbh mbh ag kg kgaa ohg gbr ug ev eg se bv nv vof cv oy oyj ab as asa aps ivs hf ehf sia uab ou ' +
    // Romance.
    'sa sas sasu sarl rl eurl sl slu sll spa srl srls sprl ltda eireli sapi sab ' +
    // Slavic, Hungarian, Turkish, Greek.
    'sro ro spol zoo oo spzoo oo kft zrt nyrt bt doo dd ad eood ood jdoo ooo oao zao pao tov ooo ооо оао зао пао ао ип тов тоо чп фоп aş ae epe',
);

/** What may stand between two forms: `GmbH & Co. KG`, `S.A. de C.V.`, `Sp. z o.o.`. */
const BETWEEN = words('and und et y e de of the s z sp spol haftungsbeschrankt');

/** Forms in front: `PT Acme Tbk`, `ООО «Акме»`. */
const FORMS_IN_FRONT = words('the pt ооо оао зао пао ао ип тов тоо фоп стоо');

/** Forms of scripts that part no words. */
const GLUED_FORMS =
  /株式会社|有限会社|合同会社|合資会社|\((?:株|有|합|주|유)\)|주식회사|유한회사|(?:股份)?有限(?:责任|責任)?公司|集团|集團/gu;

/** Nobody's name is longer. */
const LONGEST = 160;

/**
 * The key under which one employer's names meet: `Acme, Inc.`, `ACME GmbH & Co. KG` and `acme.com` are `acme`. `''`
 * where no name is left. A word that is part of the name stays, also where it is the word of a trade (`Labs`, `Group`).
 */
export function companyKey(name: string): string {
  const plain = fold(name.slice(0, LONGEST).normalize('NFKC'))
    .replaceAll(GLUED_FORMS, ' ')
    // A remark behind the name: `Acme (YC W21)`, `Acme | Careers`.
    .replace(/(?<=\S)\s*(?:\([^()]*\)|\|.*)$/u, '')
    .replace(/(?<=[\p{L}\p{N}])\.(?:com|io|ai|net|org|co|app|dev|tech)\b(?!\.?[\p{L}\p{N}])/gu, ' ')
    .replaceAll('&', ' and ')
    // `S.A.`, `s.r.o.`, `A/S`: letters with dots or a slash between them are one word.
    .replaceAll(/(?<![\p{L}\p{N}])(\p{L})\s?[./]\s?(?=\p{L}(?:[\s./,)]|$))/gu, '$1')
    .replaceAll(/['’`.]/gu, '');
  let rest = [...wordsOf(plain)];
  while (rest.length > 1 && FORMS_IN_FRONT.has(rest[0] ?? '')) rest = rest.slice(1);
  const first = rest.findLastIndex((word) => !FORMS.has(word) && !BETWEEN.has(word));
  // What only joins two forms goes with them; what joins a form to the name does too.
  const hasForm = rest.slice(first + 1).some((word) => FORMS.has(word));
  return (hasForm && first >= 0 ? rest.slice(0, first + 1) : rest).join('');
}
