/**
 * The words that adverts are made of, in the languages that boards speak. Stems, lower case, so that a plural or a
 * case is found as well; each group is one kind of section.
 */

type Words = Pick<RegExp, 'test'>;

/** Whether a text has one of these words. The text is made lower case: a pattern that knows no case compiles in half the time. */
function any(words: string): Words {
  const pattern = new RegExp(`(?:^|[^a-zà-ÿ])(?:${words})`);
  return { test: (text) => pattern.test(text.toLowerCase()) };
}

/** How the sections of an advert are headed. Two groups of one page are hardly chance. */
export const SECTIONS: readonly Words[] = [
  // What there is to do.
  any(
    'respons[ai]bil|duties|what you.{0,4}ll (?:do|be doing|work on|own|bring to)|what will you do|your (?:role|mission|impact|day|tasks)|key (?:tasks|objectives|accountabilit)|the (?:role|job|position|opportunity|work)$|about (?:the|this) (?:role|job|position|opportunity)|(?:job|role|position) (?:summary|purpose|description|overview|duties)|objectives of|essential functions|aufgaben|tätigkeit|das erwartet dich|(?:ihre|deine) rolle|missions|description du poste|funciones|tareas|atribuiç|atividades|mansioni|cosa farai|taken$|jouw rol|functieomschrijving|wat ga je doen|opgaver|arbejdsopgaver|arbetsuppgifter|arbeidsoppgaver|om (?:rollen|tjänsten|stillingen)|tehtäv|obowiąz|zadania|náplň|co (?:tě|vás) čeká|co budete|feladat|обязанност|чем предстоит|задачи|обов.язк|завдання|що (?:потрібно )?робити|職務|仕事内容|業務内容|工作内容|工作內容|职责|주요업무|담당업무|iş tanımı|görev|pracovní',
  ),
  // Who is looked for.
  any(
    'requirement|qualifi[ck]ation|what (?:we(?:.{0,4}re looking| look) for|we need|you(?:.{0,4}ll)? (?:bring|need|have))|who (?:you are|we.{0,4}re looking for)|you (?:have|are|bring|might|may|will have)\\b|your (?:background|experience)|about you|(?:required|preferred|minimum|basic|desired|key|technical) (?:experience|knowledge)|skills|(?:nice[ -]to|must)[ -]have|bonus points|education|comp[eé]t[eê]n[cz]|profil|anforderung|das bring|was du mitbringst|kompetenz|requisit|perfil|experiencia|conocimientos|chi sei|functie-eisen|wie ben jij|wat (?:breng|vragen)|kvalifika|krav|dig$|vaatimuk|osaamis|wymaga|oczekujemy|poži?ad|elvárás|требован|ожида|вимог|очікуємо|необхідн|応募資格|必須|歓迎|任职要求|任职资格|職位要求|자격요건|우대사항|aranan|nitelik',
  ),
  // What there is to get.
  any(
    'benefit|perks|we offer|what you.{0,4}ll get|what.s in it|why (?:join|work|you)|compensation|our offer|total rewards|salary|pay range|wir bieten|das bieten wir|unser angebot|deine vorteile|nous (?:vous )?offrons|avantages|ce que nous|rémunération|ofe?recemos|benef[ií]cios|offriamo|wij bieden|wat (?:bieden|krijg)|arbeidsvoorwaarden|vi (?:tilby|erbjuder)|tarjoamme|oferujemy|nabízíme|ponúkame|kínál|условия|предлагаем|пропону|умови|福利|待遇|복지|혜택|teklif|sunduk',
  ),
  // Who asks.
  any(
    'about (?:us|the (?:team|company))|who we are|our (?:team|mission|values)|company (?:description|overview|profile)|über uns|wer wir sind|à propos|qui sommes|sobre (?:nosotros|nós|a empresa)|chi siamo|over ons|om os|om oss|o nas|o nás|о компании|про компанію|про нас|会社概要|公司介绍|회사|how to apply|(?:application|hiring|recruitment) process|equal (?:opportunity|employment)',
  ),
];

/** Lines with which something else than the advert begins: other jobs, the form, sharing, the page's foot. */
export const AFTERWARDS = any(
  '^faqs?$|frequently asked|^(?:facebook|twitter|linkedin|whatsapp|telegram|x)$|thank you for your help|(?:гарячі|горячие) |(?:similar|related|other|more|recommended|featured|latest|recent|suggested) (?:open |current |available )?(?:jobs|positions|roles|openings|opportunities|vacancies|job offers)|jobs (?:you might|you may|like this|similar)|you (?:may|might) (?:also )?(?:like|be interested)|people also (?:viewed|searched)|apply (?:for|to) this (?:job|position|role|vacancy)$|^apply(?: now| here| online| today)?$|submit (?:your |an )?application$|share (?:this|the|job|on|via|with)|^share$|job alerts?|create (?:an? )?alert|get (?:notified|new jobs)|sign up for|subscribe|back to (?:all|jobs|list|careers|open)|all rights reserved|©|copyright|follow us|cookie|privacy policy|report (?:this )?job|(?:ähnliche|weitere) (?:jobs|stellen)|jetzt bewerben$|teilen$|offres similaires|autres offres|postuler$|partager|(?:ofertas|empleos|vagas) (?:similares|semelhantes)|compartir|compartilhar|offerte simili|vergelijkbare vacatures|deel deze|lignende|liknande|podobne oferty|podobné nabídky|sdílet|(?:похожие|схожі|інші) вакансі|поделиться|поділитися|その他の求人|相似职位|비슷한',
);

/** Words of an address or of a title under which postings stand. */
export const JOB_PATH =
  /(?:^|[/_.?=&-])(?:jobs?|careers?|vacanc(?:y|ies)|positions?|openings?|job-?(?:posting|offer|detail|description|search)s?|postings?|stellen(?:angebote?|anzeigen?)?|karriere|offres?|emplois?|empleos?|vagas?|lavora|vacatures?|praca|oferta|prace|kariera|rekrytering|lediga-jobb|stilling(?:er)?|vakans(?:ii|iya|y)|work-with-us|join|hiring|recruit(?:ment|ing)?|rpd|opportunit(?:y|ies)|viewjob|jobreq|requisition|greenhouse|lever)(?:$|[/_.?=&-])/i;

/** Words of an address under which something else stands. */
export const OTHER_PATH =
  /(?:^|\/)(?:blogs?|news|articles?|press|stories|insights|guides?|advice|posts?|wiki|docs|help|support|events?|products?|topics?|magazin|ratgeber|issues|forum|questions|salar(?:y|ies)|resources|case-stud(?:y|ies))(?:\/|$)/i;

/** What a control may say before that. */
const BEFORE_APPLY = /^(?:register|login|log in|sign in|click) (?:and|to|here to) /i;

const APPLY_WORDS =
  /^(?:apply|i.m interested|submit (?:my |your )?(?:application|cv|resume)|quick apply|easy apply|(?:jetzt |online |hier )?bewerben|zur bewerbung|postuler|je postule|candidater|solicitar|aplicar|inscr[ií]b|candidatar|quero me candidatar|candidati|invia candidatura|sollicite|reageer|ansøg|søg|ansök|sök jobbet|søk|hae (?:paikkaa|työ)|aplikuj|odpovědět|odpovedať|reagovat|jelentkez|отклик|відгукнут|надіслати резюме|відправити|応募|立即申请|申请职位|投递|지원하기|입사지원|başvur)/i;

/** What a control says that leads to the form: the whole of it, or its beginning. In one pattern the two take six times as long to compile. */
export const APPLY: Words = {
  test: (text) => APPLY_WORDS.test(text.replace(BEFORE_APPLY, '')),
};

/** Headings that are no job's name. */
export const NO_TITLE =
  /^(?:(?:our |all |current |open |available )*(?:careers?|jobs?|vacanc(?:y|ies)|positions?|openings|roles|opportunities|home|contact(?: us)?|menu|search|about(?: us)?|apply(?: now| here| for this (?:job|position|role))?|job post details|.*is blocked|application submitted|submit your application|general application|job (?:details?|description|search|openings?|opportunit(?:y|ies)|application|posting|summary|board)|work (?:with|for|at) us|join (?:us|our team|the team)|careers? (?:at|with) .*|jobs at .*|candidate portal|karriere|stellenangebote?|offres? d.emploi|empleo|vagas|(?:mobile )?navigation|welcome|sign in|log ?in|cookies?.*|privacy.*|share.*|overview|description|loading.*|i want .*|.* resources|.*job alert.*|create account|error|page not found|.*\bjobs in\b.*|.* jobs)):?$/i;
