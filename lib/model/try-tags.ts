import { effect, signal } from '@preact/signals';
import { wishesOf } from '../settings.ts';
import type { Wishes } from '../tag/wishes.ts';
import { settings } from './settings.ts';
import type { SettingsPorts, TriedTag } from './settings-ports.ts';

/** The tags of a text that is typed for trying, following it and the settings; `ports` tags. */
export function tryTags(ports: Pick<SettingsPorts, 'tagsOf'>) {
  const text = signal('');
  const tags = signal<readonly TriedTag[]>([]);
  let asked = 0;
  async function tagAnew(typed: string, wishes: Wishes): Promise<void> {
    asked += 1;
    const mine = asked;
    const found = typed.trim() === '' ? [] : await ports.tagsOf(typed, wishes);
    // An answer to what is no longer asked says nothing.
    if (mine === asked) tags.value = found;
  }

  const end = effect(() => {
    void tagAnew(text.value, wishesOf(settings.value));
  });
  return { text, tags, end };
}
