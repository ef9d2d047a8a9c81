import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

/** All that the manifest may ask for, in any browser, in the order of the page. */
export const PERMISSIONS = [
  'activeTab',
  'scripting',
  'storage',
  'unlimitedStorage',
  'downloads',
  'contextMenus',
  'alarms',
  'sidePanel',
  'notifications',
] as const;

export interface PrivacyAppProps {
  /** What the manifest of this browser asks for: at once, and only when the person turns something on. */
  readonly permissions: readonly string[];
  readonly optional: readonly string[];
}

/** What each part says, in the order of its sentences. */
const PARTS = {
  looks: ['boards', 'click', 'everywhere', 'private'],
  kept: ['library', 'typed', 'settings', 'seen', 'folder'],
  leaves: ['nothing', 'files', 'clipboard', 'report', 'pages', 'marks'],
} as const;

const Part = (props: {
  readonly name: keyof typeof PARTS | 'permissions' | 'deleting';
  readonly children: ComponentChildren;
}): JSX.Element => (
  <section aria-labelledby={`${props.name}-title`}>
    <h2 id={`${props.name}-title`}>{i18n.t(`privacy.${props.name}`)}</h2>
    {props.children}
  </section>
);

const Sentences = ({ all }: { readonly all: readonly string[] }): JSX.Element => (
  <ul class="sentences">
    {all.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

const Optional = (): JSX.Element => <span class="optional">{i18n.t('privacy.optional')}</span>;

/** Each permission of this browser with what it is for. */
const Permissions = ({ permissions, optional }: PrivacyAppProps): JSX.Element => (
  <dl class="permissions">
    <div>
      <dt>{i18n.t('permission.hosts')}</dt>
      <dd>{i18n.t('permission.hostsWhy')}</dd>
    </div>
    {PERMISSIONS.filter((name) => permissions.includes(name) || optional.includes(name)).map((name) => (
      <div key={name}>
        <dt>
          <code dir="ltr">{name}</code>
        </dt>
        <dd>
          {i18n.t(`permission.${name}`)}
          {optional.includes(name) && <Optional />}
        </dd>
      </div>
    ))}
    <div>
      <dt>{i18n.t('permission.everywhere')}</dt>
      <dd>
        {i18n.t('permission.everywhereWhy')}
        <Optional />
      </dd>
    </div>
  </dl>
);

/** What is kept, what leaves, what each permission is for, and how all of it is deleted. */
export const PrivacyApp = (props: PrivacyAppProps): JSX.Element => (
  <main class="privacy">
    <header>
      <h1>
        <Icon name="lock" size={24} />
        {i18n.t('privacy.title')}
      </h1>
      <p class="lead">{i18n.t('privacy.lead')}</p>
    </header>
    <Part name="looks">
      <Sentences all={PARTS.looks.map((name) => i18n.t(`privacyLooks.${name}`))} />
    </Part>
    <Part name="kept">
      <Sentences all={PARTS.kept.map((name) => i18n.t(`privacyKept.${name}`))} />
      <p>{i18n.t('privacyKept.place')}</p>
    </Part>
    <Part name="leaves">
      <Sentences all={PARTS.leaves.map((name) => i18n.t(`privacyLeaves.${name}`))} />
    </Part>
    <Part name="permissions">
      <Permissions {...props} />
    </Part>
    <Part name="deleting">
      <Sentences
        all={[i18n.t('privacyDelete.one'), i18n.t('privacyDelete.all'), i18n.t('privacyDelete.uninstall')]}
      />
      <p class="ways">
        <a class="way" href="/options.html#erase">
          <Icon name="trash" />
          {i18n.t('settings.erase.title')}
        </a>
        <a class="way" href="/library.html">
          <Icon name="list" />
          {i18n.t('library.open')}
        </a>
      </p>
    </Part>
  </main>
);
