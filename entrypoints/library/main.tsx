import { showLibrary } from '../../components/library/show-library.tsx';
import { showTheme } from '../../components/show-theme.ts';
import { libraryPorts } from '../../lib/browser/library-ports.ts';
import { planReminders } from '../../lib/browser/reminders.ts';
import { followReminding } from '../../lib/browser/reminding.ts';
import { followSettings } from '../../lib/browser/settings.ts';
import { createLibrary } from '../../lib/model/library.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

showTheme(document);
await followSettings();
const store = openIdbStore();
planReminders(store);
void followReminding();
await showLibrary(createLibrary(store, libraryPorts), document);
