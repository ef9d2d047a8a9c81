import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderBy, TEMPLATE_NAMES } from '../../lib/out/clip-values.ts';
import { toTemplate, type Template } from '../../lib/out/template.ts';
import { clipOf } from './library-clips.ts';
import { rowsOf } from './out-kit.ts';

function templateOf(text: string): Template {
  const template = toTemplate(text, TEMPLATE_NAMES);
  if (!template.ok) throw new Error(JSON.stringify(template.problem));
  return template;
}

const VALUES = {
  title: 'Señor Engineer / C++',
  datePosted: '2026-03-09',
  timestamp: '1607299200000',
  location: '',
  notes: ' $& ',
};

describe('a template', () => {
  it.each([
    ['plain } text { {', 'plain } text { {'],
    ['{{title}}', 'Señor Engineer / C++'],
    ['{{ title | slug }}.md', 'señor-engineer-c.md'],
    ['{{title|upper}}{{title|lower}}', 'SEÑOR ENGINEER / C++señor engineer / c++'],
    ['{{datePosted|date:"D.M.YY"}}', '9.3.26'],
    ['{{datePosted|date:"YYYY/MM"}} {{timestamp|date}}', '2026/03 2020-12-07'],
    ['{{title|date:YYYY}}', 'Señor Engineer / C++'],
    ['{{location|default:"no \\"where\\"\\n"}}', 'no "where"\n'],
    ['{{companyName|default:none|upper}}', 'NONE'],
    ['{{title|replace:" / ":"-"|replace:"+"}}', 'Señor Engineer-C'],
    ['{{notes|trim|replace:"&":"$1"}}', '$$1'],
  ])('makes of %s', (text, expected) => {
    expect(templateOf(text).toText(VALUES)).toBe(expected);
  });

  it.each([
    ['a\n{{title', 'not-closed', 2, 8],
    ['{{}}', 'no-name', 1, 1],
    ['x {{wage}}', 'unknown-name', 1, 5],
    ['{{constructor}}', 'unknown-name', 1, 3],
    ['{{title|shout}}', 'unknown-filter', 1, 9],
    ['{{title|toString}}', 'unknown-filter', 1, 9],
    ['{{title|}}', 'unknown-filter', 1, 8],
    ['{{title|default}}', 'bad-argument', 1, 9],
    ['{{title|lower:"x"}}', 'bad-argument', 1, 9],
    ['\n\n  {{title|slug x}}', 'bad-argument', 3, 15],
    ['{{title|default:"a}}', 'bad-argument', 1, 9],
  ])('that is wrong says where: %s', (text, code, line, column) => {
    expect(toTemplate(text, TEMPLATE_NAMES)).toMatchObject({ ok: false, problem: { code, line, column } });
  });

  it('never throws, and runs nothing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '{{',
            '}}',
            '|',
            ':',
            '"',
            '\\',
            'title',
            'slug',
            'date',
            ' ',
            '\n',
            'é',
            '$&',
            '__proto__',
          ),
        ),
        fc.string({ unit: 'binary' }),
        (pieces, title) => {
          const template = toTemplate(pieces.join(''), TEMPLATE_NAMES);
          if (template.ok) expect(typeof template.toText({ title })).toBe('string');
          else expect(template.problem.line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a folder by a template', () => {
  it('has the parts that the template has, whatever the values are', () => {
    const by = folderBy(templateOf('Jobs/{{companyName|default:"unknown"}}/{{saved|date:"YYYY"}}'));
    expect(by(clipOf({ companyName: 'A/B: ../C', saved: '2026-03-01' }), { id: 'a', markdown: '' })).toBe(
      'Jobs/A B .. C/2026',
    );
    expect(by(clipOf({ companyName: '..' }), { id: 'a', markdown: '' })).toBe('Jobs/unknown/2026');
    fc.assert(
      fc.property(rowsOf(2), (rows) => {
        for (const { clip, body } of rows) expect(by(clip, body).split('/')).toHaveLength(3);
      }),
    );
  });
});
