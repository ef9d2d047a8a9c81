import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

/** A label and its value, in the languages of the site. */
const fact = (labels: string): RegExp => new RegExp(`^(?:${labels}): (?<value>.+)$`);

export default defineBoard({
  id: 'talentclue',
  name: 'Talent Clue',
  hosts: ['*.talentclue.com'],
  paths: [/^\/(?:[a-z]{2}\/)?node\/(?<job>\d+)(?:\/\d+)?\/?(?=\?|$)/],
  fields: {
    title: [css('.job-page__header-title')],
    companyName: [css('.intro .job-description__title')],
    location: [css('.job-summary__text', { match: fact('Ubicación|Ubicació|Localização|Location') })],
    description: [css('.job-description')],
    url: [fromUrl('{page}')],
    applyUrl: [css('.apply-job__button--manual, #buttons-social-buttons', { attr: 'href', first: true })],
    employmentType: [
      css('.job-summary__text', {
        match: fact('Tipo de [Cc]ontrato|Tipus de [Cc]ontracte|Contract type|Type of contract'),
      }),
    ],
    workplace: [css('.job-summary__text', { match: fact('Modalidad de trabajo|Work mode|Workplace') })],
  },
  clutter: ['.intro .job-description__title-wrapper', '.description .job-description__title-wrapper'],
  examples: {
    yes: [
      'https://acme.talentclue.com/es/node/125299597/4590',
      'https://acme.talentclue.com/node/125299597?source=x',
    ],
    no: [
      'https://acme.talentclue.com/es',
      'https://acme.talentclue.com/es/node/add/cv/job/125299597',
      'https://acme.talentclue.com.evil.example/es/node/125299597',
    ],
  },
});
