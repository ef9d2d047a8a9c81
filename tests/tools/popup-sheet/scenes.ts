import type { Finding } from '../../../lib/candidate.ts';
import { createPopup, type Popup } from '../../../lib/model/popup.ts';
import type { PopupPorts, TabCapture } from '../../../lib/model/ports.ts';
import type { ProblemCode } from '../../../lib/problem.ts';
import { memoryStore } from '../../../lib/store/memory-store.ts';
import type { ClipStore } from '../../../lib/store/clip-store.ts';
import { StoreError } from '../../../lib/store/store-error.ts';
import { ADDRESS, fakePorts, FINDINGS, found, MARKDOWN, problemOf, tabOf } from './fakes.ts';

/** One state of the popup: a tab, a library, and what a person did. */
export interface Scene {
  readonly tab: TabCapture | ProblemCode | 'never';
  /** What is in the library already. */
  readonly library?: (store: ClipStore) => Promise<void>;
  /** Done after the popup has opened. */
  readonly act?: (popup: Popup) => Promise<void> | void;
  readonly wrap?: (store: ClipStore) => ClipStore;
  readonly ports?: (ports: ReturnType<typeof fakePorts>) => void;
  /** Clicks in the page, by test id, before the picture. */
  readonly clicks?: readonly string[];
  readonly dir?: 'rtl';
}

const LONG = [
  found(
    'title',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzende (m/w/d) für Softwarequalitätssicherungsprozessoptimierung',
    'heuristic',
    'h1',
  ),
  found('title', 'Stellenanzeige: Vorsitzende', 'meta', 'og:title'),
  found(
    'companyName',
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesellschaft mbH & Co. KG',
    'meta',
    'og:site_name',
  ),
  found(
    'location',
    'Mecklenburg-Vorpommern, Landkreis Vorpommern-Greifswald / Homeoffice deutschlandweit möglich',
  ),
  found('department', 'Betriebsunterbrechungsversicherungsschadensabteilung'),
  found(
    'salary',
    'Entgeltgruppe 13 TVöD, je nach persönlicher Qualifikation und Berufserfahrung, zuzüglich Jahressonderzahlung und betrieblicher Altersvorsorge',
  ),
  found('language', 'de', 'meta', 'html lang'),
  found(
    'companyWebsite',
    'https://www.rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesellschaft.example/karriere/stellen',
  ),
];

const RTL = [
  found('title', 'مهندس برمجيات أول – الأنظمة الخلفية', 'selector', 'h1'),
  found('companyName', 'شركة المثال للتقنية', 'meta', 'og:site_name'),
  found('location', 'دبي، الإمارات العربية المتحدة'),
  found('employmentType', 'FULL_TIME', 'json-ld', 'employmentType'),
  found('salary', '25,000 – 30,000 AED'),
];

const NONE = [
  found('title', 'A gentle introduction to composting', 'meta', 'og:title'),
  found('companyName', 'Garden Weekly', 'meta', 'og:site_name'),
];

const changed = FINDINGS.map((finding) =>
  finding.field === 'salary' ? { ...finding, raw: '€78,000 – €98,000 a year' } : finding,
).map((finding) =>
  finding.field === 'title' ? { ...finding, raw: 'Senior Software Engineer – Backend' } : finding,
);

/** Saves the posting of a tab a few days before. */
const savedBefore =
  (tab: TabCapture = tabOf(), write?: (popup: Popup) => void, at = Date.UTC(2026, 10, 17, 9, 30)) =>
  async (store: ClipStore): Promise<void> => {
    const popup = createPopup(store, fakePorts(tab, at));
    await popup.open();
    popup.addTag('dream job');
    popup.addTag('#kotlin');
    popup.setStatus('applied');
    popup.setPerson({ appliedDate: '2026-11-18' });
    popup.setNote('Ana knows the team lead. Ask her before the interview.');
    write?.(popup);
    await popup.save();
    await popup.flush();
    popup.end();
  };

const failing =
  (code: 'quota-exceeded' | 'store-failed' | 'store-newer') =>
  (store: ClipStore): ClipStore => ({
    ...store,
    save: () => Promise.reject(new StoreError(code, 'as the scene wants it')),
  });

const tags = (popup: Popup): void => {
  for (const name of 'kotlin typescript aws python kubernetes management terraform docker azure heroku postgresql mysql spanner bash gradle travis consul lambda'.split(
    ' ',
  ))
    popup.addTag(`#${name}`);
  for (const name of 'dream job,remote first,ask Ana,equity,four-day week,Copenhagen,good pay,no CV,small team,second round,visa,cat-friendly office'.split(
    ',',
  ))
    popup.addTag(name);
};

const onPage = (kind: 'listing' | 'application' | 'closed' | 'none', count?: number) => ({
  kind,
  ...(count !== undefined && { count }),
});

const UNRELATED = tabOf({
  detection: { kind: 'posting' },
  url: 'https://other.example/1',
  findings: [found('title', 'x'), found('url', 'https://other.example/1')],
});

const LONG_TEXT = MARKDOWN.repeat(8);

const LONG_URL =
  'https://stellenangebote.rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesellschaft.example/4411867125';

const LINKEDIN = 'https://www.linkedin.com/jobs/view/4411867124';

/** The same job as an aggregator shows it, or whatever else is found there. */
const elsewhere = (first: readonly Finding[] = [], job = '4411867124', url = LINKEDIN): TabCapture =>
  tabOf({
    url,
    detection: { kind: 'posting', board: 'linkedin', job },
    findings: [
      ...first,
      found('title', 'Software Engineer – Backend', 'selector', 'h1'),
      found('companyName', 'Pleo', 'selector', '.company'),
      found('location', 'Copenhagen', 'selector', '.place'),
      found('url', url),
    ],
  });

/** Three more jobs at the company. */
const atCompany = async (store: ClipStore): Promise<void> => {
  for (const [index, title] of [
    'Data Engineer',
    'Engineering Manager',
    'Site Reliability Engineer',
  ].entries()) {
    const url = `https://www.linkedin.com/jobs/view/44118671${index}`;
    await savedBefore(elsewhere([found('title', title)], `44118671${index}`, url))(store);
  }
};

const CVS = [
  'backend-2026.pdf',
  'platform-en.pdf',
  'Lebenslauf mit Foto, Fassung für Konzerne und Behörden (2026-11).pdf',
];

/** Saved, and nothing more. */
const justSaved = async (store: ClipStore): Promise<void> => {
  const popup = createPopup(store, fakePorts(tabOf(), Date.UTC(2026, 10, 17, 9, 30)));
  await popup.open();
  await popup.save();
  popup.end();
};

/** Waits until the library has said what else belongs beside the posting. */
export const offered = (popup: Popup): Promise<void> =>
  new Promise((resolve) => {
    popup.offers.subscribe((offers) => {
      if (offers) resolve();
    });
  });

export const SCENES: { readonly [name: string]: Scene } = {
  reading: { tab: 'never' },
  posting: {
    tab: tabOf(),
    library: savedBefore(UNRELATED),
  },
  'posting-origin': { tab: tabOf(), clicks: ['origin-workplace'] },
  'posting-add': { tab: tabOf({ findings: FINDINGS.slice(0, 9) }), clicks: ['add-field'] },
  'posting-edited': {
    tab: tabOf(),
    act: (popup) => void popup.edit('location', 'Copenhagen'),
    clicks: ['origin-location'],
  },
  'posting-tags': {
    tab: tabOf(),
    library: savedBefore(UNRELATED),
    clicks: ['tag-input'],
  },
  'posting-markdown': { tab: tabOf(), clicks: ['markdown-toggle'] },
  'posting-why': { tab: tabOf(), clicks: ['why-toggle'] },
  'posting-copied': { tab: tabOf(), clicks: ['copy'] },
  'no-facts': { tab: tabOf({ findings: [found('title', 'Baker', 'heuristic', 'h1')] }) },
  'many-tags': { tab: tabOf(), act: tags },
  'long-words': {
    tab: tabOf({ findings: LONG }),
    act: (popup) => popup.addTag('Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung'),
  },
  rtl: { tab: tabOf({ findings: RTL }), act: (popup) => popup.addTag('عن بعد'), dir: 'rtl' },
  'just-saved': { tab: tabOf(), act: (popup) => popup.save() },
  saved: { tab: tabOf(), library: savedBefore() },
  'saved-changed': {
    tab: tabOf({ findings: changed, markdown: `${MARKDOWN}\nMore.` }),
    library: savedBefore(),
  },
  'saved-closed': {
    tab: tabOf({
      detection: { kind: 'closed', board: 'greenhouse', company: 'pleo', job: '4154617003' },
      findings: [],
      markdown: '',
    }),
    library: savedBefore(),
  },
  'just-updated': { tab: tabOf({ findings: changed }), library: savedBefore(), act: (popup) => popup.update() },
  undone: {
    tab: tabOf(),
    act: async (popup) => {
      await popup.save();
      await popup.undo();
    },
  },
  'offer-same': { tab: tabOf(), library: savedBefore(elsewhere()), act: offered },
  'offer-open': {
    tab: tabOf(),
    library: savedBefore(elsewhere([found('applyUrl', `${ADDRESS}?gh_src=x`)])),
    act: offered,
    clicks: ['offer-toggle'],
  },
  'offer-repost': {
    tab: tabOf({ markdown: LONG_TEXT }),
    library: savedBefore(
      tabOf({
        url: ADDRESS.replace('4154617003', '4094617003'),
        detection: { kind: 'posting', board: 'greenhouse', company: 'pleo', job: '4094617003' },
        findings: FINDINGS.filter(({ field }) => field !== 'url' && field !== 'applyUrl'),
        markdown: LONG_TEXT,
      }),
      undefined,
      Date.UTC(2026, 7, 17),
    ),
    act: offered,
    clicks: ['offer-toggle'],
  },
  'offer-saved': {
    tab: tabOf(),
    library: async (store) => {
      await savedBefore(elsewhere())(store);
      await savedBefore()(store);
    },
    act: offered,
  },
  'offer-apart': {
    tab: tabOf(),
    library: savedBefore(elsewhere()),
    act: async (popup) => {
      await offered(popup);
      await popup.setApart(true);
    },
  },
  'offer-company': { tab: tabOf(), library: atCompany, act: offered, clicks: ['company-toggle'] },
  'offer-all': {
    tab: tabOf(),
    library: async (store) => {
      await atCompany(store);
      await savedBefore(elsewhere())(store);
    },
    act: offered,
    clicks: ['offer-toggle', 'company-toggle'],
  },
  'offer-long': {
    tab: tabOf({ findings: LONG }),
    library: async (store) => {
      await savedBefore(elsewhere(LONG))(store);
      await savedBefore(
        elsewhere(
          [found('title', 'Sachbearbeitungsangelegenheitenkoordination'), ...LONG],
          '4411867125',
          LONG_URL,
        ),
      )(store);
    },
    act: offered,
    clicks: ['offer-toggle', 'company-toggle'],
  },
  'closed-posting': { tab: tabOf({ detection: onPage('closed') }) },
  'application-posting': { tab: tabOf({ detection: onPage('application') }) },
  'can-apply': { tab: tabOf(), library: justSaved },
  applied: {
    tab: tabOf({ detection: onPage('application') }),
    library: async (store) => {
      for (const [index, cv] of CVS.entries()) {
        const url = `https://www.linkedin.com/jobs/view/44118673${index}`;
        const tab = elsewhere([found('companyName', `Company ${index}`)], `44118673${index}`, url);
        await savedBefore(tab, (popup) => popup.applied.setCv(cv))(store);
      }
    },
    act: async (popup) => {
      await popup.applied.apply();
      popup.applied.setCv('backend-2026.pdf');
    },
  },
  'company-blocked': {
    tab: tabOf(),
    act: (popup) => popup.company.set({ isBlocked: true, words: 'never answers' }),
  },
  'company-marked': {
    tab: tabOf({ findings: LONG }),
    act: (popup) =>
      popup.company.set({ isBlocked: false, words: 'Personalvermittlung, hat zweimal nicht geantwortet' }),
    clicks: ['company-open'],
  },
  'company-mark': {
    tab: tabOf(),
    library: atCompany,
    act: offered,
    clicks: ['company-open'],
  },
  private: { tab: tabOf({ isPrivate: true }) },
  listing: { tab: tabOf({ detection: onPage('listing', 27), findings: NONE }) },
  'listing-plain': { tab: tabOf({ detection: onPage('listing'), findings: [], markdown: '' }) },
  application: { tab: tabOf({ detection: onPage('application'), findings: [], markdown: '' }) },
  closed: { tab: tabOf({ detection: onPage('closed'), findings: [], markdown: '' }) },
  none: { tab: tabOf({ detection: onPage('none'), findings: NONE }) },
  'none-empty': { tab: tabOf({ detection: onPage('none'), findings: [], markdown: '' }) },
  anyway: { tab: tabOf({ detection: onPage('none'), findings: NONE }), clicks: ['clip-anyway'] },
  forbidden: { tab: 'forbidden-page' },
  unreadable: { tab: 'unreadable-page' },
  'error-quota': { tab: tabOf(), wrap: failing('quota-exceeded'), act: (popup) => popup.save() },
  'error-store': { tab: tabOf(), wrap: failing('store-failed'), act: (popup) => popup.save() },
  'error-newer': { tab: tabOf(), wrap: failing('store-newer'), act: (popup) => popup.save() },
  'error-copy': {
    tab: tabOf(),
    ports: (ports) => {
      ports.fails = 'clipboard-failed';
    },
    clicks: ['copy'],
  },
  'error-download': {
    tab: tabOf(),
    ports: (ports) => {
      ports.fails = 'download-failed';
    },
    clicks: ['download'],
  },
};

const portsOf = ({ tab, ports }: Scene): PopupPorts => {
  const read = async (): ReturnType<PopupPorts['readTab']> => {
    if (tab === 'never') return new Promise(() => undefined);
    return typeof tab === 'string' ? problemOf(tab) : { ok: true, value: tab };
  };
  const fake = fakePorts(read);
  ports?.(fake);
  return fake;
};

/** The popup of a scene, not open yet. */
export async function stage(scene: Scene): Promise<Popup> {
  const store = memoryStore();
  await scene.library?.(store);
  return createPopup(scene.wrap?.(store) ?? store, portsOf(scene));
}
