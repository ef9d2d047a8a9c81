/** How one works: `remote`, `hybrid` or `onsite`. */
export type Workplace = 'remote' | 'hybrid' | 'onsite';

/** What a field, a chip or a place says in few words, in the languages that boards speak; hybrid beats remote. */
export const WORDS: readonly (readonly [Workplace, string])[] = [
  [
    'hybrid',
    String.raw`hybrid(?:e[nrs]?|t|a|ní|né|ná|n[ýáé]|i|o)?|h[íi]brid[oa]|ibrid[oa]|hybride|hybridity[öo]\w*|hibrid|hibrit|hybrydow\p{L}+|гибрид\p{L}*|гібрид\p{L}*|змішан\p{L}+|(?:partially|partly|semi|part)[ -]remote|(?:partial|partially|some) (?:home ?office|work from home)|teilweise (?:im )?(?:home-?office|remote)|télétravail partiel|teletrabajo parcial|częściowo zdaln\p{L}+|části?ečně (?:z domova|na dálku)|יברידי|היברידי|هجين`,
  ],
  [
    'remote',
    String.raw`remote|telecommut\w*|tele-?work\w*|work(?:ing)?[ -]from[ -](?:home|anywhere)|wfh|home[ -]based|fernarbeit|fern-?job|ortsunabhängig|(?:100 ?%|nur|reines?|vollständig) home-?office|télétravail|teletravail|à distance|teletrabajo|en remoto|remot[oa]|a distancia|teletrabalho|a distância|da remoto|telelavoro|op afstand|thuiswerk\w*|fjernarbe[ij]de?|hjemmearbe[ij]de?|distans(?:arbete)?|på distans|etätyö\w*|etänä|zdaln\p{L}+|na dálku|z domova|na diaľku|távmunka|la distanță|удал[её]н\p{L}*|дистанционн\p{L}*|віддален\p{L}*|дистанційн\p{L}*|uzaktan|εξ αποστάσεως|מרחוק|מהבית|عن بعد|jarak jauh|từ xa`,
  ],
  [
    'onsite',
    String.raw`on[ _-]?site|in[ _-]?(?:the[ -])?office|in[ -]person|office[ -]based|vor ort|präsenz|im büro|sur site|(?:en )?présentiel|présence|presencial|in sede|in presenza|op kantoor|op locatie|på kontoret|på plats|paikan päällä|lähityö\w*|stacjonarn\p{L}+|na pracovišti|na pracovisku|prezenčn\p{L}+|jelenléti|la birou|la sediu|в офисе|офис|на месте|в офісі|офіс|yerinde|ofiste(?:n)?|במשרד|من المكتب|حضوري`,
  ],
];

/** The same in scripts that put no blanks between words. */
export const UNSPACED: readonly (readonly [Workplace, RegExp])[] = [
  [
    'hybrid',
    /ハイブリッド|一部(?:リモート|在宅)|하이브리드|混合(?:办公|辦公|工作|模式|制)|(?:部分|每[周週].{0,6})(?:远程|遠端)/,
  ],
  ['remote', /リモート|在宅|テレワーク|재택|원격|리모트|远程|遠端|遠距|在家办公|居家办公|在家工作/],
  ['onsite', /出社|オフィス勤務|常駐|사무실|상주|현장|现场|現場|坐班|到岗/],
];

/** One to four of the days of a week. */
export const FEW = String.raw`[1-4１-４]|one|two|three|four|einen?|zwei|drei|vier|une?|deux|trois|quatre|uno?|dos|tres|cuatro|uma?|dois|duas|três|quatro|due|tre|quattro|een|één|twee|drie|vier|en|to|tre|fire|två|fyra|yksi|kaksi|kolme|neljä|dwa|trzy|cztery|dva|dvě|tři|čtyři|két|három|négy|două|trei|patru|два|три|четыре|чотири|iki|üç|dört`;
/** All of them. */
export const FIVE = String.raw`5|five|fünf|cinq|cinco|cinque|vijf|fem|viisi|pięć|pět|öt|cinci|пять|п'ять|beş`;

export const DAYS = String.raw`days?|tagen?|tage|jours?|d[ií]as?|giorn[io]|dagen|dage?|dagar|dager|päivää?|dni|dny|dní|nap(?:ot)?|zile|дня|дней|день|дні|днів|gün`;
export const WEEK = String.raw`week|weekly|wk|woche|wöchentlich|semaine|hebdo\p{L}*|semana|semanal\p{L}*|settimana\p{L}*|uge|ugen|veckan?|uken?|viikossa|tygodni\p{L}*|týdn\p{L}*|týždn\p{L}*|héten|hét|săptămân\p{L}*|недел\p{L}*|тиждень|тижня|hafta\p{L}*`;
export const OFFICE = String.raw`offices?|in-?office|büros?|bureaux?|locaux|oficinas?|escritório|ufficio|kantoor|kontoret|kontor|toimistolla|biur\p{L}+|kancelář\p{L}*|kancelári\p{L}*|irod\p{L}+|birou|офис\p{L}*|офіс\p{L}*|ofis\p{L}*|hq|headquarters?|on-?site|vor ort|présentiels?|sur site|presencia\p{L}*|in-person|in person|presenza|studio|hub`;
export const HOME = String.raw`from home|home-?office|home ?office|at home|remote|remotely|wfh|zuhause|zu hause|mobile[mns]? arbeiten?|télétravail|teletrabajo|remoto|desde casa|em casa|de casa|teletrabalho|da casa|smart ?working|thuis\p{L}*|vanuit huis|hjemme\p{L}*|hemifrån|på distans|etänä|zdaln\p{L}+|z domu|z domova|otthon\p{L}*|acasă|удал[её]н\p{L}*|из дома|віддален\p{L}*|з дому|evden|uzaktan`;
/** What such days may be of that are no working week. */
export const NO_WEEK = String.raw`years?|yearly|annual\p{L}*|annum|jahr\p{L}*|année|an|año|ano|anno|jaar|år|vuodessa|rok\p{L}*|ročně|évente|год|рік|months?|monat\p{L}*|mois|mes|mese|maand|månad|quarter\p{L}*|holidays?|vacation\p{L}*|urlaub\p{L}*|leave|pto|interviews?|travel|trips?|retreats?|conferences?|workshops?|on-?boarding|training|first|customers?|clients?|kunden|notice|sick`;
