import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { capture } from '../../lib/capture.ts';
import { readPage } from '../../lib/extract/read.ts';

const ADDRESS = 'https://careers.farnwick.example/jobs/4711-lamp-keeper';

const LINE = 'You climb the tower each evening, trim the wick and write down what the sea has done.';
const TEXT = `<p>${LINE}</p><h3>Requirements</h3><ul>${'<li>No fear of gulls, heights or long nights alone</li>'.repeat(12)}</ul><h3>What we offer</h3><p>${LINE}</p><p>${LINE}</p><p>The soup is warm, and the boat comes on Fridays.</p>`;

interface Parts {
  readonly title?: string;
  readonly head?: string;
  readonly heading?: string;
  readonly facts?: string;
  readonly text?: string;
  readonly after?: string;
  readonly url?: string;
}

function read({
  title = 'Lamp Keeper',
  head = '',
  heading = '<h1>Lamp Keeper</h1>',
  facts = '',
  text = TEXT,
  after = '<p><a href="/jobs/4711-lamp-keeper/apply">Apply now</a></p>',
  url = ADDRESS,
}: Parts) {
  const html = `<title>${title}</title>${head}<body><main><div>${heading}${facts}</div><div class="text">${text}</div>${after}</main></body>`;
  const { document } = new JSDOM(html, { url }).window;
  const reading = readPage({ url, document }, [], () => 0, '2026-11-21');
  const { draft, markdown } = capture([reading]);
  const values = Object.fromEntries(Object.entries(draft).map(([field, { value }]) => [field, value]));
  return { kind: reading.detection.kind, values, markdown };
}

describe('where one applies', () => {
  const FORM = '<form action="/send"><label>Name <input name="n"></label><input type="file" name="cv"></form>';

  test.each<readonly [string, string, string | undefined]>([
    ['the link that says so', '<a href="/f/1">Apply now</a>', 'https://careers.farnwick.example/f/1'],
    [
      'a tab below the address, whatever it says',
      '<a role="tab" href="/jobs/4711-lamp-keeper/application">Application</a>',
      `${ADDRESS}/application`,
    ],
    ['a form of another posting is none', '<a href="/jobs/12-other/application">Application</a>', undefined],
    [
      'the address kept for a script',
      `<div data-controller="form" data-form-apply-url-value="${ADDRESS}/applications/new"></div><button>Apply</button>`,
      `${ADDRESS}/applications/new`,
    ],
    [
      'two kept addresses are none',
      '<i data-apply-url="/a"></i><i data-apply-url="/b"></i><button>Apply</button>',
      undefined,
    ],
    ['nothing that could run', '<i data-apply-url="javascript:go()"></i>', undefined],
    ['the page that has the form', FORM, ADDRESS],
    ['a form that asks for no CV is another', '<form><input name="q" type="search"></form>', undefined],
  ])('%s', (_name, after, address) => {
    expect(read({ after }).values['applyUrl']).toBe(address);
  });
});

test('who is at the form applies there, whatever its next step is called', () => {
  const url = `${ADDRESS}/apply`;
  const after = '<a href="/jobs/4711-lamp-keeper/apply/by-hand">Apply by hand</a>';
  expect(read({ url, after }).values['applyUrl']).toBe(url);
});

test('a portal of many companies is asked for one by its name', () => {
  const text = `<p>Kelp Harbour Logistics ships kelp along the whole of the coast, and has for a hundred years.</p>${TEXT}`;
  expect(read({ url: 'https://portal.example/jobs/7?company=kelpharbour', text }).values['companyName']).toBe(
    'Kelp Harbour',
  );
});

test('a place beside another posting is that one’s; beside the posting’s own title again it is its own', () => {
  const place = { address: { addressLocality: 'Ebbsund', addressRegion: 'Jutland', addressCountry: 'DK' } };
  const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', title: 'Lamp Keeper', jobLocation: place })}</script>`;
  const others = '<h3>Other jobs</h3><p><a href="/jobs/8">Baker</a></p><p>Ebbsund, Danmark</p>';
  expect(read({ head, after: others }).values['location']).toBe('Ebbsund, Jutland, DK');
  const again = `${others}<p>Lamp Keeper</p><p>Ebbsund, Jylland</p>`;
  expect(read({ head, after: again }).values['location']).toBe('Ebbsund, Jylland');
});

describe('the text ends where the part that holds it does', () => {
  test('and the page’s own labels above it and boxes below it are none of it', () => {
    const { markdown } = read({
      facts: '<h2>Job description</h2>',
      after: `<section><h3>Industries</h3><p>${LINE.replace('You', 'Others')}</p></section><a href="/f/1">Apply</a>`,
    });
    expect(markdown).toMatch(/^You climb/);
    expect(markdown).toMatch(/on Fridays\.$/);
  });

  test('short first lines in it belong to it', () => {
    const { markdown } = read({ text: `<p>Tower: North Mole</p><p>Team: Lamps</p>${TEXT}` });
    expect(markdown).toMatch(/^Tower: North Mole/);
  });

  test('but a list of facts does not, and nothing to click on', () => {
    const facts = '<dl><dt>Place</dt><dd>Ebbsund</dd></dl><p><a href="/save">Keep for later</a></p>';
    expect(read({ text: `${facts}${TEXT}` }).markdown).toMatch(/^You climb/);
  });

  test('a section that follows in a part of its own is the advert’s', () => {
    const { markdown } = read({
      after: '<div><h3>Benefits</h3><p>A coat, a lamp, and eleven days of fog each year, fully paid.</p></div>',
    });
    expect(markdown).toMatch(/fully paid\.$/);
  });
});

describe('what a site has put around a text is none of it', () => {
  const INTRO = `<p>Farnwick keeps forty lamps on a coast that has more fog than days, and has done so for two hundred years.</p>`;

  test.each<readonly [string, Parts]>([
    [
      'facts above the heading of the text',
      { text: `<div><h2>Facts</h2><p>Level: Senior</p></div><h2>Job description</h2><div>${TEXT}</div>` },
    ],
    [
      'who hires',
      {
        text: `<div><h2>Meet the hiring team</h2><p>Ada Fog, keeper of keepers and organiser of the yearly lamp fair</p></div><h2>About the job</h2><div>${TEXT}</div>`,
      },
    ],
    [
      'a summary that no person wrote',
      {
        text: `<section>${INTRO}<p>AI generated summary</p></section><h2>Job Description</h2><div>${TEXT}</div>`,
      },
    ],
    [
      'words about keeping it, and their dialog',
      {
        text: `<p>You will find what you keep in the menu above.</p><div role="dialog"><p>To whom?</p><p>Your words</p><p>Send it</p></div>${TEXT}`,
      },
    ],
    [
      'two links in a row',
      { text: `<div><a href="/apply/1">Apply now</a> <a href="/keep/1">Keep it</a>${TEXT}</div>` },
    ],
    [
      'a card about the company',
      {
        text: `${TEXT}<div><h2>About the company</h2><div><a href="/c/1">Farnwick</a></div><p>Ebbsund</p><p>We help ships and people to find their way along the coast at night.</p></div>`,
      },
    ],
    [
      'facts below it',
      { text: `${TEXT}<p>Job details</p><div>Employer</div><p>Farnwick</p><div>Education</div><p>None</p>` },
    ],
  ])('%s', (_name, parts) => {
    const { markdown } = read(parts);
    expect(markdown).toMatch(/^You climb/);
    expect(markdown).toMatch(/on Fridays\.$/);
  });

  test('but an author’s introduction is', () => {
    const { markdown } = read({ text: `${INTRO}<h2>Job description</h2>${TEXT}` });
    expect(markdown).toMatch(/^Farnwick keeps/);
  });

  test('and so is what an author says about the company', () => {
    const { markdown } = read({ text: `${TEXT}<h3>About the company</h3>${INTRO}` });
    expect(markdown).toMatch(/two hundred years\.$/);
  });
});

describe('the place as the page shows it', () => {
  const told = (address: object): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', title: 'Lamp Keeper', jobLocation: address })}</script>`;
  const one = { address: { addressLocality: 'Ebbsund', addressRegion: 'Jutland', addressCountry: 'DK' } };
  const two = { address: { addressLocality: 'Vellin', addressRegion: 'VE', addressCountry: 'IT' } };

  test.each<readonly [string, object, string, string]>([
    [
      'a label beside the heading, in whatever words',
      one,
      '<dl><dt>Location</dt><dd>The North Mole</dd></dl>',
      'The North Mole',
    ],
    ['a line that begins with its city', one, '<p>Ebbsund, Region of Fog</p>', 'Ebbsund, Region of Fog'],
    [
      'a line for each of several',
      [one, two],
      '<ul><li>• Vellin, Province of Reeds</li><li>• Ebbsund, Region of Fog</li></ul>',
      'Ebbsund, Region of Fog; Vellin, Province of Reeds',
    ],
    [
      'not a line for one of several',
      [one, two],
      '<p>Ebbsund, Region of Fog</p>',
      'Ebbsund, Jutland, DK; Vellin, VE, IT',
    ],
    ['not a line with a number', one, '<p>Ebbsund, 40 hours</p>', 'Ebbsund, Jutland, DK'],
  ])('%s', (_name, address, facts, place) => {
    expect(read({ head: told(address), facts }).values['location']).toBe(place);
  });

  test('a label in the text says less than the data', () => {
    const text = `${TEXT}<p>Location: Ebbsund or wherever the ship is</p>`;
    expect(read({ head: told(one), text }).values['location']).toBe('Ebbsund, Jutland, DK');
  });
});

test('chips and labels that stand side by side with no blank between are told apart', () => {
  const facts =
    '<ul><li><span>Location</span><span>Berlin, Germany</span></li><li><span>Full-time</span><span>Hybrid</span></li></ul>';
  expect(read({ facts }).values).toMatchObject({
    location: 'Berlin, Germany',
    employmentType: 'FULL_TIME',
    workplace: 'hybrid',
  });
});

test('a heading that says employer and place too gives its title alone', () => {
  const heading = '<h1><span>Farnwick Harbours</span> <span>Lamp Keeper</span> <span>Ebbsund</span></h1>';
  expect(read({ heading, title: 'Lamp Keeper at Farnwick Harbours' }).values['title']).toBe('Lamp Keeper');
});

test('on a site where others post their jobs its own name is nobody’s employer', () => {
  const title = 'Lamp Keeper | Farnwick';
  expect(read({ title }).values['companyName']).toBe('Farnwick');
  const head = '<nav><a href="/e">For employers</a></nav>';
  expect(read({ title, head }).values['companyName']).toBeUndefined();
});

test('a name is given in full where the text says it so', () => {
  const text = `${TEXT}<p>At Quill, we write by hand.</p><p>Quill Ink Works Ltd is an equal opportunity employer.</p>`;
  expect(read({ text }).values['companyName']).toBe('Quill Ink Works Ltd');
});

test('a customer’s own host names it where its text does', () => {
  const url = 'https://quillworks.jobs.farnwick.example/o/lamp-keeper';
  const { document } = new JSDOM(
    `<title>Lamp Keeper</title><h1>Lamp Keeper</h1>${TEXT}<p>Write to QuillWorks by Friday. QuillWorks replies.</p><a href="/a">Apply</a>`,
    { url },
  ).window;
  const { draft } = capture([readPage({ url, document }, [], () => 0, '2026-11-21')]);
  expect(draft.companyName?.value).toBe('QuillWorks');
});

test('the questions of a form are no advert', () => {
  const questions = ['Name', 'E-mail', 'Telephone', 'Where do you live?', 'Can you swim?']
    .map((words) => `<div><label>${words}</label><input></div>`)
    .join('');
  const text = `<form><h2>Your profile</h2>${questions}<p>${LINE}</p><p>${LINE}</p>${'<p>Please tell us of a night that was longer than you thought it would be, and why.</p>'.repeat(8)}</form>`;
  expect(read({ text, facts: '<p>Full-time</p>' }).kind).not.toBe('posting');
});

test('a menu that was never closed is still the page', () => {
  const url = ADDRESS;
  const { document } = new JSDOM(
    `<title>Lamp Keeper</title><nav><a href="/">Home</a><h1>Lamp Keeper</h1><div>${TEXT}</div><a href="/f">Apply</a>`,
    { url },
  ).window;
  expect(readPage({ url, document }, [], () => 0, '2026-11-21').detection.kind).toBe('posting');
});

describe('the place of a link to a map', () => {
  test.each([
    ['in its own words', '<a href="https://www.google.com/maps?q=Ebbsund%20Jylland">Ebbsund</a>', 'Ebbsund'],
    [
      'in its address where it only says what it is',
      '<a href="https://maps.apple.com/?q=Ebbsund,+Jylland">Map</a>',
      'Ebbsund, Jylland',
    ],
    [
      'in the path of its address',
      '<a href="https://www.google.com/maps/place/Ebbsund+Jylland/@55.1,9.2,12z">Show</a>',
      'Ebbsund Jylland',
    ],
    [
      'of several in all of them',
      '<p><a href="https://mapy.cz/?q=Ebbsund">Ebbsund</a></p><p><a href="https://mapy.cz/?q=Tangby">Tangby</a></p>',
      'Ebbsund; Tangby',
    ],
    ['never in its coordinates', '<a href="https://maps.google.com/?q=55.1,9.2">Map</a>', undefined],
    ['never of another link', '<a href="/map?q=Ebbsund">Map</a>', undefined],
  ])('%s', (_name, facts, place) => {
    expect(read({ facts: `<div>${facts}</div>` }).values['location']).toBe(place);
  });
});

test('what a head has to click on is no label of what follows', () => {
  const menu = (label: string): string =>
    `<header><div>${label}<div>Questions and answers</div></div></header>`;
  expect(read({ head: menu('<div>Department</div>') }).values['department']).toBe('Questions and answers');
  expect(read({ head: menu('<div><a href="/d">Department</a></div>') }).values['department']).toBeUndefined();
});

test('facts that an advert begins with are read as those above it', () => {
  const apply = '<p><a href="/jobs/4711-lamp-keeper/apply">Apply now</a></p>';
  const facts = `${apply}<div><div>Job Type</div><div>Part-time</div></div>`;
  expect(read({ facts }).values['employmentType']).toBe('PART_TIME');
});

test('a text is without the links that hand its page on', () => {
  const share = [
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://twitter.com/intent/tweet?text=x',
    'https://www.linkedin.com/shareArticle?url=x',
    'mailto:?subject=x',
  ].map((href) => `<a href="${href}">Share this</a>`);
  const text = `<p>${LINE} <a href="mailto:keeper@farnwick.example">Write to us</a></p>${share.join(' ')}${TEXT}`;
  const { markdown } = read({ text });
  expect(markdown).not.toContain('Share this');
  expect(markdown).toContain('[Write to us](mailto:keeper@farnwick.example)');
});

test('a page that its own scripts have not shown yet is read all the same', () => {
  const { document } = new JSDOM(
    `<title>Lamp Keeper</title><body><div style="display: none"><h1>Lamp Keeper</h1><p>Ebbsund, Denmark</p><div>${TEXT}</div><a href="/jobs/4711-lamp-keeper/apply">Apply</a></div></body>`,
    { url: ADDRESS },
  ).window;
  const reading = readPage({ url: ADDRESS, document }, [], () => 0, '2026-11-21');
  expect(reading.detection.kind).toBe('posting');
  expect(capture([reading]).draft.location?.value).toBe('Ebbsund, Denmark');
});

describe('a pane that shows one posting of a list', () => {
  const entry = (title: string, at: number): string =>
    `<li><h3><a href="/open/${at}">${title}</a></h3><p>Farnwick, Ebbsund</p></li>`;
  const titles = ['Net Mender', 'Lamp Keeper', 'Harbour Cook', 'Bell Ringer'];
  const list = `<h1>Jobs by the sea</h1><ul>${titles.map(entry).join('')}</ul>`;
  const pane = `<section><h2>Lamp Keeper</h2><p>Ebbsund, Denmark</p><p>${`${LINE} `.repeat(9)}</p><p>${LINE}</p><p>${LINE}</p></section>`;
  const apply = '<p><a href="/form">Apply now</a></p>';
  const readPane = (url: string, text = pane) =>
    read({ title: 'Jobs by the sea', heading: list, text, after: apply, url });

  test('is read, and known by the list’s link to it', () => {
    const { kind, values, markdown } = readPane('https://sea.example/jobs?q=sea');
    expect(kind).toBe('posting');
    expect(values).toMatchObject({ title: 'Lamp Keeper', url: 'https://sea.example/open/1' });
    expect(markdown).not.toContain('Net Mender');
  });

  test('keeps an address that names it', () => {
    const url = 'https://sea.example/jobs?q=sea&open=1d1aabf7259f';
    expect(readPane(url).values['url']).toContain('open=1d1aabf7259f');
  });

  test('is none where nothing of the list is open', () => {
    const { kind, values } = readPane(
      'https://sea.example/jobs?q=sea',
      pane.replace('Lamp Keeper', 'Our shore'),
    );
    expect(kind).not.toBe('posting');
    expect(values['url']).toBe('https://sea.example/jobs?q=sea');
  });
});

test('a company’s name is its words alone, whatever styles stand between them', () => {
  const facts = '<p><a href="/company/farnwick"><style>.a{color:red}</style>Farnwick Harbours</a></p>';
  expect(read({ facts }).values['companyName']).toBe('Farnwick Harbours');
});

describe('a posting on a site whose software holds all pages for articles', () => {
  const head = '<meta property="article:published_time" content="2026-11-03T08:00:00+01:00">';
  const points = '<p>– You climb the tower each evening, trim the wick and write the log.</p>'.repeat(9);
  const text = `<p>🛠 What you'll do</p>${points}<p>✅ Requirements</p>${points}<p>🙌 Perks and benefits</p>${points}`;

  test('is one, and was posted when its page was published', () => {
    const { kind, values } = read({ head, text });
    expect(kind).toBe('posting');
    expect(values['datePosted']).toBe('2026-11-03');
  });

  test.each([
    ['an address of articles', { url: 'https://careers.farnwick.example/blog/lamp-keeper' }],
    ['no way to apply', { after: '' }],
  ])('is none at %s', (_name, parts) => {
    expect(read({ head, text, ...parts }).kind).toBe('none');
  });
});

test('a part that is named after what leads to it is the page, as long as it says more than its links', () => {
  const { kind, markdown } = read({ text: `<div class="nav-content">${TEXT}</div>` });
  expect(kind).toBe('posting');
  expect(markdown).toContain(LINE);
});
