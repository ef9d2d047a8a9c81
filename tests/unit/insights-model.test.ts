import { beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '../../lib/clip.ts';
import { createInsights, type Insights } from '../../lib/model/insights.ts';
import { setSettings } from '../../lib/model/settings.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { clipOf } from './library-clips.ts';

const NOW = Date.UTC(2026, 10, 21, 9);

const CLIPS: readonly Clip[] = [
  clipOf({ id: 'a', saved: '2026-11-01', title: 'Rigger', board: 'lever', person: { status: 'applied' } }),
  clipOf({ id: 'b', saved: '2026-11-02', title: 'Skipper', board: 'lever' }),
  clipOf({ id: 'c', saved: '2025-01-03', title: 'Pilot', person: { appliedDate: '2026-11-10' } }),
];

async function bench(): Promise<{ readonly store: ClipStore; readonly insights: Insights }> {
  const store = memoryStore();
  for (const clip of CLIPS) await store.save(clip, '', [clip.identity], (same) => same);
  const insights = createInsights(
    store,
    {
      now: () => NOW,
      boardName: (id) => id.toUpperCase(),
      savePicture: () => Promise.resolve({ ok: false, problem: { code: 'download-failed', detail: 'full' } }),
    },
    'de-DE',
  );
  await insights.open();
  return { store, insights };
}

/** Every stage with those who came through and those who stayed. */
const stages = ({ pipeline }: Insights): readonly string[] =>
  pipeline.value.stages.map(({ status, count, staying }) => `${status} ${count} ${staying}`);

beforeEach(() => setSettings(DEFAULT_SETTINGS));

describe('the figures of a library', () => {
  it('are of what was saved, and of what was applied to, in the period', async () => {
    const { insights } = await bench();
    expect(insights.phase.value).toBe('ready');
    expect(stages(insights)).toEqual(['saved 2 1', 'applied 1 1']);
    expect(insights.bars.value.bars.reduce((sum, { applied }) => sum + applied, 0)).toBe(2);
    insights.period.value = 'all';
    expect(stages(insights)).toEqual(['saved 3 1', 'applied 2 2']);
    insights.period.value = 'month';
    expect(insights.bars.value.bars.map(({ day }) => day).at(-1)).toBe('2026-11-16');
  });

  it('are of what the search finds', async () => {
    const { insights } = await bench();
    insights.typed.value = 'skipper';
    expect(stages(insights)).toEqual(['saved 1 1']);
    insights.typed.value = 'board:lever -skipper';
    expect(stages(insights)).toEqual(['saved 1 0', 'applied 1 1']);
    insights.typed.value = 'nothing of the kind';
    expect(stages(insights)).toEqual([]);
    expect(insights.isEmpty.value).toBe(false);
  });

  it('follow the library', async () => {
    const { store, insights } = await bench();
    await store.change('b', (clip) => ({ ...clip, person: { ...clip.person, status: 'offer' } }));
    await insights.open();
    expect(stages(insights)).toEqual(['saved 2 0', 'applied 1 1', 'offer 1 1']);
    await store.trash('a', NOW);
    await insights.open();
    expect(stages(insights)).toEqual(['saved 1 0', 'offer 1 1']);
    await store.erase();
    await insights.open();
    expect(insights.isEmpty.value).toBe(true);
  });

  it('hear of a change without being opened again', async () => {
    const { store, insights } = await bench();
    await store.trash('a', NOW);
    await expect.poll(() => insights.count.value).toBe(1);
    insights.end();
  });

  it('go in the person’s own order, under statuses of their own', async () => {
    const { store, insights } = await bench();
    setSettings({
      ...DEFAULT_SETTINGS,
      states: [
        { id: 'sent', name: 'Sent' },
        { id: 'saved', name: '' },
        { id: 'call', name: 'Call' },
      ],
    });
    await store.change('b', (clip) => ({ ...clip, person: { ...clip.person, status: 'call' } }));
    await insights.open();
    expect(insights.applied.value).toBe('sent');
    expect(stages(insights)).toEqual(['saved 2 0', 'call 1 1', 'applied 1 1']);
  });

  it('say when a picture could not be saved', async () => {
    const { insights } = await bench();
    await insights.save({ name: 'x.png', content: new Blob([]) });
    expect(insights.problem.value?.code).toBe('download-failed');
    insights.dismiss();
    expect(insights.problem.value).toBeUndefined();
  });
});
