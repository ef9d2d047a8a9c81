import { LETTERS, MARKS, phrases, type Phrases } from '../phrases.ts';

type Decided = readonly ['software' | 'other', Phrases];

const whole = (some: string): string => `(?<![${LETTERS}\\d])(?:${some})(?![${LETTERS}\\d])`;

/** Words with a bar between them; `~` stands for the rest of a word, a blank for what may part two of them. */
const framed = (some: string): string =>
  whole(some).replaceAll('~', `[${LETTERS}${MARKS}]{0,30}`).replaceAll(' ', '[\\s./-]?\\s?');

const words = (...lines: readonly string[]): Phrases => phrases(() => lines.join('|'), framed);

/** Scripts that part no words: found anywhere. */
const anywhere = (text: string): Phrases =>
  phrases(
    () => text,
    (some) => some,
  );

/** "Developer Relations", "Developer Tools": not the developer, but what is made or done for them. */
const FOR_DEVELOPERS =
  '(?:relations?|advoca~|evangelist~|educat~|recruit~|marketing|success|support|community|mentor~|tools?|tooling|experience|platform|products?|ecosystem)';

/** In front of "engineer" these speak of software. */
const AREA =
  'software|front end|back end|full stack|web|mobile|platform|dev ops|infrastructure|ios|android|data|ml|ai|cloud|machine learning|' +
  'site reliability|reliability|python|java|javascript|typescript|golang|go|ruby|rails|php|react|node|nodejs|scala|rust|c\\+\\+|embedded|' +
  'firmware|blockchain|graphics|security|network|qa|test';

/** Writes software, whatever else the title says. */
const WRITES = words(
  `developer(?! ${FOR_DEVELOPERS})|programmer|(?:${AREA}) engineer|swe|sde|softwareentwickler~|programmierer~|développeu~`,
  'desarrollador~|desenvolvedor~|programador~|sviluppator~|programmator~|ontwikkelaar|utvecklare|programista|programátor~|vývojář~',
  'программист~|разработчик~|розробни~|програміст~',
);

/** What decides before the plain words do. */
export const FIRST: readonly Decided[] = [
  [
    'other',
    words(
      'web designer|webdesigner~|developer (?:relations|advocate|evangelist|educator)~',
      '(?:sales|business|land|real estate|property|curriculum|course|training|leadership|product|recipe|territory|content|talent|formulation|market|franchise|people|community) developer',
      '(?:sales|solutions?|pre sales|presales) (?:data |technical )?(?:engineer|architect|consultant)~',
    ),
  ],
  [
    'software',
    words(
      '(?:software|front end|back end|full stack|dev ops|ios|android|information security|cyber security) (?:engineering |development |team )?(?:manager|director|lead|head|leiter~)',
      '(?:web|mobile|platform|infrastructure|data|security) (?:engineering|development) (?:team )?(?:manager|director|lead|head)',
      'head of (?:software|information security|infrastructure|platform)~',
    ),
  ],
  ['software', WRITES],
];

/** Work beside software, and engineers of other things. */
export const OTHER_WORK: readonly Phrases[] = [
  words(
    'engineering (?:manager|director|lead manager)|(?:director|vp|vice president|head|manager) (?:of )?,? ?engineering|manager~|director~|president|vp|user acquisition|admissions',
    '(?<!(?:security|soc|systems?|programmer|malware|threat|vulnerability|qa|quality assurance|test) )analyst|consultant~|pre sales|presales|sales|account|marketing|marketer|recruit~|talent|sourcer|advocate|evangelist',
    'relations|support|success|customer|client partner|help desk|service desk|writer|copy writer|translator|interpreter|proofreader|editor',
    '(?<!(?:software|api|systems?|chip|ic|asic|hardware|embedded|database) )designers?|artist|animator|illustrator|legal|counsel|lawyer|attorney|paralegal|finance|accountant~?',
    'accounting|auditor|tax|treasury|bookkeeper|payroll|controller|controlling|office|coach|trainer|teacher~?|tutor|mentor|instructor|lecturer|professor|nurse|nursing',
    'scrum master|agile coach|community|content|social media|seo|sem|ppc|growth|operations?|partner|partnerships?|procurement|buyer|trader|broker',
    'technical artist|product (?:manager|owner|marketer|marketing|analyst|lead|strategist|specialist|management)|project (?:manager|management|coordinator|lead|engineer|officer)',
    'program(?:me)? (?:manager|management|director|coordinator|lead)|delivery manager|head of product|ux|ui|hr|human resources|people (?:operations|partner|ops)|business (?:analyst|development|partner|manager)',
    '(?:mechanical|civil|structural|electrical|electronics?|chemical|process|manufacturing|industrial|production line|mining|petroleum|nuclear|aerospace|aeronautical|automotive|marine|biomedical|environmental|geotechnical|materials?|packaging|plant|maintenance|field service|service|commissioning|hvac|piping|tooling|welding|acoustic|optical|thermal|quality control|supplier quality|railway|traffic|transportation|water|energy|power|rf|hardware|pcb|layout|mechatronics?|building|facilities|safety|ehs|stationary|flight|sound|audio|recording|lighting|combat|locomotive|sales|validation|calibration|application sales|cost|estimating|test rig|propulsion) (?:design |r d )?engineers?',
    '(?:landscape|interior|building|naval|project|licensed|enterprise sales) architects?|architectural|architekt(?:in)? (?:hochbau|innen)~',
    'guard|officer|security (?:guard|officer)|operator|driver|technician|mechanic|electrician|plumber|welder|machinist|carpenter|cook|chef|waiter|barista|cashier|cleaner|housekeep~|warehouse|picker|packer|clerk|receptionist|secretary|assistant|intern marketing',
    'physician|doctor|surgeon|dentist|pharmacist|therapist|veterinar~|midwife|caregiver|social worker|counselor|psycholog~|chemist|biologist|laboratory',
    // German, Dutch, the North
    '(?:produkt|organisations|geschäfts|verpackungs|rezept|elektronik|hardware|projekt|immobilien|stadt|schul|regional|unternehmens)entwickl~|vertrieb~|verkäufer~|verkauf~|kundenbetreu~|kundenservice|kundenberat~|buchhalt~|steuer~|personal~|einkäufer~|einkauf|sachbearbeit~|berater~|assisten~|pflege~|erzieh~|lehrer~|arzt|ärzt~|monteur~|mechanik~|mechatronik~|elektrik~|elektronik~|techniker~|fahrer~|lager~|koch|köch~|maschinenbau~|bauleiter~|bauingenieur~|konstrukteur~|projektleiter~|projektmanager~|produktmanager~|redakteur~|jurist~|kaufmann|kauffrau|kaufmänn~|maschinenführer~|schlosser~|tischler~|maler~|reinig~|sozialarbeit~|sozialpädagog~|leiter (?:finanzen|vertrieb|marketing|personal)',
    'verkoper~|verpleegkundig~|boekhoud~|adviseur~|docent~|chauffeur~|magazijn~|monteur|säljare|sjuksköterska|ekonom|lärare|selger|sykepleier|lærer|sælger|sygeplejerske|myyjä|sairaanhoitaja',
    // French, Spanish, Portuguese, Italian
    'commercial~|vendeu~|comptab~|infirmi~|enseignant~|assistant~|chargée? (?:de|d).{0,30}|chef~? de (?:projet|produit|chantier|partie|rang)|cuisini~|conduct(?:eur|rice)~|chauffeur|technicien~|mécanicien~|électricien~|juriste~|acheteu~|rédact~|recruteu~|ressources humaines|ingénieure? (?:commercial|mécanique|civil|qualité|procédés|travaux|méthodes|process|production|électrique).{0,30}',
    'ventas|vendedor~|comercial~|contab~|contador~|enfermer~|profesor~|maestr~|abogad~|asistente|auxiliar|administrativ~|conductor~|cocinero~|camarero~|mecánic~|electricista|técnico (?:de|en) (?:mantenimiento|ventas|enfermería).{0,20}|ingenier~ (?:civil|mecánic~|industrial|químic~|eléctric~|de (?:ventas|procesos|planta|producción|calidad|proyectos))|recursos humanos|atención al cliente',
    'vendas|enfermeir~|professor~|advogad~|motorista|cozinheir~|recursos humanos|engenheir~ (?:civil|mecânic~|de (?:vendas|produção|processos|qualidade)|químic~|elétric~)|analista (?:de (?:marketing|vendas|rh|recursos humanos)|financeir~|contábil|fiscal|comercial)|venditor~|commessa|infermier~|insegnante|avvocat~|ragionier~|impiegat~|operai~|magazzinier~|autista|cuoc~|ingegner~ (?:civil~|meccanic~|gestional~|edil~)',
    // Polish, Czech, Slovak, Hungarian, Romanian, Turkish
    'sprzedaw~|sprzedaż~|handlow~|księgow~|pielęgniar~|nauczyciel~|kierowca|magazynier~|prawnik|mechanik|elektryk|asystent~|kucharz|doradca|specjalist~ ds (?:sprzedaży|marketingu|kadr|płac|obsługi).{0,30}|inżynier (?:budow~|mechanik|produkcji|procesu|jakości|sprzedaży|elektryk)',
    'prodavač~|obchodní~?|obchodník|účetní|sestra|učitel~|řidič~|skladník~|zámečník~|kuchař~|elektrikář~|právník~|konstruktér~|asistent~|predajca|účtovní~|zdravotná|vodič|értékesít~|könyvel~|ápoló|tanár|sofőr|vânzător|contabil|asistent medical|profesor|şofer|satış~|muhasebe~|hemşire|öğretmen~|şoför|aşçı',
    // Ukrainian, Russian
    'менеджер~|продав~|бухгалтер~|медсестр~|медична~|учител~|учитель~|вчител~|викладач~|водитель|водій|юрист~|маркетолог~|рекрутер~|дизайнер~|повар|кухар|продаж~|продавец~|оператор~|копирайтер~|копірайтер~|врач|лікар|бізнес.аналітик|бизнес.аналитик|підтримк~|поддержк~|электрик|електрик|слесарь|слюсар|инженер.(?:конструктор|технолог|механик|строител~)|інженер.(?:конструктор|технолог|механік|будівел~)',
  ),
  anywhere(
    '営業|経理|人事|事務|看護|教師|介護|販売|マーケティング|デザイナー|コンサルタント|カスタマー|企画|総務|法務|翻訳|機械設計|施工管理|销售|会计|人事专员|护士|教师|市场营销|客服|行政|设计师|产品经理|運營|运营|銷售|會計|영업|회계|인사|간호|마케팅|디자이너|상담|총무|기획',
  ),
];

/** Work on software. */
export const SOFTWARE_WORK: readonly Phrases[] = [
  words(
    'engineer~|developer~|dev|programmer|coder|dev ops|dev sec ops|ml ops|sre|architect|sys(?:tem)?s? ?admin~|administrator|dba|data scientist~?|data science|data engineering|information security|info ?sec|(?:it|application|cloud|product|network) security|security (?:engineer|analyst|architect|researcher|specialist)|cyber~',
    'tech lead|technical lead|technology lead|team lead.{0,40}(?:ios|android)|(?:ios|android).{0,40}lead|cto|web ?master|machine learning|deep learning|hacker|penetration tester|pentester|full stack|front end|back end|software|sdet|qa|quality assurance|test automation|tester|site reliability|data (?:analyst|architect)|embedded|firmware|blockchain|swe|sde|it (?:specialist|administrator)',
    '~entwickler~|~entwicklung|informatiker~|fachinformatiker~|programmierer~|softwareingenieur~|softwarearchitekt~|systemadministrator~|datenwissenschaftler~|it administrator~|~ontwikkelaar~|programmeur~|utvecklare|~utvecklare|systemutvecklare|utvikler|systemutvikler|udvikler|softwareudvikler|ohjelmistokehittäjä|ohjelmoija|kehittäjä',
    'développeu~|ingénieure? (?:logiciel|études et développement|développement|informatique|devops|data|systèmes?|réseaux?|sécurité|système).{0,20}|ingénieure?|informaticien~|administrat(?:eur|rice) (?:systèmes?|réseaux?|bases?)|data ingénieur|architecte (?:logiciel|technique|cloud|solutions?|si)',
    'desarrollador~|programador~|ingenier~ (?:de|en) (?:software|datos|sistemas|devops|informática)|ingenier~ informátic~|administrador~ de (?:sistemas|redes|bases).{0,20}|desenvolvedor~|engenheir~ de (?:software|dados|sistemas)|cientista de dados|científic~ de datos|analista (?:programador~|de sistemas|desenvolvedor~|de datos|de dados|qa)|sviluppator~|programmator~|ingegnere (?:del )?software|ingegner~ informatic~|sistemista',
    'programist~|deweloper~|inżynier (?:oprogramowania|danych|devops|systemow~)|administrator~ (?:systemów|sieci|baz).{0,20}|analityk danych|vývojář~|programátor~|softwarov~ inžen~|správce (?:sítě|systém~|serverů)|vývojár~|fejlesztő~|szoftverfejlesztő~|programozó~|rendszergazda|dezvoltator~|programator~|inginer software|geliştirici~|yazılım~|programcı',
    'программист~|разработчик~|инженер.программист|devops.инженер|девопс~|тестировщик~|системный администратор|сисадмин~|датасаентист|розробни~|програміст~|інженер.програміст|системний адміністратор|тестувальник~',
  ),
  anywhere(
    'エンジニア|開発者|プログラマ|ソフトウェア|インフラ|开发|開發|工程师|工程師|程序员|算法|软件|軟體|개발|엔지니어|프로그래머|데이터 ?분석',
  ),
];
