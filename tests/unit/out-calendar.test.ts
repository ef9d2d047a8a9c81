import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationsCsv, applicationsIn } from '../../lib/out/applications.ts';
import { folded, toCalendar } from '../../lib/out/calendar.ts';
import { obsidianUrl } from '../../lib/out/obsidian.ts';
import { clipOf } from './library-clips.ts';
import { lineOf, rowsOf } from './out-kit.ts';

const WORDS = {
  name: 'Jobs',
  followUp: (title: string, company: string) => `Follow up: ${title}, ${company}`,
  deadline: (title: string, company: string) => `Deadline: ${title}, ${company}`,
};

/** Lines unfolded, as a reader of RFC 5545 does it first. */
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

describe('a calendar', () => {
  it('has an event a day that is known, with its alarm, and the same text for the same clips', () => {
    const clip = clipOf({
      id: 'a',
      title: 'Engineer; "R&D", C++',
      companyName: 'Acme\\Co',
      url: 'https://a.example/1',
      validThrough: '2026-12-31',
      person: { followUp: '2026-02-28', notes: 'one\ntwo' },
    });
    const text = toCalendar(
      [clip, clipOf({ id: 'b', validThrough: 'soon', person: { followUp: '2026-02-30' } })],
      WORDS,
    );
    expect(unfolded(text)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Jobmark//Jobmark//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Jobs',
      'BEGIN:VEVENT',
      'UID:a-follow-up@jobmark',
      'DTSTAMP:20260301T100000Z',
      'DTSTART;VALUE=DATE:20260228',
      'DTEND;VALUE=DATE:20260301',
      String.raw`SUMMARY:Follow up: Engineer\; "R&D"\, C++\, Acme\\Co`,
      String.raw`DESCRIPTION:one\ntwo\n\nhttps://a.example/1`,
      'URL:https://a.example/1',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      String.raw`DESCRIPTION:Follow up: Engineer\; "R&D"\, C++\, Acme\\Co`,
      'TRIGGER:PT9H',
      'END:VALARM',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:a-deadline@jobmark',
      'DTSTAMP:20260301T100000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      String.raw`SUMMARY:Deadline: Engineer\; "R&D"\, C++\, Acme\\Co`,
      String.raw`DESCRIPTION:one\ntwo\n\nhttps://a.example/1`,
      'URL:https://a.example/1',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      String.raw`DESCRIPTION:Deadline: Engineer\; "R&D"\, C++\, Acme\\Co`,
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(toCalendar([clip], WORDS)).toBe(toCalendar([clip], WORDS));
    expect(toCalendar([clipOf({})], WORDS)).toBe('');
  });

  it('has no line of more than 75 octets, none that a value began, and none cut inside a character', () => {
    fc.assert(
      fc.property(rowsOf(5), lineOf, (rows, name) => {
        const text = toCalendar(
          rows.map(({ clip }) => clip),
          { ...WORDS, name },
        );
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[\r\n]/);
        }
        for (const line of unfolded(text)) expect(line).toMatch(/^[A-Z-]+(?:;VALUE=DATE)?:/);
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }).map((text) => text.replaceAll(/[\r\n]/g, '')),
        (line) => {
          expect(folded(line).replaceAll('\r\n ', '')).toBe(`${line}\r\n`);
        },
      ),
    );
  });
});

describe('the applications of a period', () => {
  const clips = [
    clipOf({
      id: 'c',
      title: 'C',
      companyName: 'Zeta',
      person: { appliedDate: '2026-03-02', status: 'rejected' },
    }),
    clipOf({
      id: 'b',
      title: 'B',
      companyName: 'Acme',
      applyUrl: 'https://www.apply.example/x',
      person: { appliedDate: '2026-03-31' },
    }),
    clipOf({
      id: 'a',
      title: '=A',
      companyName: 'Acme',
      board: 'lever',
      person: { appliedDate: '2026-03-02' },
    }),
    clipOf({ id: 'd', person: { appliedDate: '2026-04-01' } }),
    clipOf({ id: 'e', person: { appliedDate: 'yesterday' } }),
    clipOf({ id: 'f' }),
  ];

  it('are those of its days, first and last included, by day and company', () => {
    const found = applicationsIn(clips, { from: '2026-03-02', to: '2026-03-31' });
    expect(found.map(({ id, day, how }) => [id, day, how])).toEqual([
      ['a', '2026-03-02', 'lever'],
      ['c', '2026-03-02', ''],
      ['b', '2026-03-31', 'apply.example'],
    ]);
    const heads = {
      day: 'Tag',
      company: 'Firma',
      title: 'Stelle',
      place: 'Ort',
      how: 'Weg',
      status: 'Stand',
      url: 'URL',
    };
    expect(applicationsCsv(found.slice(0, 2), heads, (status) => `*${status}`)).toBe(
      "\uFEFFTag,Firma,Stelle,Ort,Weg,Stand,URL\r\n2026-03-02,Acme,'=A,,lever,*saved,\r\n2026-03-02,Zeta,C,,,*rejected,\r\n",
    );
  });
});

describe('the address of a new note', () => {
  it('names vault and file, and never the text', () => {
    expect(obsidianUrl({ vault: 'My vault', folder: 'Jobs/2026', name: 'a-b-12345.md' })).toBe(
      'obsidian://new?vault=My%20vault&file=Jobs%2F2026%2Fa-b-12345&clipboard',
    );
    expect(obsidianUrl({ vault: '', folder: '', name: '../../x&clipboard=evil#^[]|.md' })).toBe(
      'obsidian://new?file=x%26clipboard%3Devil&clipboard',
    );
  });

  it('leaves no place for anything else, whatever the names are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (vault, folder, name) => {
          const url = new URL(obsidianUrl({ vault, folder, name }));
          const keys = [...url.searchParams.keys()];
          expect(keys).toEqual(vault === '' ? ['file', 'clipboard'] : ['vault', 'file', 'clipboard']);
          expect(url.searchParams.get('file')).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|^\/|[\\:*?"<>|#^[\]]/);
        },
      ),
    );
  });
});
