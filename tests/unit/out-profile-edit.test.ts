import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEMPLATE_NAMES } from '../../lib/out/clip-values.ts';
import { freeProfileName, MOST_PROFILES, toOwnProfiles } from '../../lib/out/own-profiles.ts';
import {
  addKey,
  dateForm,
  moveKey,
  removeKey,
  setDateForm,
  setField,
  setKey,
  setKeyOn,
  setTagForm,
  TAG_FORMS,
  tagForm,
  toLoneField,
} from '../../lib/out/profile-edit.ts';
import { LIKE_JOBMARK, PRESETS } from '../../lib/out/profile-presets.ts';
import { problemsOf, readProfile, writeProfile, type Profile } from '../../lib/out/profile.ts';
import { writerOf } from '../../lib/out/profile-file.ts';
import { clipOf } from './library-clips.ts';

const ALL: readonly Profile[] = [LIKE_JOBMARK, ...Object.values(PRESETS)];

const namesOf = ({ keys }: Profile): readonly string[] => keys.map(({ name }) => name);

const textBy = (profile: Profile): string => {
  const writer = writerOf(profile);
  if (!writer.ok) throw new Error(JSON.stringify(writer.problems));
  const clip = clipOf({
    url: 'https://a.example/1',
    hashtags: '#kotlin,#c++',
    person: { tags: ['near home'] },
  });
  return writer.options.file(clip, { id: clip.id, markdown: 'Text' }).text;
};

describe('changing a profile', () => {
  it('knows a field alone from a template', () => {
    expect(toLoneField('{{title}}')).toEqual({ field: 'title', date: '' });
    expect(toLoneField('{{ saved | date : "D.M.YYYY" }}')).toEqual({ field: 'saved', date: 'D.M.YYYY' });
    for (const text of ['{{title|lower}}', '{{title}} ', 'x', '', '{{nothing}}', '{{title}}{{url}}'])
      expect(toLoneField(text)).toBeUndefined();
  });

  it('any steps, in any order, leave a profile that is written, unless two keys got one name', () => {
    const step = fc.oneof(
      fc.record({ at: fc.nat(60), by: fc.integer({ min: -70, max: 70 }) }).map(
        ({ at, by }) =>
          (now: Profile) =>
            moveKey(now, at, by),
      ),
      fc.nat(60).map((at) => (now: Profile) => removeKey(now, at)),
      fc.record({ at: fc.nat(60), on: fc.boolean() }).map(
        ({ at, on }) =>
          (now: Profile) =>
            setKeyOn(now, at, on),
      ),
      fc.record({ at: fc.nat(60), field: fc.constantFrom(...TEMPLATE_NAMES) }).map(
        ({ at, field }) =>
          (now: Profile) =>
            setField(now, at, field),
      ),
      fc.constant(addKey),
      fc.constantFrom(...TAG_FORMS).map((form) => (now: Profile) => setTagForm(now, form)),
      fc.string({ maxLength: 12 }).map((form) => (now: Profile) => setDateForm(now, form)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.array(step, { maxLength: 12 }), (profile, steps) => {
        const after = steps.reduce((now, each) => each(now), profile);
        const codes = problemsOf(after).map(({ code }) => code);
        expect(codes.filter((code) => code !== 'same-name')).toEqual([]);
        // What is kept comes back as it was.
        expect(toOwnProfiles(JSON.parse(JSON.stringify([{ id: 'a', profile: after }])))).toEqual([
          { id: 'a', profile: after },
        ]);
      }),
    );
  });

  it('moves a key, and no further than to an end', () => {
    const first = namesOf(moveKey(PRESETS.hugo, 2, -2));
    expect(first.slice(0, 3)).toEqual(['expiryDate', 'title', 'date']);
    expect(namesOf(moveKey(PRESETS.hugo, 0, -1))).toEqual(namesOf(PRESETS.hugo));
    expect(namesOf(moveKey(PRESETS.hugo, 0, 999)).at(-1)).toBe('title');
  });

  it('gives a key another field, and its name where the person gave it none', () => {
    const at = namesOf(LIKE_JOBMARK).indexOf('workplace');
    const without = removeKey(LIKE_JOBMARK, namesOf(LIKE_JOBMARK).indexOf('department'));
    expect(setField(without, at, 'department').keys[at]).toMatchObject({
      name: 'department',
      value: '{{department}}',
    });
    const named = setKey(without, at, { name: 'wo' });
    expect(setField(named, at, 'department').keys[at]).toMatchObject({ name: 'wo', value: '{{department}}' });
    // A name that is taken stays with the key that has it.
    expect(setField(LIKE_JOBMARK, at, 'department').keys[at]?.name).toBe('workplace');
  });

  it.each(ALL.map((profile) => [profile.name, profile] as const))(
    'gives %s tags of every form',
    (_name, profile) => {
      for (const from of TAG_FORMS)
        for (const to of TAG_FORMS) {
          const after = setTagForm(setTagForm(profile, from), to);
          expect(tagForm(after)).toBe(to);
          expect(problemsOf(after)).toEqual([]);
          const text = textBy({ ...after, style: 'yaml' });
          const [hasText, hasList] = [to === 'hashtags' || to === 'both', to === 'list' || to === 'both'];
          expect(text.includes('hashtags: "#kotlin,#c++"')).toBe(hasText);
          expect(text.includes('tags: ["kotlin", "c++", "near-home"]')).toBe(hasList);
        }
    },
  );

  it('writes all days in one form', () => {
    expect(dateForm(PRESETS.obsidian)).toBe('');
    const german = setDateForm(PRESETS.obsidian, 'DD.MM.YYYY');
    expect(dateForm(german)).toBe('DD.MM.YYYY');
    expect(textBy(german)).toMatch(/^created: "\d\d\.\d\d\.\d{4}"$/m);
    expect(textBy(setDateForm(german, ''))).toMatch(/^created: "\d{4}-\d\d-\d\d"$/m);
    const mixed = setKey(german, namesOf(german).indexOf('created'), { value: '{{saved}}' });
    expect(dateForm(mixed)).toBeUndefined();
  });

  it('writes no key that is off, and keeps it in the file', () => {
    const at = namesOf(PRESETS.obsidian).indexOf('created');
    const without = setKeyOn(PRESETS.obsidian, at, false);
    expect(textBy(without)).not.toContain('created');
    expect(readProfile(writeProfile(without))).toEqual({ ok: true, profile: without });
    expect(textBy(setKeyOn(without, at, true))).toBe(textBy(PRESETS.obsidian));
    // Whatever is wrong with it, nobody reads it.
    expect(problemsOf(setKey(without, at, { name: 'title', value: '{{' }))).toEqual([]);
  });
});

describe('the person’s profiles', () => {
  it('are read of anything: what is none is left out', () => {
    const good = { id: 'a', profile: PRESETS.hugo };
    const faulty = { id: 'b', profile: { ...PRESETS.hugo, folder: '{{' } };
    const list = [good, good, faulty, { id: 'c' }, { id: '', profile: PRESETS.hugo }, null, 7];
    expect(toOwnProfiles(list)).toEqual([good, faulty]);
    expect(toOwnProfiles(undefined)).toEqual([]);
    expect(toOwnProfiles(Array.from({ length: 99 }, (_, id) => ({ ...good, id: String(id) })))).toHaveLength(
      MOST_PROFILES,
    );
  });

  it('have names of their own', () => {
    const own = ['Hugo', 'Hugo 2'].map((name, id) => ({ id: String(id), profile: { ...PRESETS.hugo, name } }));
    expect([freeProfileName(own, 'Hugo'), freeProfileName(own, 'Mine')]).toEqual(['Hugo 3', 'Mine']);
  });
});
