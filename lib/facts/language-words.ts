/**
 * The small words that a language's sentences are held together with, by BCP 47 code. A word that several languages
 * share speaks for each of them by its share; names of things and of technologies are in none.
 */
export const SMALL_WORDS: { readonly [language: string]: string } = {
  en: 'the and of to in a with for you we our your is are will as on be that or this an have from at by their who us not can it',
  de: 'der die das und ist du dich deine wir sie mit für von zu im den dem des ein eine einen einer auf bei uns oder unser unsere unserem sind nicht auch dir ihre als sowie',
  fr: "le la les et des de du en un une nous vous pour dans avec est sur votre vos notre nos au aux que qui par sont ou ce cette tu ton ta tes l'équipe d'un d'une",
  es: 'el la los las y de del en un una con para por que tu nuestro nuestra nuestros es se su como más al eres serás o somos nos te estamos',
  pt: 'o a os as e de do da dos das em um uma com para por que você nosso nossa é se não como mais ao na no nas nos sua seu ou são pelo pela',
  it: 'il lo la i gli le e di del della dei delle che un una con per nel nella nostro nostra è si non come più al alla sono o da siamo tuo dalle',
  nl: 'de het een en van je jij in met voor is zijn op te aan wij we ons onze jouw of dat die als bij naar niet ook wat om door worden',
  af: 'die en van ʼn n in met vir is ons jou te op aan wat jy het word nie om by of sal wees',
  da: 'og er du at til en et i på med det som for af den vi vores din dine dit hos har de også kan ikke os dig eller efter bliver mellem arbejde virksomhed hvor',
  sv: 'och är du att till en ett i på med det som för av den vi vår våra din dina ditt hos har de också kan inte oss dig eller efter blir mellan arbete där om vara',
  nb: 'og er du å til en et i på med det som for av den vi vår våre din dine ditt hos har de også kan ikke oss deg eller etter blir mellom arbeid hvor være',
  fi: 'ja on sinulla me sekä tai olet että se mutta voit meillä meidän kanssa sinä sinun ovat jos kun mitä myös joka ole olemme työ tämä niin',
  is: 'og er að við í á með til sem um af fyrir þú það hefur eða eru við okkar verður ekki hjá þar þeir',
  pl: 'i w z na do się że jest oraz nie dla to o od po za jak przez twoje nas naszym ciebie lub są będziesz co pracy masz nasz',
  cs: 'a v na se s je že pro do to jsme nebo z o jako tě ti nás naše už které který jsou co máš při budeš také práce jak pokud od',
  sk: 'a v na sa s je že pre do to sme alebo z o ako ťa ti nás naše už ktoré ktorý sú čo máš pri budeš tiež práce ak od',
  hu: 'a az és hogy egy nem is van meg vagy ha de csak mint el ki ezt azt már minden olyan szükséges számára valamint munka',
  ro: 'și de la în cu pentru un o din pe care este sau nu mai să ai noastră noastre tău ta ne sunt al ale prin vei fi către',
  hr: 'i u na za se je da s od ili su kao iz te što koji koja biti tvoj naš naše kako po uz radnog posla tim rad',
  sl: 'in v na za se je da s z ali so kot iz ki ter pri bomo tvoj naš naše boš od smo vas delo tudi po',
  et: 'ja on et sa me ning või meie sinu kes ka oma mis kui ei töö oled selle see sind olema',
  lv: 'un ir no uz ar par kā vai tu mēs mūsu tev kas pie arī lai darba ja tiek būs savu',
  lt: 'ir yra su į kad arba mes tu mūsų tavo kaip bei dėl apie iš darbo jei taip ar tai būti',
  tr: 've bir bu için ile da de olan olarak en çok veya daha gibi bizim sen size biz olmak ekip iş üzere konusunda',
  vi: 'và của các cho với trong là có được công việc làm những một không hoặc tại về theo người để từ',
  id: 'dan yang di untuk dengan dari ke kami anda pada dalam atau ini akan adalah kerja sebagai memiliki dapat tim oleh',
  ca: "el la els les i de del en un una amb per que és al seva teu nostre nostra som o més ets seràs dels com d'un a",
  uk: 'і та в у на з що до для не це ми ви як або від за нас є вас про наші твій який також бути роботи',
  ru: 'и в на с что для не мы вы как или от до за нас по это из к вас мы наш который также быть работы о',
  bg: 'и в на с за да е от се не ние ти ви или са като по до това нас при ще който нашия работа със',
  sr: 'и у на за се је да са од или су као из те што који која бити наш како по уз рад',
  ar: 'في من على و إلى أن مع عن هذا التي الذي أو ما لا هذه العمل',
  fa: 'و در از به که با این را برای است می های یا ما شما تا کار',
  hi: 'और के में की है को से का हैं पर लिए हम आप यह या एक',
};

/** Scripts that one language of the world's job boards is written in. */
export const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];
