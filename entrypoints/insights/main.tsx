import { showInsights } from '../../components/insights/show-insights.tsx';
import { dressPage } from '../../components/dress-page.ts';
import { insightsPorts } from '../../lib/browser/insights-ports.ts';
import { followSettings } from '../../lib/browser/settings.ts';
import { createInsights } from '../../lib/model/insights.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

dressPage(document);
await followSettings();
// The first of the person's languages knows where they live, the browser's own only which words it has.
await showInsights(createInsights(openIdbStore(), insightsPorts, navigator.language), document);
