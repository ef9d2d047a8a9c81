import { i18n } from '#i18n';
import { ENOUGH, likelyShare, type Answers } from '../../lib/insights/answers.ts';
import type { TagCount } from '../../lib/insights/tags.ts';
import type { Figure } from './figure.ts';
import { drawShares } from './share-bars.tsx';
import { shownCount, shownShare } from './written.ts';

/** The tags that recur. `total` is how many postings there are. */
export function tagsFigure(tags: readonly TagCount[], total: number): Figure {
  const legend = [
    ['shade-full', i18n.t('insights.appliedTo')],
    ['shade-part', i18n.t('insights.savedOnly')],
  ] as const;
  const [first] = tags;
  return {
    id: 'tags',
    title: i18n.t('insights.tags'),
    finding: first
      ? i18n.t('insights.tagsFinding', [
          first.tag,
          shownCount(first.count),
          shownCount(total),
          tags
            .slice(1, 4)
            .map(({ tag }) => tag)
            .join(', ') || '–',
        ])
      : i18n.t('insights.noTags'),
    note: i18n.t('insights.tagsNote'),
    table: {
      head: [i18n.t('insights.tag'), i18n.t('insights.postings'), i18n.t('insights.appliedTo')],
      rows: tags.map(({ tag, count, applied }) => [tag, shownCount(count), shownCount(applied)]),
    },
    ...(first && {
      draw: (width: number) =>
        drawShares(
          tags.map(({ tag, count, applied }) => ({
            key: tag,
            name: tag,
            whole: count,
            part: applied,
            words: shownCount(count),
            title: i18n.t('insights.tagTitle', [tag, shownCount(count), shownCount(applied)]),
          })),
          legend,
          width,
        ),
    }),
  };
}

const nameOf = (board: string | undefined, boardName: (id: string) => string): string =>
  board === undefined
    ? i18n.t('insights.otherBoards')
    : board === ''
      ? i18n.t('insights.noBoard')
      : boardName(board);

/** `3 of 12`, with the share where enough stand behind it. */
function wordsOf({ applied, answered }: Answers): string {
  const count = i18n.t('insights.of', [shownCount(answered), shownCount(applied)]);
  return applied < ENOUGH ? count : `${count} · ${shownShare(answered, applied)}`;
}

function likelyWords({ applied, answered }: Answers): string {
  if (applied < ENOUGH) return i18n.t('insights.tooFew');
  const [from, to] = likelyShare(answered, applied);
  return `${shownShare(from, 1)} – ${shownShare(to, 1)}`;
}

/** Answers by board. `boardName` tells how a board calls itself, `applied` what the person calls that status. */
export function answersFigure(
  answers: readonly Answers[],
  boardName: (id: string) => string,
  applied: string,
): Figure {
  const legend = [
    ['shade-full', i18n.t('insights.answered')],
    ['shade-part', i18n.t('insights.waiting')],
  ] as const;
  const total = answers.reduce((sum, each) => sum + each.applied, 0);
  const answered = answers.reduce((sum, each) => sum + each.answered, 0);
  const all: Answers = { board: undefined, applied: total, answered };
  return {
    id: 'answers',
    title: i18n.t('insights.answers'),
    finding:
      total === 0
        ? i18n.t('insights.noApplications')
        : i18n.t('insights.answersFinding', total, [wordsOf(all)]),
    note: i18n.t('insights.answersNote', [applied, ENOUGH]),
    table: {
      head: [
        i18n.t('insights.board'),
        i18n.t('insights.appliedTo'),
        i18n.t('insights.answered'),
        i18n.t('insights.share'),
        i18n.t('insights.likely'),
      ],
      rows: answers.map((each) => [
        nameOf(each.board, boardName),
        shownCount(each.applied),
        shownCount(each.answered),
        each.applied < ENOUGH ? '–' : shownShare(each.answered, each.applied),
        likelyWords(each),
      ]),
    },
    ...(total > 0 && {
      draw: (width: number) =>
        drawShares(
          answers.map((each) => ({
            key: each.board ?? ' others',
            name: nameOf(each.board, boardName),
            whole: each.applied,
            part: each.answered,
            words: wordsOf(each),
            title: `${nameOf(each.board, boardName)}: ${wordsOf(each)}`,
          })),
          legend,
          width,
        ),
    }),
  };
}
