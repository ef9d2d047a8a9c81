import { showPopup } from '../../components/show-popup.tsx';
import { popupPorts } from '../../lib/browser/popup-ports.ts';
import { createPopup } from '../../lib/model/popup.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

await showPopup(createPopup(openIdbStore(), popupPorts), document);
// What the person waits for, for whoever measures it: the frame after the fields are there.
requestAnimationFrame(() => performance.mark('filled'));
