import { beforeAll, describe, expect, test } from 'vitest';
import { signsOf, type BoardSigns } from '../../lib/board.ts';
import { loadBoards } from '../../lib/build/board-signs.ts';
import type { Clip } from '../../lib/clip.ts';
import { marksAt, namesAt } from '../../lib/marks/known.ts';
import { markOf } from '../../lib/marks/mark.ts';
import { NEW_PERSON } from '../../lib/posting.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { clipOf } from './library-clips.ts';

let boards: readonly BoardSigns[] = [];
beforeAll(async () => {
  boards = (await loadBoards()).map(signsOf);
});

const HOUR = 3_600_000;

test.each([
  ['saved', {}, undefined, 'saved'],
  ['applied', { status: 'applied' }, undefined, 'applied'],
  [
    'applied some day, and further since',
    { status: 'interviewing', appliedDate: '2026-11-01' },
    undefined,
    'applied',
  ],
  ['rejected', { status: 'rejected', appliedDate: '2026-11-01' }, undefined, 'dismissed'],
  ['archived', { archived: true }, undefined, 'dismissed'],
  ['deleted', {}, HOUR, 'dismissed'],
  ['a save that was taken back', {}, 5000, undefined],
] as const)('%s', (_name, person, deletedAfter, mark) => {
  const clip = { person: { ...NEW_PERSON, ...person }, savedAt: 1000 };
  expect(markOf(deletedAfter === undefined ? clip : { ...clip, deletedAt: 1000 + deletedAfter })).toBe(mark);
});

describe('what addresses of a list lead to', () => {
  test('the names of a posting, however the address is written', () => {
    const own = 'greenhouse:harbour:4100000002';
    for (const url of [
      'https://job-boards.greenhouse.io/harbour/jobs/4100000002',
      'https://boards.greenhouse.io/harbour/jobs/4100000002?gh_src=abc#app',
      'https://job-boards.greenhouse.io/Harbour/jobs/4100000002?utm_source=x',
    ])
      expect(namesAt(url, boards)?.[0]).toBe(own);
    for (const url of [
      'https://job-boards.greenhouse.io/harbour',
      'https://harbour.example/jobs/1',
      'javascript:alert(1)',
      'mailto:birgit@harbour.example',
      '',
    ])
      expect(namesAt(url, boards)).toBeUndefined();
  });

  test('each answer stands where its address stood', async () => {
    const store = memoryStore();
    const put = async (job: string, more: Partial<Clip> = {}): Promise<void> => {
      const clip = {
        ...clipOf({ id: job, saved: '2026-11-01' }),
        identity: `greenhouse:harbour:${job}`,
        ...more,
      };
      await store.save(clip, '', [clip.identity], (same) => same);
    };
    await put('41000001');
    await put('41000002', { person: { ...NEW_PERSON, archived: true } });
    await put('41000003');
    await store.trash('41000003', Date.UTC(2027, 0, 1));
    const at = (job: string): string => `https://job-boards.greenhouse.io/harbour/jobs/${job}`;
    const urls = [
      'x',
      at('41000003'),
      at('41000009'),
      at('41000002'),
      'https://harbour.example/',
      at('41000001'),
    ];
    expect(await marksAt(urls, boards, store)).toEqual([
      undefined,
      'dismissed',
      undefined,
      'dismissed',
      undefined,
      'saved',
    ]);
  });

  test('a page of no posting costs the library nothing', async () => {
    const refusing = {
      byIdentity: () => Promise.reject(new Error('asked')),
      inTrash: () => Promise.reject(new Error('asked')),
    };
    expect(await marksAt(['https://harbour.example/', 'x'], boards, refusing)).toEqual([undefined, undefined]);
  });
});
