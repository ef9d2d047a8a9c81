import { showLibrary } from '../../components/library/show-library.tsx';
import { libraryPorts } from '../../lib/browser/library-ports.ts';
import { createLibrary } from '../../lib/model/library.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

await showLibrary(createLibrary(openIdbStore(), libraryPorts), document);
