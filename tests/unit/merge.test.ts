import { describe, expect, test } from 'vitest';
import type { Draft, Finding, Source } from '../../lib/candidate.ts';
import {
  changesOf,
  edit,
  editsOf,
  fill,
  merge,
  postingOf,
  settle,
  unedit,
  withEdits,
} from '../../lib/merge.ts';
import type { PostingField } from '../../lib/posting.ts';

const AROUND = { url: 'https://acme.example/jobs/7' };

const say = (field: PostingField, raw: string, source: Source = 'selector'): Finding => ({
  field,
  raw,
  source,
  via: `${source} rule`,
});

const draftOf = (...findings: readonly Finding[]): Draft => merge(findings, AROUND);

const TITLE = draftOf(say('title', 'Engineer'), say('title', 'Engineer II', 'json-ld'));

describe('merging', () => {
  test('takes the first that is a value, whatever its source', () => {
    const draft = draftOf(
      say('title', 'null'),
      say('title', 'Guess', 'heuristic'),
      say('title', 'Sure', 'state'),
    );
    expect(draft.title?.value).toBe('Guess');
    expect(draft.title?.candidates.map(({ value }) => value)).toEqual(['Guess', 'Sure']);
  });

  test('keeps where every candidate came from', () => {
    expect(TITLE.title?.candidates[1]).toEqual({
      value: 'Engineer II',
      raw: 'Engineer II',
      source: 'json-ld',
      via: 'json-ld rule',
    });
  });

  test('leaves out a field without a value', () => {
    expect(draftOf(say('title', ' '), say('datePosted', 'Posted 30+ days ago'))).toEqual({});
    expect(draftOf()).toEqual({});
  });

  test('starts relative addresses at the page', () => {
    expect(draftOf(say('logoUrl', '/logo.svg')).logoUrl?.value).toBe('https://acme.example/logo.svg');
  });
});

describe('confidence', () => {
  test.each<readonly [string, readonly (readonly [string, Source])[], string]>([
    ['one exact source', [['A', 'selector']], 'likely'],
    ['state', [['A', 'state']], 'likely'],
    ['one vague source', [['A', 'heuristic']], 'guess'],
    ['meta', [['A', 'meta']], 'guess'],
    [
      'two kinds that agree',
      [
        ['A', 'selector'],
        ['A', 'json-ld'],
      ],
      'sure',
    ],
    [
      'two vague kinds that agree',
      [
        ['A', 'heuristic'],
        ['A', 'meta'],
      ],
      'sure',
    ],
    [
      'two of one kind that agree',
      [
        ['A', 'selector'],
        ['A', 'selector'],
      ],
      'likely',
    ],
    [
      'two that differ',
      [
        ['A', 'selector'],
        ['B', 'json-ld'],
      ],
      'likely',
    ],
    [
      'others that agree with each other',
      [
        ['A', 'meta'],
        ['B', 'selector'],
        ['B', 'json-ld'],
      ],
      'guess',
    ],
    [
      'one that agrees after one that differs',
      [
        ['A', 'selector'],
        ['B', 'state'],
        ['A', 'meta'],
      ],
      'sure',
    ],
    ['the person', [['A', 'user']], 'sure'],
    [
      'the person against the page',
      [
        ['A', 'user'],
        ['B', 'selector'],
      ],
      'sure',
    ],
  ])('%s', (_name, told, confidence) => {
    const candidates = told.map(([value, source]) => ({ value, raw: value, source, via: 'x' }));
    expect(settle(candidates)?.confidence).toBe(confidence);
  });

  test('never decides', () => {
    const draft = draftOf(say('title', 'Guess', 'meta'), say('title', 'A'), say('title', 'A', 'json-ld'));
    expect(draft.title).toMatchObject({ value: 'Guess', confidence: 'guess' });
  });

  test('nothing settles nothing', () => {
    expect(settle([])).toBeUndefined();
  });
});

describe('filling', () => {
  const inner = draftOf(say('title', 'Engineer'), say('companyName', 'Acme Inc', 'meta'));
  const outer = draftOf(say('companyName', 'Acme'), say('logoUrl', 'https://acme.example/l.svg'));

  test('adds what is missing and puts the rest behind', () => {
    const filled = fill(inner, outer);
    expect(postingOf(filled)).toEqual({
      title: 'Engineer',
      companyName: 'Acme Inc',
      logoUrl: 'https://acme.example/l.svg',
    });
    expect(filled.companyName?.candidates.map(({ value }) => value)).toEqual(['Acme Inc', 'Acme']);
  });

  test('changes neither', () => {
    const before = structuredClone([inner, outer]);
    fill(inner, outer);
    expect([inner, outer]).toEqual(before);
  });
});

describe('editing', () => {
  test('puts the word of the person in front and keeps the others', () => {
    const { title } = edit(TITLE, 'title', 'Chief');
    expect(title).toMatchObject({ value: 'Chief', confidence: 'sure' });
    expect(title?.candidates.map(({ source }) => source)).toEqual(['user', 'selector', 'json-ld']);
  });

  test('twice is once', () => {
    expect(edit(edit(TITLE, 'title', 'Chief'), 'title', 'Boss')).toEqual(edit(TITLE, 'title', 'Boss'));
  });

  test('fills a field that the page left out', () => {
    expect(postingOf(edit(TITLE, 'location', 'Oslo'))).toEqual({ title: 'Engineer', location: 'Oslo' });
  });

  test('empties a field, and knows that it did', () => {
    const emptied = edit(TITLE, 'title', '');
    expect(postingOf(emptied)).toEqual({});
    expect(editsOf(emptied)).toEqual({ title: '' });
  });

  test('is undone', () => {
    expect(unedit(edit(TITLE, 'title', 'Chief'), 'title')).toEqual(TITLE);
    expect(unedit(edit(TITLE, 'location', 'Oslo'), 'location')).toEqual(TITLE);
    expect(unedit(TITLE, 'title')).toEqual(TITLE);
    expect(unedit(TITLE, 'location')).toEqual(TITLE);
  });

  test('leaves the draft that it was given', () => {
    const before = structuredClone(TITLE);
    unedit(edit(TITLE, 'title', 'Chief'), 'title');
    expect(TITLE).toEqual(before);
  });

  test('comes back out as it went in', () => {
    const edits = { title: 'Chief', location: '', companyName: 'Acme' };
    expect(editsOf(withEdits(TITLE, edits))).toEqual(edits);
    expect(editsOf(TITLE)).toEqual({});
  });

  test('leaves out what is undefined', () => {
    expect(withEdits(TITLE, { title: undefined })).toEqual(TITLE);
  });

  test('outlives a second reading of the page', () => {
    const again = draftOf(say('title', 'Engineer III'), say('location', 'Oslo'));
    const merged = withEdits(again, editsOf(edit(TITLE, 'title', 'Chief')));
    expect(postingOf(merged)).toEqual({ title: 'Chief', location: 'Oslo' });
  });
});

describe('what the page says differently', () => {
  const after = draftOf(say('title', 'Engineer II'), say('location', 'Oslo'));

  test.each<readonly [string, Draft, Draft, readonly object[]]>([
    ['nothing', TITLE, TITLE, []],
    [
      'a value, and a field that is new',
      TITLE,
      after,
      [
        { field: 'title', before: 'Engineer', after: 'Engineer II' },
        { field: 'location', before: '', after: 'Oslo' },
      ],
    ],
    ['not a field that it no longer tells', after, draftOf(say('title', 'Engineer II')), []],
    ['not what the person wrote before', edit(TITLE, 'title', 'Chief'), TITLE, []],
    ['not what the person writes now', TITLE, edit(TITLE, 'title', 'Chief'), []],
    ['not a field of the person alone', {}, edit({}, 'location', 'Oslo'), []],
    [
      'under what the person wrote',
      edit(TITLE, 'title', 'Chief'),
      edit(after, 'title', 'Chief'),
      [
        { field: 'title', before: 'Engineer', after: 'Engineer II' },
        { field: 'location', before: '', after: 'Oslo' },
      ],
    ],
  ])('%s', (_name, before, now, changes) => {
    expect(changesOf(before, now)).toEqual(changes);
  });
});
