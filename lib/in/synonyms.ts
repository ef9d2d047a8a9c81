import { PERSON_KEYS } from '../file/keys.ts';
import { PAGE_FIELDS, TAG_FIELDS, type PostingField } from '../posting.ts';

/** What a key or a column of somebody else's may mean here. */
export type OwnKey =
  | PostingField
  | (typeof PERSON_KEYS)[number]
  | 'featured'
  | 'archived'
  | 'timestamp'
  | 'description';

/** A name without case, blanks and marks: `Job Posting URL`, `job_posting_url` and `jobPostingUrl` are one. */
export const bareKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/**
 * What others call our keys, by `bareKey`, those of front matter and of trackers' tables alike. The first key that has
 * a name has it. `type` and `date` are too much to be one thing for sure, but in a job seeker's file they are mostly these.
 */
const NAMES: Readonly<Partial<Record<OwnKey, string>>> = {
  title:
    'jobtitle jobposition position role jobname jobrole positiontitle job vacancy opening stelle titel poste intitule',
  companyName:
    'company employer organization organisation hiringorganization companytitle employername firma unternehmen entreprise',
  location: 'place city joblocation worklocation office ort lieu locations',
  url: 'link joburl joblink jobpostingurl jobpostinglink postingurl postinglink jobposting sourceurl listingurl jobdescriptionurl weblink posturl jobposturl jobpostlink joblisting linktojob linktothejob linktojobposting linktojobpost linktoposting',
  applyUrl: 'applylink applicationurl applicationlink apply applyhere',
  companyWebsite: 'website companyurl companysite companylink employerwebsite companyhomepage',
  logoUrl: 'logo companylogo image',
  datePosted:
    'posted postedon postedat postdate postingdate publishdate publisheddate publishedon jobposteddate',
  validThrough: 'deadline closingdate applicationdeadline duedate expires expirydate closesat closes applyby',
  employmentType: 'employment contracttype contract jobkind employmentkind positiontype type',
  workplace:
    'workmode workmodel remotehybridonsite onsitehybridremote remoteonsite remoteonsitehybrid workstyle workstatus locationtype worklocationtype workplacetype remotestatus remote workarrangement',
  salary: 'pay compensation salaryrange payrange salarynotes wage gehalt salaire',
  salaryMin: 'minsalary minimumsalary salaryfrom paymin minpay salarylow',
  salaryMax: 'maxsalary maximumsalary salaryto paymax maxpay salaryhigh',
  salaryCurrency: 'currency paycurrency',
  salaryPeriod: 'payperiod salaryinterval per salaryunit',
  department: 'team division abteilung',
  seniority: 'level experiencelevel joblevel senioritylevel',
  hashtags: 'skills technologies techstack stack technology keywords',
  board: 'jobboard foundon',
  jobId: 'jobid requisitionid reqid requisition jobnumber referencenumber',
  status: 'stage appstage applicationstatus jobstatus applicationstage pipelinestage list',
  tags: 'labels label tag categories category',
  notes: 'note comments comment remarks remark notizen mynotes',
  appliedDate:
    'applied dateapplied appliedon appliedat applicationdate datesubmitted applydate submitted applieddate',
  followUp: 'followup followupdate nextfollowup followupon remindon reminder nextstepdate followingup',
  timestamp:
    'saved savedat savedon saveddate trackeddate datetracked bookmarkedon datebookmarked createdtime createddate datecreated datesaved savedate savedday created createdat dateadded added addedon clipped date',
  archived: 'isarchived',
  description: 'jobdescription details fulldescription content body text markdown',
};

/** All that a key or a column may be. */
export const OWN_KEYS: readonly OwnKey[] = [
  ...PAGE_FIELDS,
  ...TAG_FIELDS,
  ...PERSON_KEYS,
  'featured',
  'archived',
  'timestamp',
  'description',
];

/** Our key by the bare name of another's, our own names among them. */
const BY_NAME: ReadonlyMap<string, OwnKey> = new Map([
  ...Object.entries(NAMES).flatMap(([key, names]) =>
    names.split(' ').map((name): [string, OwnKey] => [name, key as OwnKey]),
  ),
  ...OWN_KEYS.map((key): [string, OwnKey] => [bareKey(key), key]),
]);

/** Which of our keys a key or a column of this name most likely is; nothing where it is none that we know. */
export const toOwnKey = (name: string): OwnKey | undefined => BY_NAME.get(bareKey(name));
