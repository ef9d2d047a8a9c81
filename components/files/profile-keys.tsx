import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addKey, moveKey } from '../../lib/out/profile-edit.ts';
import { MOST_KEYS, type Profile, type ProfileProblem } from '../../lib/out/profile.ts';
import { Icon } from '../icon.tsx';
import { ProfileKeyRow } from './profile-key-row.tsx';

interface Props {
  readonly profile: Profile;
  readonly problems: readonly ProfileProblem[];
  readonly change: (how: (now: Profile) => Profile) => void;
}

/** Where the focus goes when the list was drawn anew: the first of these that can take it, in this row. */
interface Wanted {
  readonly row: number;
  readonly first: string;
}

/** The keys of the front matter in their order, moved with buttons. */
export function ProfileKeys({ profile, problems, change }: Props): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const [wanted, setWanted] = useState<Wanted>();
  const [told, setTold] = useState('');
  const { keys } = profile;

  useLayoutEffect(() => {
    const row = wanted && list.current?.children[wanted.row];
    // At an end the one button is of no use any more, and the keyboard goes on with the other.
    const target = ['first', 'other']
      .map((which) => (which === 'first' ? wanted?.first : '[data-step]:not(:disabled)'))
      .map((selector) => (selector === undefined ? null : row?.querySelector<HTMLElement>(selector)))
      .find((found) => found);
    target?.focus();
  }, [wanted]);

  const move = (index: number, step: 1 | -1): void => {
    change((now) => moveKey(now, index, step));
    setWanted({ row: index + step, first: `[data-step="${step}"]:not(:disabled)` });
    setTold(i18n.t('profile.moved', [keys[index]?.name ?? '', index + step + 1, keys.length]));
  };
  return (
    <div class="stack">
      <h3 id="profile-keys">{i18n.t('profile.keys')}</h3>
      <ul class="keys" ref={list} aria-labelledby="profile-keys">
        {keys.map((item, index) => (
          <ProfileKeyRow
            key={index}
            item={item}
            index={index}
            count={keys.length}
            problems={problems}
            change={change}
            onMove={(step) => move(index, step)}
            onRemove={() => {
              setWanted({ row: Math.min(index, keys.length - 2), first: '[data-testid="key-remove"]' });
              setTold(i18n.t('profile.removedKey', [item.name]));
            }}
          />
        ))}
      </ul>
      {keys.length < MOST_KEYS && (
        <div class="line">
          <button
            type="button"
            class="secondary"
            data-testid="add-key"
            onClick={() => {
              change(addKey);
              setWanted({ row: keys.length, first: 'select' });
            }}
          >
            <Icon name="plus" size={14} />
            {i18n.t('profile.addKey')}
          </button>
        </div>
      )}
      <span class="unseen" role="status" data-testid="key-told">
        {told}
      </span>
    </div>
  );
}
