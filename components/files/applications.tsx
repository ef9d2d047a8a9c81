import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Export } from '../../lib/model/export.ts';
import type { Application } from '../../lib/out/applications.ts';
import { shownValue, statusName } from '../names.ts';

const COLUMNS = ['day', 'company', 'title', 'place', 'how', 'status'] as const;
const PERIODS = [7, 30, 90] as const;

interface Props {
  readonly model: Export;
  readonly onPrint: () => void;
}

/** `YYYY-MM-DD` as the person's language has it. */
const shownDay = (day: string): string => shownValue('datePosted', day);

function shownCell(one: Application, column: (typeof COLUMNS)[number]): string {
  if (column === 'status') return statusName(one.status);
  return column === 'day' ? shownDay(one.day) : one[column];
}

/** The period, and the list as it will be printed. */
export function Applications({ model, onPrint }: Props): JSX.Element {
  const { from, to } = model.period.value;
  const list = model.inPeriod.value;
  const set = (patch: { readonly from?: string; readonly to?: string }): void => {
    model.period.value = { ...model.period.value, ...patch };
  };
  return (
    <div class="applications">
      <div class="line no-print">
        <label>
          {i18n.t('files.from')}
          <input
            type="date"
            value={from}
            max={to}
            data-testid="from"
            onInput={({ currentTarget: { value } }) => set({ from: value })}
          />
        </label>
        <label>
          {i18n.t('files.to')}
          <input
            type="date"
            value={to}
            min={from}
            data-testid="to"
            onInput={({ currentTarget: { value } }) => set({ to: value })}
          />
        </label>
        {PERIODS.map((days) => (
          <button key={days} type="button" class="secondary" onClick={() => model.setDays(days)}>
            {i18n.t('files.lastDays', days)}
          </button>
        ))}
      </div>
      <div class="printed">
        <h2>{i18n.t('applications.heading', [shownDay(from), shownDay(to)])}</h2>
        <p class="hint">{i18n.t('applications.count', list.length)}</p>
        {list.length > 0 && (
          <div class="table-scroller" tabIndex={0} role="region" aria-label={i18n.t('files.applications')}>
            <table>
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col">
                      {i18n.t(`applications.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {list.map((one) => (
                  <tr key={one.id}>
                    {COLUMNS.map((column) => (
                      <td key={column} dir="auto" data-column={column}>
                        {shownCell(one, column)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      {list.length > 0 && (
        <button type="button" class="secondary no-print" data-testid="print" onClick={onPrint}>
          {i18n.t('files.print')}
        </button>
      )}
    </div>
  );
}
