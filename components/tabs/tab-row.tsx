import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Clip } from '../../lib/clip.ts';
import type { TabLine, TabResult } from '../../lib/model/save-tabs.ts';
import { Icon, type IconName } from '../icon.tsx';

type What = TabResult['what'];

const ICONS: { readonly [W in What]: IconName } = {
  waiting: 'page',
  reading: 'page',
  saved: 'check',
  updated: 'check',
  unchanged: 'check',
  undone: 'undo',
  blocked: 'blocked',
  noPosting: 'page',
  unreadable: 'alert',
  asleep: 'page',
  unseen: 'lock',
  private: 'lock',
};

/** What came of a tab, in words. */
function wordsOf(result: TabResult): string {
  switch (result.what) {
    case 'unreadable':
      return i18n.t(`tabFault.${result.fault}`);
    case 'blocked':
      return i18n.t('tabResult.blocked', [result.company]);
    case 'noPosting':
      return i18n.t(`tabPage.${result.page}`);
    case 'asleep':
    case 'unseen':
    case 'private':
      // What stands above them says it.
      return '';
    case 'waiting':
    case 'reading':
    case 'saved':
    case 'updated':
    case 'unchanged':
    case 'undone':
      break;
  }
  return i18n.t(`tabResult.${result.what}`);
}

const clipOf = (result: TabResult): Clip | undefined => ('clip' in result ? result.clip : undefined);

/** `Title · Company` of the posting, once it is known; until then the tab's own title, or its place. */
function nameOf({ tab, result }: TabLine): string {
  const { title, companyName } = clipOf(result)?.draft ?? {};
  const posting = [title?.value, companyName?.value].filter(Boolean).join(' · ');
  return posting || tab.title || i18n.t('tabs.place', [tab.place]);
}

/** One tab: what it is, what came of it, and the ways there. */
export function TabRow({
  line,
  onShow,
}: {
  readonly line: TabLine;
  readonly onShow: (tabId: number) => void;
}): JSX.Element {
  const { tab, result } = line;
  const clip = result.what === 'undone' ? undefined : clipOf(result);
  const name = nameOf(line);
  const words = wordsOf(result);
  return (
    <li class="tab-row" data-testid="tab" data-result={result.what} data-place={tab.place}>
      <Icon name={ICONS[result.what]} />
      <span class="tab-words">
        <button
          type="button"
          class="tab-name"
          dir="auto"
          title={i18n.t('tabs.show')}
          onClick={() => onShow(tab.id)}
        >
          {name}
        </button>
        {words !== '' && <span class="tab-result">{words}</span>}
      </span>
      {clip && (
        <a
          class="link"
          href={`/library.html?clip=${encodeURIComponent(clip.id)}`}
          target="_blank"
          aria-label={i18n.t('tabs.openClipLabel', [name])}
        >
          {i18n.t('tabs.openClip')}
        </a>
      )}
    </li>
  );
}
