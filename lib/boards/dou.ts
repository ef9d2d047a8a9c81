import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

export default defineBoard({
  id: 'dou',
  name: 'DOU',
  aggregator: true,
  hosts: ['jobs.dou.ua'],
  paths: [/^\/companies\/(?<company>[^/?]+)\/vacancies\/(?<job>\d+)\/?(?=\?|$)/],
  fields: {
    title: [css('h1.g-h2')],
    companyName: [css('.b-compinfo .l-n a', { first: true })],
    location: [css('.l-vacancy .place')],
    description: [css('.vacancy-section', { all: true })],
    url: [fromUrl('https://jobs.dou.ua/companies/{company}/vacancies/{job}/')],
    host: [fromUrl('https://jobs.dou.ua/companies/{company}')],
    applyUrl: [css('a.replied-external', { attr: 'href', first: true })],
    companyWebsite: [fromUrl('https://jobs.dou.ua/companies/{company}/')],
    datePosted: [css('.l-vacancy .date')],
    workplace: [css('.l-vacancy .place')],
    salary: [css('.l-vacancy .salary')],
    logoUrl: [css('.b-compinfo .logo img', { attr: 'src' })],
  },
  examples: {
    yes: [
      'https://jobs.dou.ua/companies/acme/vacancies/357233/',
      'https://jobs.dou.ua/companies/acme/vacancies/357233/?from=list_hot',
    ],
    no: [
      'https://jobs.dou.ua/vacancies/?category=Java',
      'https://jobs.dou.ua/companies/acme/vacancies/',
      'https://jobs.dou.ua/companies/acme/',
      'https://dou.ua/lenta/articles/357233/',
    ],
  },
});
