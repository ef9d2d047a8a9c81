import { expect, test } from 'vitest';
import { languageOf } from '../../lib/facts/language.ts';
import { SMALL_WORDS } from '../../lib/facts/language-words.ts';

/** Two sentences as postings have them, by language. */
const SAID: Readonly<Record<string, string>> = {
  en: 'You will build the tools that measure rain for our customers. We are looking for a person with experience in this field.',
  de: 'Du entwickelst mit uns die Werkzeuge, die den Regen messen. Wir suchen eine Person, die sich für das Wetter begeistert und gerne im Team ist.',
  fr: 'Vous développez avec nous les outils qui mesurent la pluie. Nous cherchons une personne pour notre équipe qui est passionnée par le temps.',
  es: 'Desarrollarás con nosotros las herramientas que miden la lluvia. Buscamos una persona para nuestro equipo con ganas de aprender y que no se canse.',
  pt: 'Você vai desenvolver as ferramentas que medem a chuva. Procuramos uma pessoa para a nossa equipe com vontade de aprender e que não desista.',
  it: 'Svilupperai con noi gli strumenti che misurano la pioggia. Cerchiamo una persona per il nostro team che non si stanca di imparare e che è curiosa.',
  nl: 'Je ontwikkelt met ons de instrumenten die de regen meten. Wij zoeken een collega voor ons team die niet bang is voor het weer en van leren houdt.',
  af: 'Jy sal saam met ons die gereedskap ontwikkel wat die reën meet. Ons soek ʼn persoon vir ons span wat nie bang is om te leer nie.',
  da: 'Du udvikler sammen med os de værktøjer, der måler regnen. Vi søger en kollega til vores hold, som ikke er bange for at lære af andre og arbejde selv.',
  sv: 'Du utvecklar tillsammans med oss de verktyg som mäter regnet. Vi söker en kollega till vårt lag som inte är rädd för att lära av andra och kan arbeta själv.',
  nb: 'Du utvikler sammen med oss de verktøyene som måler regnet. Vi søker en kollega til laget vårt som ikke er redd for å lære av andre og jobbe etter behov.',
  fi: 'Sinä kehität meidän kanssa työkaluja, jotka mittaavat sadetta. Etsimme henkilöä, joka ei pelkää oppia ja jolla on kokemusta, mutta myös sinun oma tapa olla.',
  is: 'Þú þróar með okkur verkfæri sem mæla regnið. Við leitum að manneskju sem hefur áhuga á að læra og er ekki hrædd við það sem verður.',
  pl: 'Będziesz z nami rozwijać narzędzia, które mierzą deszcz. Szukamy osoby do naszego zespołu, która nie boi się uczyć i jest ciekawa tego, co robi się na co dzień.',
  cs: 'Budeš s námi vyvíjet nástroje, které měří déšť. Hledáme člověka do našeho týmu, který se nebojí učit a je zvědavý, pokud jde o to, co se děje při práci.',
  sk: 'Budeš s nami vyvíjať nástroje, ktoré merajú dážď. Hľadáme človeka do nášho tímu, ktorý sa nebojí učiť a je zvedavý, ak ide o to, čo sa deje pri práci.',
  hu: 'Velünk együtt fejleszted az eszközöket, amelyek az esőt mérik. Olyan kollégát keresünk, aki nem fél tanulni, és akinek a csapat fontos, de egyedül is megy a munka.',
  ro: 'Vei dezvolta împreună cu noi instrumentele care măsoară ploaia. Căutăm o persoană pentru echipa noastră, care nu se teme să învețe și este curioasă de ceea ce face.',
  hr: 'S nama ćeš razvijati alate koji mjere kišu. Tražimo osobu za naš tim koja se ne boji učiti i koja je znatiželjna, kao i svi drugi što rade uz nas.',
  sl: 'Z nami boš razvijal orodja, ki merijo dež. Iščemo osebo za našo ekipo, ki se ne boji učiti in ki jo zanima delo, kot ga opravljamo pri nas, ter tudi vreme.',
  et: 'Sa arendad koos meie meeskonnaga tööriistu, mis mõõdavad vihma. Me otsime inimest, kes ei karda õppida ja kellel on huvi selle vastu, kui ta seda ka ise näeb.',
  lv: 'Tu kopā ar mums izstrādāsi rīkus, kas mēra lietu. Mēs meklējam cilvēku savai komandai, kas nebaidās mācīties un kam ir interese par to, kā darba diena tiek veidota.',
  lt: 'Su mumis kursi įrankius, kurie matuoja lietų. Mes ieškome žmogaus, kad jis ar ji mūsų komandoje nebijotų mokytis ir būti tuo, kas yra, taip pat dėl darbo ir tavo idėjų.',
  tr: 'Bizim ile yağmuru ölçen araçlar geliştireceksin. Öğrenmekten korkmayan ve bu alanda deneyimli olan bir kişi arıyoruz, ekip için çok önemli, hem de daha iyi.',
  vi: 'Bạn sẽ cùng chúng tôi làm các công cụ đo mưa. Chúng tôi tìm một người không ngại học và có kinh nghiệm trong công việc để làm cho đội được tốt hơn.',
  id: 'Anda akan membuat alat yang mengukur hujan untuk kami. Kami mencari orang yang dapat belajar dan memiliki pengalaman dalam kerja ini pada tim kami.',
  ca: "Desenvoluparàs amb nosaltres les eines que mesuren la pluja. Busquem una persona per al nostre equip que és curiosa i amb ganes d'aprendre més dels altres.",
  uk: 'Ти будеш з нами розробляти інструменти, які вимірюють дощ. Ми шукаємо людину, яка не боїться вчитися, та якій є що сказати про наш світ і для нас.',
  ru: 'Вы будете с нами разрабатывать инструменты, которые измеряют дождь. Мы ищем человека, который не боится учиться, и что важно для нас, из той же области.',
  bg: 'Ще разработваш с нас инструменти, които измерват дъжда. Ние търсим човек, който не се страхува да учи и за когото това е важно, или по-скоро като нас.',
  sr: 'Са нама ћеш развијати алате који мере кишу. Тражимо особу за наш тим која се не боји да учи и која је радознала, као што су сви који раде уз нас.',
  ar: 'نبحث عن شخص في هذا المجال من أجل العمل على أدوات القياس التي تخدم العملاء مع فريق لا يخاف من التعلم أو التجربة إلى أن ينجح.',
  fa: 'ما به دنبال فردی هستیم که از یادگیری نمی‌ترسد و در این تیم با ما کار می کند تا ابزار را برای مشتری بسازد و است.',
  hi: 'हम एक व्यक्ति की तलाश में हैं जो सीखने से नहीं डरता और टीम के लिए काम करने को तैयार है। यह काम बारिश को मापने का है।',
  el: 'Θα αναπτύσσεις μαζί μας τα εργαλεία που μετρούν τη βροχή για τους πελάτες μας.',
  he: 'אנחנו מחפשים אדם שלא מפחד ללמוד ולעבוד איתנו על כלים שמודדים גשם.',
  ja: '雨を測る道具を一緒に開発する仲間を募集しています。学ぶことを楽しめる方を歓迎します。',
  zh: '我们正在寻找一位愿意学习的同事，与我们一起开发测量降雨的工具，并服务客户。',
  ko: '우리는 비를 측정하는 도구를 함께 개발할 동료를 찾고 있습니다. 배우는 것을 즐기는 분을 환영합니다.',
  th: 'เรากำลังมองหาเพื่อนร่วมทีมที่จะพัฒนาเครื่องมือวัดฝนร่วมกับเรา',
};

test.each(Object.entries(SAID))('%s', (language, text) => {
  expect(languageOf([text])).toBe(language);
});

test('every language of the table has its sentences', () => {
  expect(Object.keys(SMALL_WORDS).filter((language) => SAID[language] === undefined)).toEqual([]);
});

test.each([
  [
    'technologies',
    'Python, Django, PostgreSQL, Redis, Docker, Kubernetes, AWS, Terraform, React, Node.js, Go, C++, Rust',
  ],
  [
    'a list of posts',
    'Senior Backend Engineer\nData Scientist\nProduct Manager\nHead of Sales\nOffice Manager',
  ],
  ['too little', 'Wir suchen dich'],
  ['two languages', `${SAID['en']} ${SAID['fr']}`],
  ['nothing', ''],
  ['figures', '1 2 3 4 5 6 7 8 9 10 11 12'],
])('%s are in no language', (_name, text) => {
  expect(languageOf(text.split('\n'))).toBeUndefined();
});

test('an English text full of names stays English', () => {
  const text =
    'You will work with Die Zeit, El País, Le Monde and La Repubblica on Amazon EMR, DE-CIX, SAP PI/PO, Oracle OM, ' +
    'Visual Studio Team Services, Microsoft Dynamics NAV, En Route, Das Keyboard and Un Poco, in a team that is on the rise.';
  expect(languageOf([text])).toBe('en');
});

test('the table is small', () => {
  expect(new TextEncoder().encode(JSON.stringify(SMALL_WORDS)).length).toBeLessThan(6000);
});
