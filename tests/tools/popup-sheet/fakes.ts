import type { Finding, Source } from '../../../lib/candidate.ts';
import { capture } from '../../../lib/capture.ts';
import { withCompany, type Companies, type MarkedCompany } from '../../../lib/companies.ts';
import type { Detection } from '../../../lib/detection.ts';
import type { PopupPorts, TabCapture, TextFile } from '../../../lib/model/ports.ts';
import type { PostingField } from '../../../lib/posting.ts';
import type { Outcome, Problem, ProblemCode } from '../../../lib/problem.ts';

/** A finding in one line. */
export const found = (
  field: PostingField,
  raw: string,
  source: Source = 'selector',
  via = `.${field}`,
): Finding => ({ field, raw, source, via });

export const ADDRESS = 'https://boards.greenhouse.io/pleo/jobs/4154617003';

/** A posting as a board that we know tells it. */
export const FINDINGS: readonly Finding[] = [
  found('title', 'Software Engineer – Backend', 'selector', 'h1.app-title'),
  found('title', 'Software Engineer – Backend', 'json-ld', 'title'),
  found('companyName', 'Pleo', 'selector', '.company-name'),
  found('location', 'Copenhagen / Remote', 'selector', '.location'),
  found('location', 'Copenhagen, Denmark', 'json-ld', 'jobLocation.address'),
  found('url', ADDRESS, 'url', '{origin}/{company}/jobs/{job}'),
  found('host', 'https://boards.greenhouse.io/pleo', 'url', '{origin}/{company}'),
  found('applyUrl', `${ADDRESS}#app`, 'url', '…#app'),
  found('jobId', '4154617003', 'url', '{job}'),
  found('board', 'greenhouse', 'url', 'board'),
  found('workplace', 'Remote', 'heuristic', 'words of the place'),
  found('workplace', 'Hybrid', 'heuristic', 'words of the text'),
  found('employmentType', 'FULL_TIME', 'json-ld', 'employmentType'),
  found('salary', '€70,000 – €90,000 a year', 'selector', '.pay-range'),
  found('salaryMin', '70000', 'json-ld', 'baseSalary.value.minValue'),
  found('salaryMax', '90000', 'json-ld', 'baseSalary.value.maxValue'),
  found('salaryCurrency', 'EUR', 'json-ld', 'baseSalary.currency'),
  found('salaryPeriod', 'YEAR', 'json-ld', 'baseSalary.value.unitText'),
  found('seniority', 'mid', 'heuristic', 'title'),
  found('department', 'Engineering', 'state', 'jobPost.departments.0.name'),
  found('datePosted', '2026-11-02', 'json-ld', 'datePosted'),
  found('validThrough', '2026-12-31', 'json-ld', 'validThrough'),
  found('language', 'en', 'meta', 'html lang'),
];

export const MARKDOWN = `Oh great. Another tech startup is looking for another backend engineer.

## You know your way around

*   Server-side languages (we mostly use Kotlin and TypeScript)
*   Cloud environments (AWS, Azure, Heroku)
*   Docker, Kubernetes and Terraform
`;

const POSTING: Detection = { kind: 'posting', board: 'greenhouse', company: 'pleo', job: '4154617003' };

/** A tab as the reader would bring it back. */
export function tabOf(
  options: {
    readonly detection?: Detection;
    readonly findings?: readonly Finding[];
    readonly markdown?: string;
    readonly isPrivate?: boolean;
    readonly url?: string;
  } = {},
): TabCapture {
  const { detection = POSTING, findings = FINDINGS, markdown = MARKDOWN, isPrivate = false } = options;
  const reading = {
    url: options.url ?? ADDRESS,
    detection,
    findings,
    markdown,
    lines: { before: [], after: [] },
    summary: '',
    day: '2026-11-21',
    ms: { detect: 1, read: 2 },
  };
  return { tabId: 7, isPrivate, capture: capture([reading]) };
}

export const problemOf = (code: ProblemCode): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { code, detail: 'as the test wants it' },
});

/** What the fake browser was told. */
export interface Told {
  readonly copied: string[];
  readonly downloaded: TextFile[];
  reported: number;
  readonly shown: (readonly [number, boolean])[];
  kept: number;
  tabs: number;
}

/** Two popups over one library never give one id. */
let ids = 0;

const DONE: Outcome<undefined> = { ok: true, value: undefined };

/** A browser whose tab reads as given. Its clock stands still until it is moved. */
export function fakePorts(
  readTab: TabCapture | (() => Promise<Outcome<TabCapture>>),
  start = Date.UTC(2026, 10, 21, 14, 5),
): PopupPorts & { readonly told: Told; readonly clock: { now: number }; fails: ProblemCode | undefined } {
  const told: Told = { copied: [], downloaded: [], reported: 0, shown: [], kept: 0, tabs: 0 };
  const clock = { now: start };
  let companies: Companies = {};
  const ports = {
    told,
    clock,
    fails: undefined as ProblemCode | undefined,
    readTab: typeof readTab === 'function' ? readTab : async () => ({ ok: true as const, value: readTab }),
    async copy(text: string) {
      if (ports.fails) return problemOf(ports.fails);
      told.copied.push(text);
      return DONE;
    },
    async report(): Promise<Outcome<undefined>> {
      told.reported += 1;
      return { ok: true, value: undefined };
    },
    async download(file: TextFile) {
      if (ports.fails) return problemOf(ports.fails);
      told.downloaded.push(file);
      return DONE;
    },
    async showSaved(tabId: number, isSaved: boolean) {
      told.shown.push([tabId, isSaved]);
    },
    companies: async () => companies,
    async markCompany(company: MarkedCompany) {
      companies = withCompany(companies, company);
    },
    async openTabs() {
      told.tabs += 1;
    },
    async keepStorage() {
      told.kept += 1;
    },
    aggregators: new Set(['linkedin']),
    now: () => clock.now,
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  };
  return ports;
}
