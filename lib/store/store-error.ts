import type { ProblemCode } from '../problem.ts';

export type StoreProblem = Extract<ProblemCode, 'quota-exceeded' | 'store-failed' | 'store-newer'>;

/** The only thing that a store's promise rejects with. After it the library is as it was before the call. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreProblem;

  constructor(code: StoreProblem, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.code = code;
  }
}

/** What browsers call the two errors that a person can do something about; all others are `store-failed`. */
const CODE_OF_NAME: Readonly<Record<string, StoreProblem>> = {
  QuotaExceededError: 'quota-exceeded',
  NS_ERROR_DOM_QUOTA_REACHED: 'quota-exceeded',
  NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR: 'quota-exceeded',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'quota-exceeded',
  VersionError: 'store-newer',
};

const nameOf = (error: unknown): string =>
  error !== null && typeof error === 'object' && 'name' in error ? String(error.name) : 'Error';

const messageOf = (error: unknown): string =>
  error !== null && typeof error === 'object' && 'message' in error ? String(error.message) : String(error);

/** Any thrown thing as a `StoreError`; one that is a `StoreError` already stays itself. */
export const toStoreError = (error: unknown): StoreError => {
  if (error instanceof StoreError) return error;
  const name = nameOf(error);
  const code = Object.hasOwn(CODE_OF_NAME, name) ? CODE_OF_NAME[name] : undefined;
  return new StoreError(code ?? 'store-failed', `${name}: ${messageOf(error)}`, error);
};
