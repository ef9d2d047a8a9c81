import { COUNTRY_ALIASES, LANGUAGES } from './place-names.ts';

/** ISO 3166-1 alpha-2, and Kosovo's. */
const CODES = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW ' +
  'BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI ' +
  'FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN ' +
  'IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME ' +
  'MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF ' +
  'PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV ' +
  'SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UK UM US UY UZ VA VC VE VG VI VN VU WF WS ' +
  'XK YE YT ZA ZM ZW'
).split(' ');

/**
 * With what the names of countries begin that are written in Latin letters and are no English ones: four letters. To
 * have the names in two dozen languages told costs more than all else that a place is read by, and few words begin so.
 */
const BEGINNINGS =
  'abd |afeg|afga|afgh|afri|ahve|ai c|airi|alan|alba|albà|albá|albâ|albā|alem|alge|algi|algè|algé|alja|alle|' +
  'alma|alže|alži|alžy|alží|alžī|amee|amer|ando|angi|angu|angv|anta|anti|antà|antá|antí|apvi|araa|arab|arge|' +
  'argé|arja|arme|armè|armé|armê|armē|armė|arna|aràb|aráb|aser|asv |aust|ausz|autr|avst|avus|az u|azer|ba l|' +
  'baha|bahr|balt|bang|barb|bare|baré|batı|bela|belg|beli|belo|belç|beni|bení|berm|beļģ|bhou|bhut|bhút|biał|' +
  'biel|birl|bisa|biss|biél|bjel|bocv|bolg|boli|bolí|bolī|bosn|bosz|bots|bouv|bośn|boži|bras|braz|brez|brit|' +
  'brun|bryt|brés|buga|bulg|bulh|burk|burq|buru|buta|butá|butã|butā|buvē|buvė|bułg|bèlg|bélg|béni|bòsn|bósn|' +
  'bělo|bắc |bỉ|bồ đ|ca-r|cabo|cama|camb|came|camp|cana|cap |cap-|capo|capu|cara|cari|cata|caym|caza|cebe|' +
  'cech|cehi|ceko|cent|ceza|chad|cheq|chil|chin|chip|chor|chri|chyp|ciad|cibu|cida|cile|cina|cipa|cipe|cipr|' +
  'citt|ciud|ciut|coco|colo|colu|colò|colô|como|cong|cook|core|coré|cost|crna|croa|croà|croá|cseh|csád|cura|' +
  'cype|cypr|czad|czar|czec|các |cộng|dale|dane|dani|danm|dans|de a|de b|de f|de p|de t|demo|den |dene|det |' +
  'deut|didž|dien|dina|djib|domi|dram|dsch|duit|dzsi|dáni|dáns|däne|dél-|déli|dāni|dżib|džer|džib|džēr|eest|' +
  'egip|egit|egye|egyi|egyp|ekua|ekva|ekvá|ekwa|elef|elev|elfe|elve|emir|endo|equa|erit|erme|eryt|eslo|espa|' +
  'essu|esta|esti|estl|esto|estò|estó|estô|esua|esva|etel|ethi|etio|etiy|etiò|etió|faer|falk|fare|faro|fars|' +
  'fas|fers|ferö|fidj|fids|fidz|fidż|fidž|figi|fili|finl|finn|fins|fiyi|folk|fran|färs|färö|fäär|færø|fíns|' +
  'före|fülö|fēru|gabo|gabu|gabã|gabó|gaja|gajā|gamb|gana|geor|germ|gern|geòr|geór|ghán|giam|giap|gibi|gibr|' +
  'gibu|gine|gior|grai|gran|grec|grek|gren|grie|groe|gruu|gruz|græk|grèc|gréc|grón|grön|gröö|grøn|grúz|grči|' +
  'grčk|guad|guai|guam|guay|guer|guia|guin|guja|guya|gvad|gvaj|gvam|gvat|gvin|gwad|gwat|gwin|gàmb|gâmb|géor|' +
  'görö|güne|gürc|gērn|hait|haït|hear|hell|herd|hiin|hind|hisp|hisz|hoa |hola|holl|hond|hong|horv|hrva|huip|' +
  'hung|hy l|hà l|hàn |hērd|hırv|ida-|ieme|ierl|igau|iiri|iisr|ijsl|ilha|illa|ille|inde|indi|indo|ingg|insu|' +
  'inti|iord|iraa|irak|iran|iraq|irla|irsk|irák|irán|irã|irāk|irān|isla|islà|islâ|iso-|isol|ispa|isra|itaa|' +
  'ital|itàl|itál|itä-|itäv|itāl|ivoo|izla|izra|iême|i̇ra|i̇rl|i̇sp|i̇sr|i̇sv|i̇ta|i̇zl|jaap|jama|japa|japo|' +
  'japá|japã|japó|japā|jaun|jeem|jeme|jepa|jerm|jibu|jiho|jižn|jord|joul|jule|julö|jung|juod|južn|jõul|kaai|' +
  'kaap|kabo|kaim|kajm|kale|kalė|kamb|kame|kana|kanā|kap |kapp|kapv|kara|kari|kará|kasa|kata|kaza|keen|kele|' +
  'keni|kepu|kesk|keňa|kiin|kina|kini|kipr|kira|kirg|kiri|kita|kiur|klei|koew|koko|kolo|kolu|komo|kong|konž|' +
  'kook|kore|koso|kost|kosz|kotd|kowe|kree|krei|krie|kroa|kuba|kuka|kuko|kuub|kuva|kuve|kuwe|kuze|kypr|kyrg|' +
  'kârg|kína|kóku|kõrg|közé|küba|küpr|kıbr|kırg|la r|lao|laos|latv|leed|leng|lenk|leso|letl|leto|lett|letò|' +
  'letô|li-b|liba|libe|libi|liby|libè|libé|libā|libē|lich|liet|liht|liib|lita|lito|litu|litv|litw|liuk|loty|' +
  'luce|luks|luss|luxe|lào|lãnh|läns|läti|lään|líba|líbi|líby|lõun|lübn|lüks|lībi|ma-r|maca|mace|macé|mada|' +
  'madž|magy|majo|maka|make|mala|mald|male|mali|malt|malà|malá|malā|man|man |man-|mani|mans|mari|maro|marr|' +
  'mars|mart|marš|maur|mavr|maďa|mađa|mehh|mehi|meks|meln|mena|meno|menš|mesi|mess|mexi|mian|micr|mikr|mjan|' +
  'mold|mona|mong|mont|mori|mosa|moza|moça|moğo|mołd|munt|myan|mált|mèxi|méxi|mòna|móna|môna|mông|mārš|mısı|' +
  'na u|nam |nami|namí|namī|nauj|nede|neme|nemč|nepa|nepá|nepā|neuk|neus|nga|nhật|nica|nide|nied|niem|nieu|' +
  'nige|nigè|nigé|nigē|nije|nika|niuj|nizo|njem|noor|nord|norf|norg|norj|norr|nors|noru|norv|norw|noua|nouv|' +
  'nova|novi|nová|nový|nowa|nuev|nuov|ny k|ny-c|nya |nyde|nyug|néme|népa|níge|nórs|nörd|něme|nīde|obal|oega|' +
  'oekr|oezb|olan|olas|omaa|oman|omán|omã|omān|oost|oros|orta|ostr|otoc|otok|ouga|ouzb|paap|paes|paki|pala|' +
  'pale|palä|pana|papo|papu|papú|paqu|para|pays|país|païs|peru|perù|perú|phil|pháp|phần|piet|pitc|pitk|pobr|' +
  'pobř|pohj|pola|pole|poli|polj|polo|pols|poly|polò|polô|pool|port|pose|poľs|pran|puer|pula|puol|pup |pusi|' +
  'páki|pápu|päiv|péro|põhj|quir|quên|quần|r.a.|rae |rako|rakú|rans|ras |rega|regn|rein|repu|repú|reun|riet|' +
  'riun|roem|rohe|roma|romu|romá|româ|romê|root|rosj|roum|rovn|roya|ruan|ruma|rume|rumu|rumä|rumæ|rumā|ruot|' +
  'rusi|rusk|rusl|russ|rusy|ryss|rytų|répu|rúss|s:t |saal|saar|saha|sain|saks|sala|sali|salo|salv|salw|samb|' +
  'samo|san |sanm|sant|sao |saoe|sar |saud|saúd|saūd|schw|seic|seiš|sejš|sela|sen |senb|sene|senm|senp|sent|' +
  'serb|serr|serv|sesz|seve|seyc|seyş|sfân|sier|sije|simb|sing|sint|sipr|siri|sjed|sjer|sjev|slon|slov|slow|' +
  'soed|solo|soma|somi|somà|somá|somā|sond|soom|soud|sout|spag|span|spit|spoj|spān|sra |srbi|srbs|sred|srí |' +
  'st. |stan|stat|stor|stra|stre|stře|sud |sud-|suda|sudá|sudã|sudā|suec|sued|suiz|suom|suri|suud|suèc|suèd|' +
  'suéc|suíç|suïs|sv.h|svaa|sval|svat|svaz|svei|sver|svet|svez|sváj|svät|svéd|swed|swis|syda|sydg|sydk|syds|' +
  'syri|syyr|szam|szaú|szen|szer|szin|szlo|szom|szud|szvá|szwa|szwe|szír|sàha|sáha|são |sèrb|séc|séné|sérv|' +
  'síp|síri|sør-|súdá|süda|südg|südk|süds|süür|sýri|sīri|sırb|słow|taan|taci|tadj|tads|tadz|tadż|tadž|tagi|' +
  'tai|tail|taiv|taiw|taiz|tajl|tajs|tajv|tajw|tali|tanj|tans|tanz|tayi|tayl|tayv|taïw|tcha|tché|teri|terk|' +
  'terr|tery|thai|thaj|thaï|thàn|thái|thổ |thụy|timo|tion|tjec|tjek|toga|toke|trin|triề|trun|tryn|tsch|tsja|' +
  'tsje|tune|tuni|tunu|tuné|tuní|turc|ture|turk|turq|turs|turč|txad|txèq|tyrk|tysk|tádz|tádž|tây |törö|túne|' +
  'türg|türk|tērk|tšaa|tšad|tšeh|tšek|tšii|ucra|ucrâ|ujed|ukra|umma|unga|unge|ungh|ungā|uni |unka|urug|usa |' +
  'usa:|usas|usbe|uus-|uusi|uzbe|vaka|valg|valk|vati|vene|veng|venä|vere|vest|vian|viet|vije|viro|viêt|việt|' +
  'vjet|voki|voli|váno|väst|vých|vāci|vươn|wall|waty|weih|wene|west|wiel|wiet|wila|wysp|węgr|włoc|xile|xina|' +
  'xipr|yama|yeni|yhdy|yibu|yord|ypat|yuna|yéme|zaho|zamb|zapa|zdru|zele|zent|ziem|zimb|zjed|zuid|zvie|zwed|' +
  'zwit|zype|zàmb|zápa|zâmb|zöld|zāla|àust|áfri|áo|áust|ázer|ägyp|äqua|äthi|ålan|ækva|çad|çeky|çin|çin |' +
  'égyp|émir|équa|éryt|észa|észt|état|éthi|índi|íror|írsk|írán|île |îles|örmé|öste|östt|özbe|øst-|øste|østr|' +
  'úc|új-k|új-z|ühen|ürdü|üzbe|čad|čada|čehi|čeki|čern|česk|češk|čier|čile|čilė|črna|čína|čīle|đan |đài |' +
  'đảo |đặc |đức|ēģip|īrij|ķtr |ķīna|łotw|řeck|şili|šala|šiau|špan|špic|šri |šril|šv. |švaj|šved|švei|šven|' +
  'švic|švéd|švýc|žali|țări|ả rậ|ấn đ';

/** Names are compared in lower case, without blanks around them. */
export const nameKey = (text: string): string =>
  text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(' & ', ' and ');

/** The languages of a script, by what a name's first letter is. */
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[\u0370-\u03ff\u1f00-\u1fff]/, ['el']],
  [/^[\u0400-\u052f]/, ['bg', 'uk', 'ru', 'sr']],
  [/^[\u0590-\u05ff]/, ['he']],
  [/^[\u0600-\u06ff]/, ['ar']],
  [/^[\u0900-\u097f]/, ['hi']],
  [/^[\u0e00-\u0e7f]/, ['th']],
  [/^[\u1100-\u11ff\uac00-\ud7ff]/, ['ko']],
  [/^[\u3000-\u9fff]/, ['ja', 'zh', 'zh-Hant']],
];
const NO_LATIN = new Set(SCRIPTS.flatMap(([, languages]) => languages));

let beginnings: ReadonlySet<string> | undefined;

/** The languages that a country may be called so in, English left out. */
function languagesOf(key: string): readonly string[] {
  const script = SCRIPTS.find(([letter]) => letter.test(key));
  if (script) return script[1];
  beginnings ??= new Set(BEGINNINGS.split('|'));
  return beginnings.has(key.slice(0, 4))
    ? LANGUAGES.filter((language) => language !== 'en' && !NO_LATIN.has(language))
    : [];
}

const read = new Map<string, ReadonlyMap<string, string>>();

/** The countries' names in a language; each takes a millisecond, so only who asks for one waits for it. */
function namesIn(language: string): ReadonlyMap<string, string> {
  const known = read.get(language);
  if (known) return known;
  const names = new Map<string, string>();
  const inLanguage = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  for (const code of CODES) {
    const name = inLanguage.of(code);
    if (name && !names.has(nameKey(name))) names.set(nameKey(name), code);
  }
  read.set(language, names);
  return names;
}

/** No country's name is longer in any language. */
const LONGEST = 80;
const ALIASES: ReadonlyMap<string, string> = new Map(Object.entries(COUNTRY_ALIASES));

/** The ISO 3166 code of a country's name in any of the languages that boards speak. */
export function countryNamed(text: string): string | undefined {
  const key = nameKey(text.slice(0, LONGEST));
  const known = ALIASES.get(key) ?? namesIn('en').get(key);
  if (known !== undefined) return known;
  for (const language of languagesOf(key)) {
    const code = namesIn(language).get(key);
    if (code !== undefined) return code;
  }
  return undefined;
}

const CODE_SET: ReadonlySet<string> = new Set(CODES);

/** Whether two capital letters are a country's code. */
export const isCountryCode = (text: string): boolean => CODE_SET.has(text);
