import type { Workplace } from './workplace-words.ts';

/** What proves it in other languages than English, by BCP 47 tag; days of the week are told for all at once. */
export const PROVEN_IN: { readonly [language: string]: readonly (readonly [Workplace, string])[] } = {
  de: [
    [
      'hybrid',
      String.raw`hybride[nsrm]? (?:arbeit\p{L}*|modell\p{L}*|zusammenarbeit)|hybridmodell|arbeite(?:n|st)? (?:du )?hybrid|[2-8]0 ?% (?:home-?office|remote)|mix aus (?:home-?office|büro|remote|präsenz)\p{L}*`,
    ],
    [
      'remote',
      String.raw`100 ?% home-?office|(?:vollständig|komplett|rein|ausschließlich|voll) (?:remote|im home-?office|ortsunabhängig)|(?:deutschlandweit|europaweit) remote|remote-stelle`,
    ],
    [
      'onsite',
      String.raw`präsenz(?:tätigkeit|arbeit|stelle|pflicht)|100 ?% vor ort|(?:ausschließlich|vollständig) (?:vor ort|im büro)|(?:tätigkeit|stelle|arbeit) (?:ist|erfolgt) vor ort`,
    ],
  ],
  fr: [
    [
      'hybrid',
      String.raw`(?:mode|travail|modèle|rythme|poste|organisation|format|télétravail) hybride|télétravail partiel`,
    ],
    [
      'remote',
      String.raw`100 ?% (?:en )?(?:télétravail|remote|à distance)|full[- ]remote|télétravail (?:à )?(?:100 ?%|complet|total|intégral)|(?:entièrement|totalement) (?:à distance|en télétravail)`,
    ],
    [
      'onsite',
      String.raw`(?:poste|travail|mission) (?:\p{L}+ )?(?:en présentiel|sur site)|100 ?% (?:en )?(?:présentiel|sur site)`,
    ],
  ],
  es: [
    [
      'hybrid',
      String.raw`(?:modalidad|modelo|trabajo|formato|esquema|puesto|jornada)(?: de trabajo| laboral)? h[íi]brid[oa]|h[íi]brid[oa] \(`,
    ],
    [
      'remote',
      String.raw`100 ?% (?:en )?(?:remot[oa]|teletrabajo|a distancia)|(?:totalmente|completamente) (?:en )?remot[oa]|(?:trabajo|posición|puesto|modalidad|vacante|empleo)(?: de trabajo| es)? (?:remot[oa]|en remoto|a distancia)`,
    ],
    [
      'onsite',
      String.raw`(?:modalidad|trabajo|puesto|posición|vacante)(?: de trabajo| es)? (?:100 ?% )?presencial|(?:100 ?%|totalmente) presencial`,
    ],
  ],
  pt: [
    [
      'hybrid',
      String.raw`(?:modelo|formato|regime|trabalho|modalidade|atuação)(?: de trabalho)? h[íi]brid[oa]`,
    ],
    [
      'remote',
      String.raw`100 ?% (?:remot[oa]|home ?office)|totalmente remot[oa]|(?:trabalho|vaga|modelo|regime|posição|atuação)(?: é| de trabalho)? (?:remot[oa]|home ?office)`,
    ],
    [
      'onsite',
      String.raw`(?:trabalho|vaga|modelo|regime|atuação)(?: é| de trabalho)? (?:100 ?% )?presencial|100 ?% presencial`,
    ],
  ],
  it: [
    [
      'hybrid',
      String.raw`(?:modalità|lavoro|modello|formula)(?: di lavoro)? ibrid[oa]|smart ?working parziale`,
    ],
    [
      'remote',
      String.raw`(?:100 ?%|full|completamente|totalmente|interamente) (?:da |in )?(?:remoto|remote|smart ?working)|(?:posizione|lavoro|ruolo) (?:completamente )?da remoto`,
    ],
    [
      'onsite',
      String.raw`(?:lavoro|attività|modalità|posizione) in presenza|(?:100 ?%|completamente) in (?:presenza|sede)`,
    ],
  ],
  nl: [
    ['hybrid', String.raw`hybride (?:werk\p{L}*|functie|model|rol)|hybride te werken`],
    [
      'remote',
      String.raw`volledig (?:remote|thuis\p{L}*|vanuit huis|op afstand)|100 ?% (?:remote|thuiswerk\p{L}*)`,
    ],
    ['onsite', String.raw`volledig op (?:kantoor|locatie)|100 ?% op (?:kantoor|locatie)`],
  ],
  da: [
    ['hybrid', String.raw`hybrid(?:t|e)? (?:arbejd\p{L}*|model|setup)|hybridarbejd\p{L}*`],
    [
      'remote',
      String.raw`100 ?% (?:remote|hjemmefra|fjernarbejde)|fuldt (?:remote|hjemmefra)|stillingen er remote`,
    ],
    ['onsite', String.raw`(?:kræver|forventer) fysisk fremmøde|100 ?% på kontoret`],
  ],
  sv: [
    ['hybrid', String.raw`hybrid(?:arbete|modell|upplägg|arbetsplats)\p{L}*|hybrida? (?:arbet\p{L}*|upplägg)`],
    [
      'remote',
      String.raw`(?:helt|100 ?%) (?:på )?(?:distans|remote)|(?:tjänsten|rollen|jobbet) är (?:helt )?(?:på distans|remote)`,
    ],
    ['onsite', String.raw`(?:arbetet|tjänsten) (?:utförs|är) på plats|100 ?% på plats`],
  ],
  nb: [
    ['hybrid', String.raw`hybrid(?:e|t)? (?:arbeid\p{L}*|løsning|modell)|hybridarbeid\p{L}*`],
    ['remote', String.raw`(?:helt|100 ?%) (?:remote|hjemmekontor|fjernarbeid)`],
    ['onsite', String.raw`krever (?:fysisk )?oppmøte`],
  ],
  fi: [
    ['hybrid', String.raw`hybridi(?:työ|malli)\p{L}*`],
    ['remote', String.raw`(?:täysin|kokonaan|100 ?%) etä\p{L}*`],
    ['onsite', String.raw`(?:täysin|kokonaan|100 ?%) lähityö\p{L}*`],
  ],
  pl: [
    [
      'hybrid',
      String.raw`(?:prac\p{L}+|model\p{L}*|tryb\p{L}*|form\p{L}+)(?: pracy)? hybrydow\p{L}+|hybrydow\p{L}+ (?:model\p{L}*|tryb\p{L}*|form\p{L}+|system)`,
    ],
    [
      'remote',
      String.raw`(?:w pełni|100 ?%|całkowicie|w 100 ?%) zdaln\p{L}+|prac\p{L}+ (?:w pełni|100 ?%|całkowicie) zdaln\p{L}+`,
    ],
    ['onsite', String.raw`prac[aę] stacjonarn\p{L}+|tryb\p{L}* (?:pracy )?stacjonarn\p{L}+`],
  ],
  cs: [
    ['hybrid', String.raw`hybridní\p{L}* (?:prác\p{L}*|režim\p{L}*|model\p{L}*|form\p{L}*|spoluprác\p{L}*)`],
    ['remote', String.raw`(?:plně|100 ?%|kompletně|zcela) (?:remote|na dálku|z domova|home ?office)`],
    ['onsite', String.raw`práce (?:je )?(?:pouze |výhradně )?(?:na pracovišti|v kanceláři|prezenčn\p{L}+)`],
  ],
  sk: [
    ['hybrid', String.raw`hybridn\p{L}+ (?:prác\p{L}*|režim\p{L}*|model\p{L}*|form\p{L}*)`],
    ['remote', String.raw`(?:plne|100 ?%|úplne) (?:remote|na diaľku|z domu|home ?office)`],
  ],
  hu: [
    ['hybrid', String.raw`hibrid (?:munka\p{L}*|modell\p{L}*|rendszer\p{L}*)`],
    ['remote', String.raw`(?:100 ?%(?:-ban|-os)?|teljes(?:en)?) (?:távmunka|távmunkában|remote|home ?office)`],
    ['onsite', String.raw`jelenléti munka\p{L}*`],
  ],
  ro: [
    ['hybrid', String.raw`(?:program|mod|model|regim|muncă|sistem)(?: de lucru| de muncă)? hibrid`],
    ['remote', String.raw`(?:100 ?%|complet|full|total) (?:remote|la distanță)`],
    ['onsite', String.raw`100 ?% (?:la birou|on-?site|la sediu)`],
  ],
  ru: [
    ['hybrid', String.raw`гибридн\p{L}+ (?:формат\p{L}*|график\p{L}*|режим\p{L}*|работ\p{L}*)`],
    [
      'remote',
      String.raw`(?:полностью|100 ?%) удал[её]нн?\p{L}+|удал[её]нн\p{L}+ (?:работа|формат|занятость|вакансия)|работа удал[её]нно|полная удал[её]нка`,
    ],
    ['onsite', String.raw`(?:работа|формат работы)(?: только)? в офисе|офисный формат`],
  ],
  uk: [
    ['hybrid', String.raw`гібридн\p{L}+ (?:формат\p{L}*|графік\p{L}*|режим\p{L}*|робот\p{L}*)`],
    [
      'remote',
      String.raw`(?:повністю|100 ?%) (?:віддален|дистанційн)\p{L}+|(?:віддалена|дистанційна) робота|віддалений формат`,
    ],
    ['onsite', String.raw`(?:робота|формат роботи)(?: тільки)? в офісі|офісний формат`],
  ],
  tr: [
    ['hybrid', String.raw`hibrit (?:çalışma|model)\p{L}*`],
    ['remote', String.raw`(?:tamamen|%100|100 ?%) (?:uzaktan|remote)`],
    ['onsite', String.raw`tamamen ofis\p{L}*|ofisten çalışma`],
  ],
};

/** The same where no blanks stand between words. */
export const PROVEN_UNSPACED: readonly (readonly [Workplace, RegExp])[] = [
  [
    'hybrid',
    /ハイブリッド(?:勤務|ワーク|型|出社)|週に?[1-4１-４][日回](?:程度|以上)?の?(?:出社|リモート|在宅)|하이브리드 ?(?:근무|워크|형)|주 ?[1-4][일회] ?(?:재택|출근|원격|오피스)|混合(?:办公|辦公|工作)|每[周週][1-4一二三四两兩][天日](?:远程|遠端|居家|到岗|在家)/,
  ],
  [
    'remote',
    /フルリモート|完全(?:在宅|リモート)|(?:풀|전면|완전|100%) ?(?:리모트|재택|원격)|(?:完全|全程|纯|純|100%)(?:远程|遠端|遠距|居家)|(?:远程|遠端)(?:职位|岗位|職缺)/,
  ],
  [
    'onsite',
    /フル出社|週[5５]日?出社|(?:原則|完全)出社|주 ?5일 ?(?:출근|오피스)|전면 ?출근|(?:现场|現場)(?:办公|辦公)|坐班/,
  ],
];
