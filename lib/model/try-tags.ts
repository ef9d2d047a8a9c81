import { effect, signal } from '@preact/signals';
import { wishesOf } from '../settings.ts';
import { settings } from './settings.ts';
import type { SettingsPorts, TriedTag } from './settings-ports.ts';

/** The tags of a text that is typed for trying, following it and the settings; `ports` tags. */
export function tryTags(ports: Pick<SettingsPorts, 'tagsOf'>) {
  const text = signal('');
  const tags = signal<readonly TriedTag[]>([]);
  let asked = 0;
  const end = effect(() => {
    const [typed, wishes] = [text.value, wishesOf(settings.value)];
    asked += 1;
    const mine = asked;
    if (typed.trim() === '') {
      tags.value = [];
      return;
    }
    void ports.tagsOf(typed, wishes).then((found) => {
      // An answer to what is no longer asked says nothing.
      if (mine === asked) tags.value = found;
    });
  });
  return { text, tags, end };
}
