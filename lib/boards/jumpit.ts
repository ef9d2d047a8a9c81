import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

/** Class names are hashes, so facts are known by their labels. */
export default defineBoard({
  id: 'jumpit',
  name: 'Jumpit',
  aggregator: true,
  hosts: ['jumpit.saramin.co.kr', 'www.jumpit.co.kr', 'jumpit.co.kr'],
  paths: [/^\/position\/(?<job>\d+)\/?(?=\?|$)/],
  fields: {
    title: [css('main h1')],
    companyName: [css('main a.name[href^="/company/"]', { first: true })],
    location: [css('dl', { match: /^근무지역 (?<value>.+?)(?: ?지도보기.*)?$/ })],
    description: [css('.position_info')],
    url: [fromUrl('https://jumpit.saramin.co.kr/position/{job}')],
    validThrough: [css('dl', { match: /^마감일 (?<value>[\d-]+)/ })],
  },
  clutter: ['.position_info > h2.blind'],
  examples: {
    yes: ['https://jumpit.saramin.co.kr/position/51050679', 'https://www.jumpit.co.kr/position/51050679?a=b'],
    no: [
      'https://jumpit.saramin.co.kr/positions?tag=283',
      'https://jumpit.saramin.co.kr/company/NjM4?company_nm=x',
    ],
  },
});
