import { render } from 'preact';
import { i18n } from '#i18n';
import type { Export } from '../../lib/model/export.ts';
import type { FolderModel } from '../../lib/model/folder.ts';
import type { Import } from '../../lib/model/import.ts';
import { FilesApp } from './files-app.tsx';
import type { Picks } from './import-part.tsx';

/** Draws the page of export and import and reads what its address asks for. Resolves when the library is read. */
export async function showFiles(
  models: { readonly out: Export; readonly into: Import; readonly folder: FolderModel },
  picks: Picks,
  page: Document,
): Promise<void> {
  const { out, into, folder } = models;
  const root = page.querySelector('#app');
  const view = page.defaultView;
  if (!root || !view) throw new TypeError('the page has no #app');
  page.title = i18n.t('files.pageTitle');
  const asked = new URLSearchParams(view.location.search);
  if (asked.has('backup')) out.form.value = 'backup';
  render(
    <FilesApp
      out={out}
      into={into}
      folder={folder}
      picks={picks}
      begin={asked.has('import') ? 'import' : asked.has('folder') ? 'folderPart' : 'export'}
      onPrint={() => view.print()}
    />,
    root,
  );
  await out.open({ query: asked.get('q') ?? '', hasSelection: asked.has('selection') });
  root.setAttribute('data-phase', 'ready');
  await folder.open();
}
