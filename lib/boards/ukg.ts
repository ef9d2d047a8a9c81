import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'ukg',
  name: 'UKG',
  hosts: ['recruiting.ultipro.com', 'recruiting2.ultipro.com', 'recruiting.ultipro.ca', '*.rec.pro.ukg.net'],
  paths: [
    /^\/(?<company>[^/?]+)\/JobBoard\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\/Opportunity(?:Detail|Apply)\/?\?(?=(?:.*&)?opportunityId=(?<job>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}))/i,
  ],
  fields: {},
  unseen: ['every page: no saved page, no documented structure'],
  examples: {
    yes: [
      'https://recruiting.ultipro.com/ACM1000/JobBoard/a841391c-fe47-4b8a-9822-9902a5168c2c/OpportunityApply?opportunityId=a841391c-fe47-4b8a-9822-9902a5168c2c',
      'https://recruiting.ultipro.com/ACM1000/JobBoard/a841391c-fe47-4b8a-9822-9902a5168c2c/OpportunityDetail?opportunityId=a841391c-fe47-4b8a-9822-9902a5168c2c',
      'https://acme.rec.pro.ukg.net/ACM1000/JobBoard/a841391c-fe47-4b8a-9822-9902a5168c2c/Opportunitydetail?sourceId=1&opportunityId=a841391c-fe47-4b8a-9822-9902a5168c2c',
    ],
    no: [
      'https://recruiting.ultipro.com/ACM1000/JobBoard/a841391c-fe47-4b8a-9822-9902a5168c2c/',
      'https://recruiting.ultipro.com/ACM1000/JobBoard/a841391c-fe47-4b8a-9822-9902a5168c2c/OpportunityDetail',
      'https://recruiting.ultipro.com.evil.example/ACM1000/JobBoard/a841391c-fe47-4b8a-9822-9902a5168c2c/OpportunityDetail?opportunityId=a841391c-fe47-4b8a-9822-9902a5168c2c',
    ],
  },
});
