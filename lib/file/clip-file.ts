import type { Draft } from '../candidate.ts';
import type { Clip } from '../clip.ts';
import { postingOf } from '../merge.ts';
import type { TextFile } from './text-file.ts';
import type { Posting, PostingField } from '../posting.ts';
import { summariesOf } from '../tag/summary.ts';
import { toUrl } from '../url.ts';
import { fileName } from './file-name.ts';
import { toFile } from './front-matter.ts';

/**
 * The posting without what its file says already: `jobId` and `board` where the address has them, and a language that
 * only the text's own words told.
 */
function withoutWhatFileSays(posting: Posting, draft: Draft): Posting {
  const { jobId, board, language, ...rest } = posting;
  const isFromText = draft.language?.candidates[0]?.source === 'heuristic';
  const url = posting.url === undefined ? undefined : toUrl(posting.url);
  const saysJob = jobId !== undefined && url?.href.includes(jobId) === true;
  const saysBoard = board !== undefined && url?.hostname.includes(board) === true;
  return {
    ...rest,
    ...(language && !isFromText && { language }),
    ...(jobId && !saysJob && { jobId }),
    ...(board && !saysBoard && { board }),
  };
}

/**
 * The summaries speak of the hashtags: where the person chose other hashtags the summaries follow, unless these are
 * the person's own too.
 */
function withSummaries(posting: Posting, draft: Draft, markdown: string): Posting {
  const isOwn = (field: PostingField): boolean => draft[field]?.candidates[0]?.source === 'user';
  if (!isOwn('hashtags')) return posting;
  const tags = (posting.hashtags ?? '').split(',').map((tag) => tag.replace(/^#/, ''));
  const { summary, summaryBackup } = summariesOf(markdown, tags.filter(Boolean));
  return {
    ...posting,
    ...(!isOwn('summary') && { summary }),
    ...(!isOwn('summaryBackup') && { summaryBackup }),
  };
}

/** The posting as the clip's file tells it. */
export const filePosting = (draft: Draft, markdown: string): Posting =>
  withoutWhatFileSays(withSummaries(postingOf(draft), draft, markdown), draft);

/** The file that a clip is given out as, by name and text. */
export function clipFile(
  { draft, person, timestamp, identity }: Pick<Clip, 'draft' | 'person' | 'timestamp' | 'identity'>,
  markdown: string,
): TextFile {
  const posting = filePosting(draft, markdown);
  return { name: fileName(posting, identity), text: toFile({ posting, person, timestamp, markdown }) };
}
