import { defineBoard } from '../board.ts';
import { fromUrl, meta } from '../extract/rules.ts';

/** "Вакансия <title> в <city>, работа в компании <company>"; the city is declined, so it is left. */
const TITLE = /^Вакансия (?<value>.+) во? [^,]+, работа в .+$/;
const COMPANY = /^Вакансия .+ во? [^,]+, работа в (?:компании )?(?<value>.+)$/;

export default defineBoard({
  id: 'hh-ru',
  name: 'hh.ru',
  aggregator: true,
  hosts: ['*.hh.ru', 'hh.ru', '*.hh.kz', 'hh.kz', '*.hh.uz', 'hh.uz', 'rabota.by'],
  ownSubdomains: true,
  paths: [/^\/vacancy\/(?<job>\d+)\/?(?=\?|$)/],
  fields: {
    title: [meta('title', TITLE)],
    companyName: [meta('title', COMPANY)],
    url: [fromUrl('https://{host}/vacancy/{job}')],
  },
  unseen: ['every page: only its title and its address are documented'],
  examples: {
    yes: ['https://hh.ru/vacancy/98765432', 'https://spb.hh.ru/vacancy/98765432?from=search'],
    no: [
      'https://hh.ru/search/vacancy?text=baker',
      'https://hh.ru/employer/12345',
      'https://hh.ru/article/98765432',
      'https://hh.ru.evil.example/vacancy/98765432',
    ],
  },
});
