import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SettingsPage } from '../../lib/model/settings-page.ts';
import { ProblemNotice } from '../notice.tsx';
import { EraseSection } from './erase-section.tsx';
import { LookSection } from './look-section.tsx';
import { NoticingSection } from './noticing-section.tsx';
import { RemindersSection } from './reminders-section.tsx';
import { SavedWord } from './saved-word.tsx';
import { SECTIONS, type SectionName } from './section.tsx';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { StatesSection } from './states-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { VocabularySection } from './vocabulary-section.tsx';

export interface SettingsAppProps {
  readonly page: SettingsPage;
  /** Sites that have changed under their rules, and since when. */
  readonly degraded: Readonly<Record<string, string>>;
}

/** Which section is being read: the last one that has come up to the upper third of the window. */
function useCurrent(root: { readonly current: HTMLElement | null }): SectionName {
  const [current, setCurrent] = useState<SectionName>(SECTIONS[0]);
  useEffect(() => {
    const view = root.current?.ownerDocument.defaultView;
    const look = (): void => {
      if (!view) return;
      const { scrollY, innerHeight } = view;
      const isAtEnd = scrollY > 0 && scrollY + innerHeight >= view.document.documentElement.scrollHeight - 2;
      const above = SECTIONS.filter((name) => {
        const top = view.document.querySelector(`#${name}`)?.getBoundingClientRect().top ?? Infinity;
        return top < innerHeight / 3;
      });
      setCurrent((isAtEnd ? SECTIONS.at(-1) : above.at(-1)) ?? SECTIONS[0]);
    };
    view?.addEventListener('scroll', look, { passive: true });
    return () => view?.removeEventListener('scroll', look);
  }, [root]);
  return current;
}

const Nav = ({ current }: { readonly current: SectionName }): JSX.Element => (
  <nav class="sections" aria-label={i18n.t('settings.sections')}>
    <ul>
      {SECTIONS.map((name) => (
        <li key={name}>
          <a href={`#${name}`} aria-current={name === current ? 'true' : undefined}>
            {i18n.t(`settings.${name}.title`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The whole page: what is chosen holds at once. */
export function SettingsApp({ page, degraded }: SettingsAppProps): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const current = useCurrent(root);
  const problem = page.problem.value;
  const sections: { readonly [S in SectionName]: ComponentChildren } = {
    statuses: <StatesSection page={page} />,
    vocabulary: <VocabularySection page={page} />,
    noticing: <NoticingSection page={page} degraded={degraded} />,
    look: <LookSection page={page} />,
    reminders: <RemindersSection page={page} />,
    storage: <StorageSection page={page} />,
    shortcuts: <ShortcutsSection page={page} />,
    erase: <EraseSection page={page} />,
  };
  return (
    <div class="settings" ref={root}>
      <header class="settings-head">
        <h1>
          <span class="brand-mark" aria-hidden="true" />
          {i18n.t('options.title')}
        </h1>
        <p class="settings-links">
          <a class="link" href="/library.html">
            {i18n.t('library.open')}
          </a>
          <a class="link" href="/privacy.html">
            {i18n.t('privacy.title')}
          </a>
        </p>
      </header>
      <Nav current={current} />
      <main>
        {problem && <ProblemNotice problem={problem} onDismiss={page.dismiss} />}
        {SECTIONS.map((name) => sections[name])}
      </main>
      <SavedWord count={page.saved.value} />
    </div>
  );
}
