import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SaveTabs, SaveTabsPhase, TabLine, TabResult } from '../../lib/model/save-tabs.ts';
import { Icon } from '../icon.tsx';
import { ProblemNotice } from '../notice.tsx';
import { TabRow } from './tab-row.tsx';

type What = TabResult['what'];

/** What the summary tells, in its order. */
const TOLD = [
  'saved',
  'updated',
  'unchanged',
  'blocked',
  'noPosting',
  'unreadable',
  'undone',
  'waiting',
] as const;

const isRunning = (phase: SaveTabsPhase): boolean => phase === 'running' || phase === 'stopping';

/** What came of all of them, in a line. */
function summaryOf(tabs: SaveTabs): string {
  const counts = tabs.counts.value;
  const told = TOLD.flatMap((what) => {
    const count = counts.get(what) ?? 0;
    return count > 0 ? [i18n.t(`tabCount.${what}`, count)] : [];
  });
  return told.length > 0 ? told.join(' · ') : i18n.t('tabs.nothing');
}

function statusOf(tabs: SaveTabs): string {
  const { total } = tabs.progress.value;
  const phase = tabs.phase.value;
  if (phase === 'opening') return i18n.t('tabs.opening');
  if (phase === 'ready') return i18n.t('tabs.ready', total);
  if (phase === 'stopping') return i18n.t('tabs.stopping');
  if (phase === 'undoing') return i18n.t('tabs.undoing');
  return phase === 'running' ? i18n.t('tabs.running', total) : summaryOf(tabs);
}

/** How far it is. The words change only with the phase: a screen reader would else say every tab. */
function Progress({ tabs }: { readonly tabs: SaveTabs }): JSX.Element {
  const { total, done } = tabs.progress.value;
  return (
    <div class="tabs-progress">
      {isRunning(tabs.phase.value) && (
        <span class="tabs-bar">
          <progress max={Math.max(total, 1)} value={done} aria-label={i18n.t('tabs.progress')} />
          <span aria-hidden="true">{i18n.t('tabs.of', [done, total])}</span>
        </span>
      )}
      <p role="status" data-testid="summary">
        {statusOf(tabs)}
      </p>
    </div>
  );
}

function Actions({ tabs }: { readonly tabs: SaveTabs }): JSX.Element {
  const phase = tabs.phase.value;
  const canStart = phase === 'ready' && tabs.progress.value.total > 0;
  return (
    <div class="tabs-actions">
      {(canStart || tabs.canGoOn.value) && (
        <button type="button" class="primary" data-testid="start" onClick={() => void tabs.start()}>
          {i18n.t(canStart ? 'tabs.start' : 'tabs.goOn')}
        </button>
      )}
      {isRunning(phase) && (
        <button
          type="button"
          class="secondary"
          data-testid="cancel"
          aria-disabled={phase === 'stopping'}
          onClick={tabs.cancel}
        >
          {i18n.t('tabs.cancel')}
        </button>
      )}
      {tabs.canUndo.value && (
        <button type="button" class="secondary" data-testid="undo" onClick={() => void tabs.undo()}>
          <Icon name="undo" />
          {i18n.t('tabs.undo')}
        </button>
      )}
      {phase === 'done' && (
        <button type="button" class="secondary" data-testid="again" onClick={() => void tabs.open()}>
          {i18n.t('tabs.again')}
        </button>
      )}
      <a class="link" href="/library.html" target="_blank">
        <Icon name="list" size={12} />
        {i18n.t('library.open')}
      </a>
    </div>
  );
}

interface PartProps {
  readonly tabs: SaveTabs;
  readonly what: 'asleep' | 'unseen' | 'private';
  readonly lines: readonly TabLine[];
}

/** Tabs that are counted apart: why, what the person can do, and which they are. */
function Aside({ tabs, what, lines }: PartProps): JSX.Element | null {
  if (lines.length === 0) return null;
  const id = `aside-${what}`;
  return (
    <section class="tabs-aside" aria-labelledby={id} data-testid={id}>
      <h2 id={id}>{i18n.t(`tabAside.${what}`, lines.length)}</h2>
      <p class="hint">{i18n.t(`tabAsideNext.${what}`)}</p>
      {what === 'unseen' && (
        <p>
          <a class="link" href="/options.html" target="_blank">
            {i18n.t('tabs.settings')}
          </a>
        </p>
      )}
      {what === 'asleep' && !isRunning(tabs.phase.value) && tabs.phase.value !== 'undoing' && (
        <p>
          <button type="button" class="secondary" data-testid="wake" onClick={() => void tabs.wake()}>
            {i18n.t('tabs.wake', lines.length)}
          </button>
        </p>
      )}
      <ul class="tab-list">
        {lines.map((line) => (
          <TabRow key={line.tab.id} line={line} onShow={tabs.show} />
        ))}
      </ul>
    </section>
  );
}

/** The page that saves the postings of all tabs of a window. */
export function TabsApp({ tabs }: { readonly tabs: SaveTabs }): JSX.Element {
  const problem = tabs.problem.value;
  const of = (what: What): readonly TabLine[] => tabs.lines.value.filter(({ result }) => result.what === what);
  const looked = tabs.lines.value.filter(({ result }) => !/^(?:asleep|unseen|private)$/.test(result.what));
  return (
    <main class="tabs" data-phase={tabs.phase.value} aria-busy={isRunning(tabs.phase.value)}>
      <h1>{i18n.t('tabs.title')}</h1>
      {problem && <ProblemNotice problem={problem} onDismiss={tabs.dismiss} />}
      <Progress tabs={tabs} />
      <Actions tabs={tabs} />
      {looked.length > 0 && (
        <ul class="tab-list" aria-label={i18n.t('tabs.list')}>
          {looked.map((line) => (
            <TabRow key={line.tab.id} line={line} onShow={tabs.show} />
          ))}
        </ul>
      )}
      {(['asleep', 'unseen', 'private'] as const).map((what) => (
        <Aside key={what} tabs={tabs} what={what} lines={of(what)} />
      ))}
    </main>
  );
}
