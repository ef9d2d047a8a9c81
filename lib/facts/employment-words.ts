/** schema.org's kinds of employment that a page's words can tell. */
export type Employment =
  | 'FULL_TIME'
  | 'PART_TIME'
  | 'CONTRACTOR'
  | 'TEMPORARY'
  | 'INTERN'
  | 'VOLUNTEER'
  | 'PER_DIEM';

/** The order in which a list of them is written. */
export const ORDER: readonly Employment[] = [
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
];

/** Kinds by what they are called; `LASTING` says nothing of the hours: who names no others means full ones. */
type Told = Employment | 'LASTING';

/** In order: words that hold others come first, and what one has taken no other sees. */
export const CALLED: readonly (readonly [Told, string])[] = [
  [
    'LASTING',
    String.raw`permanent(?:e|es|ly)?(?: contract| employment| position| role)?|indefinite(?: contract)?|unlimited (?:employment|contract)|direct hire|regular employee|employment contract|contract of employment|unbefristet\p{L}*(?: (?:arbeits|anstellungs)?vertrag)?|fest ?anstellung|festangestellt\p{L}*|feste anstellung|cdi|contrat à durée indéterminée|contrato (?:indefinido|a término indefinido|por tempo indeterminado)|indefinido|efetivo|clt|(?:contratto )?a? ?tempo indeterminato|indeterminato|vast(?:e)? (?:contract|dienstverband|aanstelling)|onbepaalde (?:duur|tijd)|fastansættelse|fast ansættelse|fast stilling|tillsvidare(?:anställning)?|fast anställning|vakituinen|toistaiseksi voimassa\p{L}*|umowa o pracę|hpp|pracovní smlouva|trvalý pracovní poměr|határozatlan(?: idejű)?|perioadă nedeterminată|正社員|정규직|正式(?:员工|員工)?`,
  ],
  [
    'TEMPORARY',
    String.raw`fixed[ -]*term(?: contract)?|(?:\d{1,2}|six|twelve|three)[ -]*(?:month|week|year|mo)s?(?:[ -]*(?:fixed[ -]*term|ftc))?[ -]*contract|ftc|(?:temporary|temps?(?! (?:partiel|plein|complet)))(?:[ -]to[ -](?:hire|perm(?:anent)?))?(?: contract| full[ -]time| position)?|seasonal|maternity (?:cover|leave cover)|parental leave cover|interim(?:aire|are)?|intérim\p{L}*|limited[ -]term|term contract|befristet\p{L}*|zeitarbeit|saison\p{L}*|elternzeitvertretung|cdd|contrat à durée déterminée|saisonnier|temporal|eventual|contrato temporal|temporário|tempo determinato|determinato|stagionale|bepaalde (?:duur|tijd)|tijdelijk\p{L}*|uitzend\p{L}*|tidsbegrænset|vikariat|visstid\p{L}*|säsong\p{L}*|midlertidig|engasjement|määräaikainen|umowa na czas określony|umowa zlecenie|dpp|dpč|dohoda\p{L}*|na dobu určitou|határozott(?: idejű)?|perioadă determinată|временн\p{L}+|проектная работа|тимчасов\p{L}+|契約社員|派遣(?:社員)?|계약직|临时|臨時|belirli süreli`,
  ],
  [
    'INTERN',
    String.raw`intern(?:ship)?s?|apprentice(?:ship)?s?|traineeship|trainee(?:s)?|fellowship|co-?op|(?:pflicht)?praktikum|praktikant\p{L}*|ausbildung|werkstudent\p{L}*|working student|duales studium|stage|stagiaire|alternance|contrat d.(?:apprentissage|alternance)|contrat de professionnalisation|apprentissage|prácticas|becari[oa]|pasantía|estágio|estagiári[oa]|jovem aprendiz|tirocinio|apprendistato|stageplaats|stagiair(?:e)?|praktik|praktikplads|elev|lærling|harjoittelu|praktyk\p{L}*|staż|stáž|gyakorno\p{L}*|стажировк\p{L}*|стажування|インターン(?:シップ)?|인턴\p{L}*|实习\p{L}*|實習\p{L}*|staj(?:yer)?`,
  ],
  [
    'VOLUNTEER',
    String.raw`volunteer(?:ing)?|voluntary work|ehrenamt\p{L}*|bénévol\p{L}*|voluntari\p{L}*|vrijwillig\p{L}*|frivillig\p{L}*|wolontariat|dobrovoln\p{L}*|волонт\p{L}*`,
  ],
  ['PER_DIEM', String.raw`per[ -]*diem|prn`],
  [
    'CONTRACTOR',
    String.raw`(?:independent )?contract(?:or|ors|ing)?(?:[ -]to[ -](?:hire|perm(?:anent)?))?|freelanc\p{L}*|self[ -]employed|b2b|1099|corp[ -]to[ -]corp|c2c|freiberuflich\p{L}*|freie(?:r)? mitarbeit\p{L}*|selbst(?:st)?ändig\p{L}*|indépendant|portage salarial|autónom[oa]|por obra|contratista|prestação de serviços?|pj|partita iva|zzp|zelfstandig\p{L}*|konsultuppdrag|na živnostenský list|živnost\p{L}*|ičo|osvč|freelancer\p{L}*|vállalkozó\p{L}*|гпх|самозанят\p{L}*|фоп|фріланс|業務委託|フリーランス|프리랜서|自由职业|外包`,
  ],
  [
    'PART_TIME',
    String.raw`part[ _-]*time|teilzeit\p{L}*|mini-?job|temps partiel|mi-temps|tiempo parcial|media jornada|medio tiempo|jornada (?:parcial|reducida)|meio período|tempo parcial|part-?time|deeltijds?\p{L}*|deltid\p{L}*|osa-?aikai\p{L}*|(?:niepełny|część) etat(?:u)?|pół etatu|(?:částečný|zkrácený) úvazek|na část úvazku|brigád\p{L}*|skrátený úväzok|rész(?:munkaidő\p{L}*|idős)|timp parțial|част\p{L}+ занятость|неполн\p{L}+ (?:рабочий )?(?:день|занятость)|подработка|част\p{L}+ зайнятість|неповн\p{L}+ (?:робочий )?(?:день|зайнятість)|パート(?:タイム)?|アルバイト|파트타임|아르바이트|兼职|兼職|yarı zamanlı|μερική απασχόληση|משרה חלקית|دوام جزئي|bán thời gian|paruh waktu`,
  ],
  [
    'FULL_TIME',
    String.raw`full[ _-]*time|vollzeit\p{L}*|temps plein|temps complet|plein temps|tiempo completo|jornada completa|tempo integral|período integral|tempo pieno|full-?time|voltijds?\p{L}*|fuldtid\p{L}*|fuld tid|heltid\p{L}*|kokoaikai\p{L}*|kokopäivä\p{L}*|pełny etat|pełen etat|pełny wymiar|plný úvazek|plný úväzok|práce na plný úvazek|na plný úvazek|(?:teljes|fő)(?: ?munkaidő\p{L}*|állás\p{L}*)|teljes munkaidő\p{L}*|normă întreagă|puno radno vrijeme|полн\p{L}+ (?:рабочий )?(?:день|занятость)|повн\p{L}+ (?:робочий )?(?:день|зайнятість)|フルタイム|全职|全職|tam zamanlı|πλήρης απασχόληση|משרה מלאה|دوام كامل|toàn thời gian|penuh waktu`,
  ],
];
