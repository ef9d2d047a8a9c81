import { describe, expect, it } from 'vitest';
import { DEFAULT_STATES } from '../../lib/library/states.ts';
import { DEFAULT_SETTINGS, toSettings, wishesOf, type Settings } from '../../lib/settings.ts';

const chosen: Settings = {
  states: [...DEFAULT_STATES, { id: 'screening', name: 'Screening' }],
  views: [],
  ownTags: [{ tag: 'rigging', words: ['rope work', 'splicing'] }],
  neverTags: ['#php'],
  theme: 'dark',
  backupReminder: 7,
  autoBackup: 30,
  backupAt: Date.UTC(2026, 10, 2),
};

describe('toSettings', () => {
  it('gives back what was stored', () => {
    expect(toSettings(structuredClone(chosen))).toEqual(chosen);
    expect(toSettings(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });

  it.each([undefined, null, 'text', 4, []])('is as at first of %j', (value) => {
    expect(toSettings(value)).toEqual(DEFAULT_SETTINGS);
  });

  it('takes what is right and leaves what is wrong, each by itself', () => {
    const stored = {
      ...chosen,
      states: 'all',
      theme: 'pink',
      backupReminder: 3,
      autoBackup: 2,
      backupAt: -1,
      neverTags: ['go', 4, ' '],
      more: 1,
    };
    const { backupAt: _wrong, ...others } = chosen;
    expect(toSettings(stored)).toEqual({
      ...others,
      states: DEFAULT_SETTINGS.states,
      theme: 'system',
      backupReminder: DEFAULT_SETTINGS.backupReminder,
      autoBackup: DEFAULT_SETTINGS.autoBackup,
      neverTags: ['go'],
    });
  });

  it('reads no inherited key', () => {
    expect(toSettings(JSON.parse('{"__proto__": {"theme": "dark"}, "constructor": 1}'))).toEqual(
      DEFAULT_SETTINGS,
    );
  });

  it('says what the tagger is to do', () => {
    expect(wishesOf(chosen)).toEqual({ own: chosen.ownTags, never: ['#php'] });
  });
});
