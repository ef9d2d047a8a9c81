/**
 * Codes of ISO 3166-1 alpha-2, and Kosovo's, each with the country's English name in lower case as Unicode's CLDR has
 * it: nearly all pages name theirs so, and the engine takes long for the first name that it is asked.
 */
export const ENGLISH =
  'AD andorra|AE united arab emirates|AF afghanistan|AG antigua and barbuda|AI anguilla|AL albania|' +
  'AM armenia|AO angola|AQ antarctica|AR argentina|AS american samoa|AT austria|AU australia|AW aruba|' +
  'AX åland islands|AZ azerbaijan|BA bosnia and herzegovina|BB barbados|BD bangladesh|BE belgium|' +
  'BF burkina faso|BG bulgaria|BH bahrain|BI burundi|BJ benin|BL st. barthélemy|BM bermuda|BN brunei|' +
  'BO bolivia|BQ caribbean netherlands|BR brazil|BS bahamas|BT bhutan|BV bouvet island|BW botswana|' +
  'BY belarus|BZ belize|CA canada|CC cocos (keeling) islands|CD congo - kinshasa|' +
  'CF central african republic|CG congo - brazzaville|CH switzerland|CI côte d’ivoire|CK cook islands|' +
  'CL chile|CM cameroon|CN china|CO colombia|CR costa rica|CU cuba|CV cape verde|CW curaçao|' +
  'CX christmas island|CY cyprus|CZ czechia|DE germany|DJ djibouti|DK denmark|DM dominica|' +
  'DO dominican republic|DZ algeria|EC ecuador|EE estonia|EG egypt|EH western sahara|ER eritrea|ES spain|' +
  'ET ethiopia|FI finland|FJ fiji|FK falkland islands|FM micronesia|FO faroe islands|FR france|GA gabon|' +
  'GB united kingdom|GD grenada|GE georgia|GF french guiana|GG guernsey|GH ghana|GI gibraltar|' +
  'GL greenland|GM gambia|GN guinea|GP guadeloupe|GQ equatorial guinea|GR greece|' +
  'GS south georgia and south sandwich islands|GT guatemala|GU guam|GW guinea-bissau|GY guyana|' +
  'HK hong kong sar china|HM heard and mcdonald islands|HN honduras|HR croatia|HT haiti|HU hungary|' +
  'ID indonesia|IE ireland|IL israel|IM isle of man|IN india|IO british indian ocean territory|IQ iraq|' +
  'IR iran|IS iceland|IT italy|JE jersey|JM jamaica|JO jordan|JP japan|KE kenya|KG kyrgyzstan|KH cambodia|' +
  'KI kiribati|KM comoros|KN st. kitts and nevis|KP north korea|KR south korea|KW kuwait|' +
  'KY cayman islands|KZ kazakhstan|LA laos|LB lebanon|LC st. lucia|LI liechtenstein|LK sri lanka|' +
  'LR liberia|LS lesotho|LT lithuania|LU luxembourg|LV latvia|LY libya|MA morocco|MC monaco|MD moldova|' +
  'ME montenegro|MF st. martin|MG madagascar|MH marshall islands|MK north macedonia|ML mali|' +
  'MM myanmar (burma)|MN mongolia|MO macao sar china|MP northern mariana islands|MQ martinique|' +
  'MR mauritania|MS montserrat|MT malta|MU mauritius|MV maldives|MW malawi|MX mexico|MY malaysia|' +
  'MZ mozambique|NA namibia|NC new caledonia|NE niger|NF norfolk island|NG nigeria|NI nicaragua|' +
  'NL netherlands|NO norway|NP nepal|NR nauru|NU niue|NZ new zealand|OM oman|PA panama|PE peru|' +
  'PF french polynesia|PG papua new guinea|PH philippines|PK pakistan|PL poland|' +
  'PM st. pierre and miquelon|PN pitcairn islands|PR puerto rico|PS palestinian territories|PT portugal|' +
  'PW palau|PY paraguay|QA qatar|RE réunion|RO romania|RS serbia|RU russia|RW rwanda|SA saudi arabia|' +
  'SB solomon islands|SC seychelles|SD sudan|SE sweden|SG singapore|SH st. helena|SI slovenia|' +
  'SJ svalbard and jan mayen|SK slovakia|SL sierra leone|SM san marino|SN senegal|SO somalia|SR suriname|' +
  'SS south sudan|ST são tomé and príncipe|SV el salvador|SX sint maarten|SY syria|SZ eswatini|' +
  'TC turks and caicos islands|TD chad|TF french southern territories|TG togo|TH thailand|TJ tajikistan|' +
  'TK tokelau|TL timor-leste|TM turkmenistan|TN tunisia|TO tonga|TR türkiye|TT trinidad and tobago|' +
  'TV tuvalu|TW taiwan|TZ tanzania|UA ukraine|UG uganda|UK united kingdom|UM u.s. outlying islands|' +
  'US united states|UY uruguay|UZ uzbekistan|VA vatican city|VC st. vincent and grenadines|VE venezuela|' +
  'VG british virgin islands|VI u.s. virgin islands|VN vietnam|VU vanuatu|WF wallis and futuna|WS samoa|' +
  'XK kosovo|YE yemen|YT mayotte|ZA south africa|ZM zambia|ZW zimbabwe';

/**
 * With what the names of countries begin that are written in Latin letters and are no English ones: four letters. To
 * have the names in two dozen languages told costs more than all else that a place is read by, and few words begin so.
 */
export const BEGINNINGS =
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
