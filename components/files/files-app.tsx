import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Export } from '../../lib/model/export.ts';
import type { FolderModel } from '../../lib/model/folder.ts';
import type { Import } from '../../lib/model/import.ts';
import { Icon } from '../icon.tsx';
import { ExportPart } from './export-part.tsx';
import { FolderPart } from './folder-part.tsx';
import { ImportPart, type Picks } from './import-part.tsx';

export const PARTS = ['export', 'import', 'folderPart'] as const;
export type Part = (typeof PARTS)[number];

interface Props {
  readonly out: Export;
  readonly into: Import;
  readonly folder: FolderModel;
  readonly picks: Picks;
  readonly begin: Part;
  readonly onPrint: () => void;
}

/** The page of export and import: one of them at a time. */
export function FilesApp({ out, into, folder, picks, begin, onPrint }: Props): JSX.Element {
  const [part, setPart] = useState<Part>(begin);
  return (
    <main class="files">
      <header class="files-top no-print">
        <h1>{i18n.t('files.title')}</h1>
        <nav aria-label={i18n.t('files.parts')}>
          {PARTS.map((each) => (
            <button
              key={each}
              type="button"
              class="part-button"
              aria-current={part === each ? 'page' : undefined}
              data-testid={`part-${each}`}
              onClick={() => setPart(each)}
            >
              {i18n.t(`files.${each}`)}
            </button>
          ))}
        </nav>
        <a class="link" href="/library.html">
          <Icon name="list" size={12} />
          {i18n.t('library.open')}
        </a>
      </header>
      {part === 'export' && <ExportPart model={out} onPrint={onPrint} />}
      {part === 'import' && <ImportPart model={into} picks={picks} />}
      {part === 'folderPart' && <FolderPart model={folder} />}
    </main>
  );
}
