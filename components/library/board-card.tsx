import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { localDay } from '../../lib/day.ts';
import { marks } from '../../lib/library/marks.ts';
import type { Query } from '../../lib/library/query.ts';
import type { Row } from '../../lib/library/row.ts';
import { Icon } from '../icon.tsx';
import { Flags } from './columns.tsx';
import { Marked } from './marked.tsx';
import { shortDay } from './written.ts';

/** More tags than these are counted. */
const TAGS = 2;

export interface CardFaceProps {
  readonly row: Row;
  readonly query: Query;
  /** `YYYY-MM-DD` of the person's own calendar. */
  readonly today: string;
}

/** Since when it has its status, and when the person wants to ask again. */
function Foot({ row, today }: Omit<CardFaceProps, 'query'>): JSX.Element {
  const { statusAt, followUp } = row;
  return (
    <span class="face-foot hint">
      {statusAt !== undefined && (
        <span class="cut">{i18n.t('board.since', [shortDay(localDay(new Date(statusAt)), today)])}</span>
      )}
      <Flags row={row} today={today} />
      {followUp !== '' && (
        <span class={followUp <= today ? 'flag is-due' : 'flag'}>
          {i18n.t('board.followUp', [shortDay(followUp, today)])}
        </span>
      )}
    </span>
  );
}

/** What a card says of a clip. */
export function CardFace({ row, query, today }: CardFaceProps): JSX.Element {
  const tags = [...row.tags, ...row.hashtags];
  return (
    <>
      <span class="face-title">
        <bdi>
          {row.title ? (
            <Marked text={row.title} ranges={marks(row.title, query, 'title')} />
          ) : (
            i18n.t('library.untitled')
          )}
        </bdi>
      </span>
      <span class="cut">
        <bdi>
          <Marked text={row.company} ranges={marks(row.company, query, 'company')} />
        </bdi>
        {row.company !== '' && row.place !== '' && ' · '}
        <bdi>
          <Marked text={row.place} ranges={marks(row.place, query, 'place')} />
        </bdi>
      </span>
      {row.pay && (
        <span class="cut hint">
          <bdi>{row.pay.words}</bdi>
        </span>
      )}
      <span class="face-tags">
        {tags.slice(0, TAGS).map((tag) => (
          <bdi key={tag} class="tag">
            <Marked text={tag} ranges={marks(tag, query, 'tag')} />
          </bdi>
        ))}
        {tags.length > TAGS && (
          <span class="tag is-more">{i18n.t('library.moreTags', [tags.length - TAGS])}</span>
        )}
      </span>
      <Foot row={row} today={today} />
    </>
  );
}

export interface BoardCardProps extends CardFaceProps {
  readonly index: number;
  readonly count: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly isDragged: boolean;
}

/** One card. Clicks and drags are taken by the board: a thousand cards have one listener. */
export function BoardCard(props: BoardCardProps): JSX.Element {
  const { row, index, count, top, isActive, isSelected, isOpen, isDragged } = props;
  const state = [
    isActive && 'is-active',
    isSelected && 'is-chosen',
    isOpen && 'is-open',
    isDragged && 'is-dragged',
    row.archived && 'is-archived',
  ];
  return (
    <div
      role="option"
      id={`card-${row.id}`}
      class={['board-card', ...state.filter(Boolean)].join(' ')}
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-id={row.id}
      data-testid="card"
      style={{ transform: `translateY(${top}px)` }}
    >
      <CardFace row={row} query={props.query} today={props.today} />
      {isSelected && (
        <span class="card-check">
          <Icon name="check" size={12} />
        </span>
      )}
    </div>
  );
}
