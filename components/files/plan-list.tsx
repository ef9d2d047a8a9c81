import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Planned } from '../../lib/in/plan.ts';
import { useWindow } from '../library/use-window.ts';
import { shownNumber } from '../library/written.ts';
import { nameOf, reasonOf } from './import-words.ts';

/** As in the style sheet, in pixels. */
const HEIGHT = 58;

const placeOf = ({ path, line }: Planned): string =>
  line === undefined ? path : i18n.t('import.atLine', [path, shownNumber(line)]);

function PlanRow({ item, index, count }: { item: Planned; index: number; count: number }): JSX.Element {
  const name = nameOf(item);
  const reason = reasonOf(item);
  const place = placeOf(item);
  return (
    <li
      class="plan-row"
      data-testid="planned"
      data-verdict={item.verdict}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ insetBlockStart: `${index * HEIGHT}px` }}
    >
      <span class="verdict">{i18n.t(`importVerdict.${item.verdict}`)}</span>
      <span class="plan-words" title={[name, place, reason].filter(Boolean).join('\n')}>
        <bdi class="cut">{name || place}</bdi>
        <span class="cut hint">
          {name !== '' && <bdi>{place}</bdi>}
          {name !== '' && reason !== '' && ' · '}
          {reason}
        </span>
      </span>
    </li>
  );
}

/** What becomes of each file; only those in sight are drawn. */
export function PlanList({ items }: { readonly items: readonly Planned[] }): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = useWindow(scroller, items.length, HEIGHT);
  return (
    <div
      ref={scroller}
      class="plan-list"
      tabIndex={0}
      role="region"
      aria-label={i18n.t('import.list')}
      data-testid="plan"
    >
      <ul style={{ blockSize: `${items.length * HEIGHT}px` }}>
        {items.slice(from, to).map((item, at) => (
          <PlanRow key={from + at} item={item} index={from + at} count={items.length} />
        ))}
      </ul>
    </div>
  );
}
