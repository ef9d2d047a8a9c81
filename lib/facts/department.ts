/** What companies call their departments, where a page names one without a label. */
const NAMES = new Set(
  (
    'accounting|administration|analytics|business development|business operations|communications|consulting|' +
    'content|creative|customer care|customer experience|customer service|customer success|customer support|data|' +
    'data science|design|development|devops|engineering|facilities|finance|growth|hardware|human resources|hr|' +
    'information technology|infrastructure|innovation|it|legal|logistics|maintenance|management|manufacturing|' +
    'marketing|operations|people|people operations|procurement|product|product design|product management|' +
    'production|project management|quality|quality assurance|r&d|recruiting|research|research and development|' +
    'retail|sales|security|software|software development|software engineering|strategy|supply chain|support|' +
    'talent|talent acquisition|tech|technology|training|ux|' +
    'vertrieb|entwicklung|finanzen|personal|personalwesen|verwaltung|einkauf|buchhaltung|kundenservice|produktion|' +
    'ventes|commercial|ingénierie|ressources humaines|juridique|comptabilité|informatique|' +
    'ventas|ingeniería|recursos humanos|finanzas|vendas|engenharia|financeiro|vendite|risorse umane'
  ).split('|'),
);

/** Whether the words are a department's name and nothing else: `Engineering`, `Ressources humaines`. */
export const isDepartment = (text: string): boolean =>
  NAMES.has(
    text
      .trim()
      .toLowerCase()
      .replace(/ (?:team|department|dept\.?)$/, ''),
  );

/** What stands where a department should, of a company that names none. */
const NO_DEPARTMENT =
  /^(?:no (?:department|team)|none|n\/?a|other|others|general|all(?: departments)?|default|unassigned|not applicable|-+)$/i;

/** Whether words that stand where a department should say that there is none. */
export const isNoDepartment = (text: string): boolean => NO_DEPARTMENT.test(text.trim());
