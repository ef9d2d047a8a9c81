import { showLibrary } from '../../components/library/show-library.tsx';
import { showLanguage } from '../../components/interface-language.ts';
import { showTheme } from '../../components/show-theme.ts';
import { libraryPorts } from '../../lib/browser/library-ports.ts';
import { followSettings } from '../../lib/browser/settings.ts';
import { createLibrary } from '../../lib/model/library.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

showLanguage(document);
showTheme(document);
await followSettings();
await showLibrary(createLibrary(openIdbStore(), libraryPorts), document);
