import { describe, expect, test } from 'vitest';
import { clipFile } from '../../lib/file/clip-file.ts';
import { edit, merge } from '../../lib/merge.ts';
import { NEW_PERSON, type PostingField } from '../../lib/posting.ts';

const URL = 'https://boards.greenhouse.io/acme/jobs/4100000002';

const draftOf = (values: { readonly [F in PostingField]?: string }): ReturnType<typeof merge> =>
  merge(
    Object.entries(values).map(([field, raw]) => ({
      field: field as PostingField,
      raw,
      source: 'selector' as const,
      via: 'test',
    })),
    { url: URL },
  );

const BASE = draftOf({
  title: 'Rigger',
  companyName: 'Acme',
  url: URL,
  board: 'greenhouse',
  jobId: '4100000002',
  hashtags: '#kotlin,#aws',
  summary: 'Love experience in: #kotlin, #aws? Check out this job post!',
  summaryBackup: 'Love #kotlin, #aws? Check out this job post!',
});

const textOf = (draft: typeof BASE): string =>
  clipFile(
    { draft, person: NEW_PERSON, timestamp: 1607299200000, identity: 'greenhouse:acme:4100000002' },
    'Text.',
  ).text;

describe('the file of a clip', () => {
  test('says nothing twice: the address tells board and number', () => {
    expect(textOf(BASE)).not.toMatch(/^(board|jobId):/m);
  });

  test('says board and number where the address does not', () => {
    const text = textOf({ ...BASE, ...draftOf({ url: 'https://acme.example/careers/rigger' }) });
    expect(text).toContain('\njobId: "4100000002"\nboard: "greenhouse"\n');
  });

  test('lets the summaries follow the hashtags that the person chose', () => {
    const text = textOf(edit(BASE, 'hashtags', '#rust'));
    expect(text).toContain('summary: "Love experience in: #rust? Check out this job post!"');
    expect(text).toContain('summaryBackup: "Love #rust? Check out this job post!"');
  });

  test('keeps a summary that the person wrote', () => {
    const text = textOf(edit(edit(BASE, 'hashtags', '#rust'), 'summary', 'Ropes!'));
    expect(text).toContain('summary: "Ropes!"');
    expect(text).toContain('summaryBackup: "Love #rust? Check out this job post!"');
  });

  test('is named after title and company', () => {
    const { name } = clipFile(
      { draft: BASE, person: NEW_PERSON, timestamp: 0, identity: 'greenhouse:acme:4100000002' },
      '',
    );
    expect(name).toMatch(/^rigger-acme-[0-9a-hjkmnp-tv-z]{5}\.md$/);
  });
});
