import { defineBoard } from '../board.ts';

export default defineBoard({
  id: 'oracle',
  name: 'Oracle Recruiting',
  hosts: ['*.oraclecloud.com'],
  paths: [
    /^\/hcmUI\/CandidateExperience\/[^/?]+\/sites\/[^/?]+\/(?:requisitions\/(?:preview\/)?|job\/)(?<job>\d+)(?:\/apply(?:\/[\w-]+)*)?\/?(?=\?|$)/i,
  ],
  fields: {},
  unseen: ['a posting: only the start page of a site has been seen'],
  examples: {
    yes: [
      'https://ehxr.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/31234',
      'https://ehxr.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/31234/apply/email',
      'https://ehxr.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/requisitions/preview/31234/?keyword=x',
    ],
    no: [
      'https://ehxr.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/Acme-Careers',
      'https://ehxr.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/requisitions',
      'https://oraclecloud.com.evil.example/hcmUI/CandidateExperience/en/sites/CX_1/job/31234',
    ],
  },
});
