import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';
import type { Figure } from './figure.ts';
import { useWidth } from './use-width.ts';

export type PictureKind = 'svg' | 'png';

export interface FigureCardProps {
  readonly figure: Figure;
  readonly onSave: (picture: SVGSVGElement, figure: Figure, kind: PictureKind) => void;
  /** What else may be chosen for this figure. */
  readonly children?: ComponentChildren;
}

const Table = ({ figure: { title, table } }: { readonly figure: Figure }): JSX.Element => (
  <details class="numbers">
    <summary>{i18n.t('insights.asTable')}</summary>
    <div class="table-room" role="region" tabIndex={0} aria-label={i18n.t('insights.tableOf', [title])}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells], row) => (
            <tr key={`${row} ${name}`}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {cells.map((cell, column) => (
                <td key={table.head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);

const KINDS = [
  ['png', 'PNG'],
  ['svg', 'SVG'],
] as const satisfies readonly (readonly [PictureKind, string])[];

/** A picture with what it says, the numbers behind it, and the ways to keep it. */
export function FigureCard({ figure, onSave, children }: FigureCardProps): JSX.Element {
  const [room, width] = useWidth();
  const picture = useRef<SVGSVGElement>(null);
  const { id, title, finding, note, draw } = figure;
  const drawing = width === undefined || width === 0 ? undefined : draw?.(width);
  const save = (kind: PictureKind): void => {
    if (picture.current) onSave(picture.current, figure, kind);
  };
  return (
    <figure class={`card card-${id}`} aria-labelledby={`title-${id}`} data-testid={`figure-${id}`}>
      <figcaption>
        <h2 id={`title-${id}`}>{title}</h2>
        <p class="finding" data-testid={`finding-${id}`}>
          {finding}
        </p>
      </figcaption>
      {draw && children}
      {!draw && (
        <div class="nothing">
          <Icon name="chart" size={28} />
        </div>
      )}
      <div class="picture" ref={room}>
        {drawing && (
          <svg
            ref={picture}
            width={width}
            height={drawing.height}
            viewBox={`0 0 ${width} ${drawing.height}`}
            role="img"
            aria-label={`${title}. ${finding}`}
          >
            {drawing.content}
          </svg>
        )}
      </div>
      {draw && (
        <>
          <p class="figure-note">{note}</p>
          <div class="figure-foot">
            <Table figure={figure} />
            <div class="saves" role="group" aria-label={i18n.t('insights.savePicture', [title])}>
              {KINDS.map(([kind, name]) => (
                <button
                  key={kind}
                  type="button"
                  class="quiet-button"
                  aria-label={i18n.t('insights.saveAs', [name, title])}
                  data-testid={`save-${kind}-${id}`}
                  onClick={() => save(kind)}
                >
                  <Icon name="download" size={14} />
                  {name}
                </button>
              ))}
            </div>
          </div>
        </>
      )}
    </figure>
  );
}
