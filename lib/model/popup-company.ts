import { computed, signal } from '@preact/signals';
import { companyOf, withCompany, type Companies, type MarkedCompany } from '../companies.ts';
import type { PopupState } from './popup-state.ts';
import type { PopupPorts } from './ports.ts';

/** What the person said of the posting's company, in the popup. */
export function popupCompany({ draft, tab }: PopupState, ports: PopupPorts) {
  const companies = signal<Companies>({});
  const name = computed(() => draft.value.companyName?.value ?? '');
  return {
    /** The company as the posting names it; `''` where it doesn't. */
    name,
    mark: computed(() => companyOf(companies.value, name.value)),
    /** Of a private window nothing is kept. */
    canMark: computed(() => name.value !== '' && tab.value?.isPrivate === false),
    load: async (): Promise<void> => {
      companies.value = await ports.companies();
    },
    /** Says what the person wants of it; neither blocked nor in words, it is forgotten. */
    set: async (mark: Pick<MarkedCompany, 'isBlocked' | 'words'>): Promise<void> => {
      const company = { ...mark, name: name.value };
      await ports.markCompany(company);
      companies.value = withCompany(companies.value, company);
    },
  };
}
