import { KEY_ORDER, NUMBER_KEYS } from '../file/keys.ts';
import type { Profile, ProfileKey } from './profile.ts';

const text = (name: string, value = `{{${name}}}`): ProfileKey => ({ name, value, form: 'text' });
const number = (name: string, value = `{{${name}}}`): ProfileKey => ({ name, value, form: 'number' });
const list = (name: string, value: string): ProfileKey => ({ name, value, form: 'list' });
const truth = (name: string, value: string): ProfileKey => ({ name, value, form: 'truth' });

/** The posting's hashtags and the person's own, as the parts of a list; a blank in one would end it in notes apps. */
export const TAGS = '{{hashtags}},{{tags|replace:" ":"-"}}';
const NAME = '{{title|slug|default:"posting"}}-{{companyName|slug}}';

/** What a person would want to sort by, as every notes app takes it. */
const FACTS: readonly ProfileKey[] = [
  text('company', '{{companyName}}'),
  text('location'),
  text('url'),
  text('status'),
  text('workplace'),
  text('salary'),
  number('salaryMin'),
  number('salaryMax'),
  text('salaryCurrency'),
  text('datePosted'),
  text('validThrough'),
  text('appliedDate'),
  text('followUp'),
];

/** The same for Hugo, to which `url` is the page's own path: an address there stops the site from being built. */
const HUGO_FACTS = FACTS.map((key) => (key.name === 'url' ? text('link', '{{url}}') : key));

/** Profiles to begin with, by an id that never changes; what they are called the caller's words say. */
export const PRESETS = {
  obsidian: {
    name: 'Obsidian',
    style: 'yaml',
    keys: [
      text('title'),
      ...FACTS,
      text('created', '{{saved}}'),
      number('featured'),
      list('tags', TAGS),
      text('notes'),
    ],
    body: '{{text}}',
    file: NAME,
    folder: 'Jobs',
  },
  hugo: {
    name: 'Hugo',
    style: 'yaml',
    keys: [
      text('title'),
      text('date', '{{saved}}'),
      text('expiryDate', '{{validThrough}}'),
      truth('draft', 'false'),
      text('description', '{{summary}}'),
      list('tags', TAGS),
      list('categories', '{{jobType}}'),
      ...HUGO_FACTS,
    ],
    body: '{{text}}',
    file: NAME,
    folder: 'content/jobs',
  },
  jekyll: {
    name: 'Jekyll, Astro',
    style: 'yaml',
    keys: [
      text('layout', 'post'),
      // Jekyll would run what stands between braces in a posting, or stop at it.
      truth('render_with_liquid', 'false'),
      text('title'),
      text('description', '{{summary}}'),
      text('pubDate', '{{saved}}'),
      text('date', '{{saved}}'),
      list('tags', TAGS),
      ...FACTS,
    ],
    body: '{{text}}',
    file: `{{saved}}-${NAME}`,
    folder: '_posts',
  },
  logseq: {
    name: 'Logseq',
    style: 'logseq',
    keys: [text('title'), ...FACTS, list('tags', TAGS)],
    body: '{{text}}',
    file: NAME,
    folder: 'pages',
  },
} as const satisfies Readonly<Record<string, Profile>>;

const ownForm = (name: string): ProfileKey =>
  NUMBER_KEYS.includes(name) ? number(name) : name === 'archived' ? truth(name, '{{archived}}') : text(name);

/** The library's own keys in their order, to begin a profile with. An empty name is that of the library's own files. */
export const LIKE_JOBMARK: Profile = {
  name: 'Jobmark',
  style: 'yaml',
  keys: KEY_ORDER.map(ownForm),
  body: '{{text}}',
  file: '',
  folder: '',
};
