import { describe, expect, it } from 'vitest';
import { edit } from '../../lib/merge.ts';
import { takeUpLast, takeUpLeft, toLeft } from '../../lib/model/left-edits.ts';
import { layOver } from '../../lib/model/overlay.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { clipOf } from './upgrades/clips.ts';

const clip = clipOf(1);

const saved = async (): Promise<ClipStore> => {
  const store = memoryStore();
  await store.save(clip, 'text', [clip.identity], (now) => now);
  return store;
};

it('edits that were never of a clip are left alone, though there is one by now', async () => {
  const store = await saved();
  const updatedAt = clip.updatedAt + 5;
  await store.keepUnsaved({ identity: clip.identity, edits: {}, person: { notes: 'mine' }, updatedAt });
  expect(await takeUpLeft(store)).toBe(0);
  expect((await store.byId(clip.id))?.person.notes).toBe('');
  expect(await store.allUnsaved()).toHaveLength(1);
});

describe('what a page left behind as it closed', () => {
  it('comes into its clip', async () => {
    const store = await saved();
    const updatedAt = clip.updatedAt + 5;
    await store.keepUnsaved({
      identity: clip.identity,
      edits: { title: 'Rigger' },
      person: { notes: 'call' },
      updatedAt,
      left: true,
    });
    expect(await takeUpLeft(store)).toBe(1);
    const now = await store.byId(clip.id);
    expect([now?.draft.title?.value, now?.person.notes, now?.updatedAt]).toEqual(['Rigger', 'call', updatedAt]);
    expect(await store.allUnsaved()).toEqual([]);
  });

  it('is gone without a trace where the page lived to write it, or somebody wrote later', async () => {
    const store = await saved();
    const updatedAt = clip.updatedAt + 5;
    await store.keepUnsaved({
      identity: clip.identity,
      edits: {},
      person: { notes: 'old' },
      updatedAt,
      left: true,
    });
    await store.change(clip.id, (now) => ({ ...now, updatedAt, person: { ...now.person, notes: 'new' } }));
    expect(await takeUpLeft(store)).toBe(0);
    expect((await store.byId(clip.id))?.person.notes).toBe('new');
    expect(await store.allUnsaved()).toEqual([]);
  });

  it('is kept field by field where somebody wrote into the clip later', async () => {
    const store = await saved();
    const typed = {
      edits: { title: 'Rigger', location: 'Esbjerg' },
      person: { notes: 'call', followUp: '2027-01-04' },
    };
    await store.keepUnsaved(toLeft(clip.identity, clip, typed, clip.updatedAt + 5));
    const later = clip.updatedAt + 9;
    await store.change(clip.id, (now) => ({
      ...now,
      updatedAt: later,
      draft: edit(now.draft, 'location', 'Aarhus'),
      person: { ...now.person, notes: 'written elsewhere', tags: ['harbour'] },
    }));
    expect(await takeUpLeft(store)).toBe(1);
    const now = await store.byId(clip.id);
    expect([now?.draft.title?.value, now?.draft.location?.value]).toEqual(['Rigger', 'Aarhus']);
    expect(now?.person).toMatchObject({
      notes: 'written elsewhere',
      followUp: '2027-01-04',
      tags: ['harbour'],
    });
    expect(now?.updatedAt).toBeGreaterThan(later);
    expect(await store.allUnsaved()).toEqual([]);
  });

  it('is no news where its page lived to write it, whatever came after', async () => {
    const store = await saved();
    const typed = { edits: {}, person: { notes: 'call' } };
    await store.keepUnsaved(toLeft(clip.identity, clip, typed, clip.updatedAt + 5));
    await store.change(clip.id, (now) => ({ ...layOver(now, typed), updatedAt: clip.updatedAt + 6 }));
    await store.change(clip.id, (now) => ({ ...now, updatedAt: clip.updatedAt + 9 }));
    const before = await store.byId(clip.id);
    expect(await takeUpLeft(store)).toBe(0);
    expect(await store.byId(clip.id)).toEqual(before);
  });

  it('is found though it comes a moment after the page said that it goes', async () => {
    const store = await saved();
    let waits = 0;
    await takeUpLast(store, async () => {
      waits += 1;
      if (waits !== 3) return;
      const last = { edits: {}, person: { notes: 'call' }, updatedAt: clip.updatedAt + 5, left: true } as const;
      await store.keepUnsaved({ identity: clip.identity, ...last });
    });
    expect((await store.byId(clip.id))?.person.notes).toBe('call');
    expect(await store.allUnsaved()).toEqual([]);
  });

  it('stays where the posting is not saved', async () => {
    const store = await saved();
    const kept = {
      identity: 'greenhouse:pleo:2',
      edits: {},
      person: { notes: 'n' },
      updatedAt: 9,
      left: true,
    } as const;
    await store.keepUnsaved(kept);
    expect(await takeUpLeft(store)).toBe(0);
    expect(await store.allUnsaved()).toMatchObject([kept]);
  });
});
