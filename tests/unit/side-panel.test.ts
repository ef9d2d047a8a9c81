import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSidePanel, type SidePanel } from '../../lib/model/side-panel.ts';
import type { TabCapture } from '../../lib/model/ports.ts';
import type { Outcome } from '../../lib/problem.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { fakePorts, FINDINGS, found, problemOf, tabOf } from '../tools/popup-sheet/fakes.ts';

const ONE = tabOf();
const OTHER = tabOf({
  url: 'https://other.example/2',
  detection: { kind: 'posting' },
  findings: [found('title', 'Sailmaker'), found('url', 'https://other.example/2'), ...FINDINGS.slice(3, 5)],
});

let store: ClipStore;
let beside: () => Promise<Outcome<TabCapture>>;
let tell: () => void;
let followed: AbortSignal;
let reads: number;
let panel: SidePanel;

beforeEach(async () => {
  store = memoryStore();
  reads = 0;
  beside = async () => ({ ok: true, value: ONE });
  panel = createSidePanel(store, {
    ...fakePorts(async () => {
      reads += 1;
      return beside();
    }),
    follow: (listener, signal) => {
      tell = listener;
      followed = signal;
    },
  });
  await panel.open();
});
afterEach(() => panel.end());

const title = (): string | undefined => panel.popup().draft.value.title?.value;
const go = (to: TabCapture): void => {
  beside = async () => ({ ok: true, value: to });
  tell();
};

it('shows the page that came beside it', async () => {
  const first = title();
  go(OTHER);
  await expect.poll(title).toBe('Sailmaker');
  go(ONE);
  await expect.poll(title).toBe(first);
});

it('stays as it is when the same page tells the same again', async () => {
  const before = panel.popup();
  await panel.readAgain();
  expect(reads).toBe(2);
  expect(panel.popup()).toBe(before);
});

it('keeps what was typed before it shows another page', async () => {
  panel.popup().setNote('ask Ana');
  go(OTHER);
  await expect.poll(title).toBe('Sailmaker');
  expect(panel.popup().person.value.notes).toBe('');
  go(ONE);
  await expect.poll(() => panel.popup().person.value.notes).toBe('ask Ana');
});

it('shows the last page alone when several come at once', async () => {
  let first: ((outcome: Outcome<TabCapture>) => void) | undefined;
  beside = () => new Promise((resolve) => (first = resolve));
  const slow = panel.readAgain();
  beside = async () => ({ ok: true, value: OTHER });
  await panel.readAgain();
  first?.({ ok: true, value: ONE });
  await slow;
  expect(title()).toBe('Sailmaker');
});

it('shows that a slow page is being read, and then the page', async () => {
  let answer: ((outcome: Outcome<TabCapture>) => void) | undefined;
  beside = () => new Promise((resolve) => (answer = resolve));
  tell();
  await expect.poll(() => panel.popup().view.value.kind).toBe('reading');
  answer?.({ ok: true, value: OTHER });
  await expect.poll(title).toBe('Sailmaker');
});

it('says when a page can’t be read, and reads it once it can', async () => {
  beside = async () => problemOf('forbidden-page');
  tell();
  await expect.poll(() => panel.popup().view.value.kind).toBe('forbidden');
  go(OTHER);
  await expect.poll(title).toBe('Sailmaker');
});

it('follows nothing any longer once it has ended', () => {
  panel.end();
  expect(followed.aborted).toBe(true);
});
