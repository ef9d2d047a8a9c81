import { showPopup } from '../../components/show-popup.tsx';
import { showLanguage } from '../../components/interface-language.ts';
import { showTheme } from '../../components/show-theme.ts';
import { popupPorts } from '../../lib/browser/popup-ports.ts';
import { followSettings } from '../../lib/browser/settings.ts';
import { createPopup } from '../../lib/model/popup.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

showLanguage(document);
showTheme(document);
// Read beside the tab: what is shown first waits for neither.
void followSettings();
await showPopup(createPopup(openIdbStore(), popupPorts), document);
// What the person waits for, for whoever measures it: the frame after the fields are there.
requestAnimationFrame(() => performance.mark('filled'));
