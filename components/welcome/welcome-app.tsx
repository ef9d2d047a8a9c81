import type { ComponentChildren, JSX } from 'preact';
import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Popup } from '../../lib/model/popup.ts';
import type { Shortcut } from '../../lib/model/settings-ports.ts';
import { Icon, type IconName } from '../icon.tsx';
import { ShortcutList } from '../settings/shortcut-list.tsx';
import { PinDrawing } from './pin-drawing.tsx';
import { TryIt } from './try-it.tsx';

export interface WelcomeAppProps {
  readonly isFirefox: boolean;
  /** Whether the icon stands on the toolbar; absent where the browser doesn't say. */
  readonly isPinned: ReadonlySignal<boolean | undefined>;
  readonly shortcuts: readonly Shortcut[];
  /** Reads the sample posting. */
  readonly onTry: () => Promise<Popup>;
  readonly onSettings: () => void;
}

const DOES = [
  ['sees', 'tag'],
  ['reads', 'form'],
  ['keeps', 'list'],
] as const satisfies readonly (readonly [string, IconName])[];

const NEVER = ['account', 'request', 'tracking'] as const;

const Part = (props: {
  readonly name: 'does' | 'never' | 'pin' | 'try' | 'next';
  readonly children: ComponentChildren;
}): JSX.Element => (
  <section class={`part is-${props.name}`} aria-labelledby={`${props.name}-title`}>
    <h2 id={`${props.name}-title`}>{i18n.t(`welcome.${props.name}.title`)}</h2>
    {props.children}
  </section>
);

/** One page after installing. */
export function WelcomeApp(props: WelcomeAppProps): JSX.Element {
  const { isFirefox, isPinned, shortcuts, onTry, onSettings } = props;
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img src="/icon/96.png" alt="" width="64" height="64" />
        <div>
          <h1>{i18n.t('welcome.title')}</h1>
          <p>{i18n.t('welcome.lead')}</p>
        </div>
      </header>
      <Part name="does">
        <ul class="cards">
          {DOES.map(([name, icon]) => (
            <li key={name} class="card">
              <Icon name={icon} size={20} />
              <h3>{i18n.t(`welcome.${name}.title`)}</h3>
              <p>{i18n.t(`welcome.${name}.note`)}</p>
            </li>
          ))}
        </ul>
      </Part>
      <Part name="never">
        <ul class="nevers">
          {NEVER.map((name) => (
            <li key={name}>
              <Icon name="blocked" />
              <span>{i18n.t(`welcome.never.${name}`)}</span>
            </li>
          ))}
        </ul>
        <p>
          <a class="link" href="/privacy.html">
            {i18n.t('privacy.link')}
          </a>
        </p>
      </Part>
      <Part name="pin">
        <div class="pin">
          <PinDrawing isFirefox={isFirefox} />
          <div>
            <p>{i18n.t(isFirefox ? 'welcome.pin.firefox' : 'welcome.pin.chromium')}</p>
            <p role="status" class="good" data-testid="pinned">
              {isPinned.value === true && (
                <>
                  <Icon name="check" />
                  {i18n.t('welcome.pin.done')}
                </>
              )}
            </p>
          </div>
        </div>
      </Part>
      <Part name="try">
        <TryIt onTry={onTry} />
      </Part>
      <Part name="next">
        <p>{i18n.t('welcome.next.note')}</p>
        <ShortcutList shortcuts={shortcuts} />
        <p class="ways">
          <a class="way" href="/library.html">
            <Icon name="list" />
            {i18n.t('library.open')}
          </a>
          <a class="way" href="/files.html?import" data-testid="welcome-import">
            <Icon name="page" />
            {i18n.t('welcome.next.import')}
          </a>
          <button type="button" class="way" onClick={onSettings}>
            <Icon name="filter" />
            {i18n.t('welcome.next.settings')}
          </button>
        </p>
      </Part>
    </main>
  );
}
