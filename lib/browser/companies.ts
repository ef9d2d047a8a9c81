import { browser } from '#imports';
import { companyOf, toCompanies, withCompany, type Companies, type MarkedCompany } from '../companies.ts';

const KEY = 'companies';

/** The companies that the person blocked or marked; kept on this machine only. */
export async function readCompanies(): Promise<Companies> {
  const found: Record<string, unknown> = await browser.storage.local.get(KEY);
  return toCompanies(found[KEY]);
}

async function write(before: Promise<unknown>, company: MarkedCompany): Promise<void> {
  await before;
  await browser.storage.local.set({ [KEY]: withCompany(await readCompanies(), company) });
}

let last: Promise<unknown> = Promise.resolve();

/** Marks one, or takes its mark away where it says nothing. One after the other, so that none overwrites another. */
export function markCompany(company: MarkedCompany): Promise<void> {
  const turn = write(last, company);
  last = turn.catch(() => undefined);
  return turn;
}

/** Whether the person wants nothing of the company of this name. */
export const isBlocked = async (name: string): Promise<boolean> =>
  companyOf(await readCompanies(), name)?.isBlocked === true;
