import { exportWords } from '../../components/files/export-words.ts';
import { showFiles } from '../../components/files/show-files.tsx';
import { dressPage } from '../../components/dress-page.ts';
import { backUpWhenDue } from '../../lib/browser/auto-backup.ts';
import { chosenFiles, droppedFiles } from '../../lib/browser/chosen-files.ts';
import { filesPorts } from '../../lib/browser/files-ports.ts';
import { folderPorts } from '../../lib/browser/folder-ports.ts';
import { followSettings } from '../../lib/browser/settings.ts';
import { createExport } from '../../lib/model/export.ts';
import { createFolder } from '../../lib/model/folder.ts';
import { createImport } from '../../lib/model/import.ts';
import { createLongWork, type LongWork } from '../../lib/model/long-work.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

dressPage(document);
await followSettings();
const store = openIdbStore();
const newWork = (): LongWork => createLongWork(() => performance.now());
const out = createExport(store, filesPorts, exportWords(), newWork());
await showFiles(
  {
    out,
    into: createImport(store, filesPorts, newWork()),
    folder: createFolder(store, { ...folderPorts, files: filesPorts }, newWork()),
  },
  { chosen: chosenFiles, dropped: droppedFiles },
  document,
);
const backup = await backUpWhenDue(store);
if (backup?.ok === false) out.problem.value = backup.problem;
