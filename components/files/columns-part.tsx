import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { OWN_KEYS } from '../../lib/in/synonyms.ts';
import type { Import } from '../../lib/model/import.ts';
import { shownNumber } from '../library/written.ts';
import { keyName } from './import-words.ts';

/** So many rows are shown as an example. */
const EXAMPLES = 3;

/** What the columns of a table are, with its first rows beside them. */
export function ColumnsPart({ model }: { readonly model: Import }): JSX.Element | null {
  const table = model.table.value;
  if (!table) return null;
  const first = table.rows.slice(0, EXAMPLES);
  return (
    <div class="stack" data-testid="columns">
      <h3>{i18n.t('import.columns')}</h3>
      <p class="hint">{i18n.t('import.columnsNote', table.rows.length, [shownNumber(table.rows.length)])}</p>
      <div class="table-scroller" tabIndex={0} role="region" aria-label={i18n.t('import.columns')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('import.column')}</th>
              <th scope="col">{i18n.t('import.field')}</th>
              <th scope="col">{i18n.t('import.examples')}</th>
            </tr>
          </thead>
          <tbody>
            {table.head.map((head, index) => (
              <tr key={`${index} ${head}`}>
                <th scope="row" dir="auto">
                  {head}
                </th>
                <td>
                  <select
                    aria-label={i18n.t('import.fieldOf', [head])}
                    data-testid={`column-${index}`}
                    value={model.columns.value[index] ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      model.setColumn(
                        index,
                        OWN_KEYS.find((key) => key === value),
                      )
                    }
                  >
                    <option value="">{i18n.t('import.leftOut')}</option>
                    {OWN_KEYS.map((key) => (
                      <option key={key} value={key}>
                        {keyName(key)}
                      </option>
                    ))}
                  </select>
                </td>
                <td class="examples" dir="auto">
                  {first
                    .map(({ cells }) => cells[index]?.trim().slice(0, 60))
                    .filter(Boolean)
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="line">
        <button
          type="button"
          class="primary"
          data-testid="read-columns"
          onClick={() => void model.readColumns()}
        >
          {i18n.t('import.look')}
        </button>
        <button type="button" class="secondary" onClick={model.clear}>
          {i18n.t('import.clear')}
        </button>
      </div>
    </div>
  );
}
