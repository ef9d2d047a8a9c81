import { showLibrary } from '../../components/library/show-library.tsx';
import { dressPage } from '../../components/dress-page.ts';
import { tellWhenLeft } from '../../lib/browser/left.ts';
import { backUpWhenDue } from '../../lib/browser/auto-backup.ts';
import { byHandPorts } from '../../lib/browser/by-hand.ts';
import { libraryPorts } from '../../lib/browser/library-ports.ts';
import { planReminders } from '../../lib/browser/reminders.ts';
import { followReminding } from '../../lib/browser/reminding.ts';
import { followSettings } from '../../lib/browser/settings.ts';
import { backupProblem } from '../../lib/model/backup-problem.ts';
import { createByHand } from '../../lib/model/by-hand.ts';
import { createLibrary } from '../../lib/model/library.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

tellWhenLeft(window);
dressPage(document);
await followSettings();
const store = openIdbStore();
planReminders(store);
void followReminding();
const library = createLibrary(store, libraryPorts);
await showLibrary(
  library,
  createByHand(store, byHandPorts, () => library.known.value),
  document,
);
const backup = await backUpWhenDue(store);
if (backup?.ok === false) backupProblem.value = backup.problem;
