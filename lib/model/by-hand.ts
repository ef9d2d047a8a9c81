import { batch, computed, signal } from '@preact/signals';
import type { Candidate, Draft } from '../candidate.ts';
import type { Capture } from '../captured.ts';
import type { Clip } from '../clip.ts';
import { localDay, toTimestamp } from '../day.ts';
import { clipFile } from '../file/clip-file.ts';
import { NEW_PERSON, type Person, type PostingField } from '../posting.ts';
import type { Problem } from '../problem.ts';
import type { ClipStore, SaveResult } from '../store/clip-store.ts';
import { toClip, withFresh } from './clips.ts';
import { isEmpty as hasNothing, layEdits, NOTHING, overKept, toUnsaved, type Overlay } from './overlay.ts';
import { toFieldValue } from './popup-fields.ts';
import { offersBeside, type Offers } from './popup-offers.ts';
import { ownValue } from './popup-state.ts';
import { hashtagsOf, sameTag, toHashtags, toTag, type Tag } from './popup-tags.ts';
import type { TextFile } from './ports.ts';
import { storeTurns } from './store-turns.ts';

/** What a person gave: a text, its markup where the clipboard had it, an address; each `''` where there is none. */
export interface Given {
  readonly text: string;
  readonly html: string;
  readonly url: string;
}

/** What was read of it. */
export interface ReadByHand extends Pick<Capture, 'draft' | 'markdown'> {
  /** The names that its address gives it; absent where it has no address. */
  readonly identities?: Capture['identities'];
}

export interface ByHandPorts {
  /** `title` is the person's own, where they typed one: what we make of a title follows it. */
  read(given: Given, title: string | undefined): Promise<ReadByHand>;
  /** As the popup's. */
  readonly aggregators: ReadonlySet<string>;
  keepStorage(): Promise<void>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  newId(): string;
}

export type ByHand = ReturnType<typeof createByHand>;

/** Two that were added by hand are no two ids of one board. */
const asSame = ({ offer, ...others }: Offers): Offers => ({
  ...others,
  offer: offer && { ...offer, as: 'same' },
});

const NOTHING_GIVEN: Given = { text: '', html: '', url: '' };
const NOTHING_READ: ReadByHand = { draft: {}, markdown: '' };

/** Typing pauses this long before it is read and kept, in milliseconds. */
const PAUSE = 200;

/** The name under which what is typed is kept until it is saved. */
const KEPT = 'by-hand';

/** Under these what was given is kept among the edits of its fields. */
const GIVEN_KEYS = ['text', 'html', 'url'] as const;
const keyOf = (name: keyof Given): string => `given ${name}`;

/**
 * A posting added by hand. Its identity is its address', as that of any posting; without an address it is one of its
 * own (`own::` and a UUID), which no page and no other posting has, so nothing ever takes it for another.
 */
export function createByHand(store: ClipStore, ports: ByHandPorts, known: () => readonly Tag[]) {
  const given = signal<Given>(NOTHING_GIVEN);
  const read = signal<ReadByHand>(NOTHING_READ);
  const overlay = signal<Overlay>(NOTHING);
  const offers = signal<Offers>();
  /** The clip that the address is the one of. */
  const there = signal<Clip>();
  const problem = signal<Problem>();
  const isBusy = signal(false);
  const ownName = signal(`own::${ports.newId()}`);
  const { telling, inTurn } = storeTurns(problem);

  const draft = computed<Draft>(() => layEdits(read.value.draft, overlay.value.edits));
  const person = computed<Person>(() => ({ ...NEW_PERSON, ...overlay.value.person }));
  const tags = computed<readonly Tag[]>(() => [
    ...hashtagsOf(draft.value.hashtags?.value ?? ''),
    ...person.value.tags.map((text): Tag => ({ kind: 'own', text })),
  ]);
  const names = computed<Capture['identities']>(() => read.value.identities ?? [ownName.value]);
  const isEmpty = computed(
    () => GIVEN_KEYS.every((name) => given.value[name] === '') && hasNothing(overlay.value),
  );

  const captureNow = (): Capture => ({
    pageUrl: given.value.url,
    detection: { kind: 'posting' },
    draft: read.value.draft,
    markdown: read.value.markdown,
    isDegraded: false,
    identities: names.value,
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Only what was given last counts, however long another text takes to be read. */
  let turn = 0;

  async function follow(): Promise<void> {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const title = overlay.value.edits['title'] ?? undefined;
    const fresh = await ports.read(given.value, title);
    if (mine !== turn) return;
    read.value = fresh;
    await telling(async () => {
      await keep();
      const asked = { id: '', names: names.value, draft: draft.value, markdown: fresh.markdown };
      const hasSubject = (draft.value.title?.value ?? '') !== '';
      const [found, clip] = await Promise.all([
        hasSubject ? offersBeside(store, asked, ports) : undefined,
        fresh.identities && store.byIdentity(fresh.identities),
      ]);
      if (mine !== turn) return;
      batch(() => {
        offers.value = found && asSame(found);
        there.value = clip;
      });
    });
  }

  /** Something may be kept: without it the library is not asked when the page goes. */
  let isKept = false;

  /** What is typed survives the page. */
  async function keep(): Promise<void> {
    if (isEmpty.value && !isKept) return;
    isKept = !isEmpty.value;
    if (!isKept) return store.dropUnsaved(KEPT);
    const edits = Object.fromEntries(GIVEN_KEYS.map((name) => [keyOf(name), given.value[name]]));
    const all = { edits: { ...overlay.value.edits, ...edits }, person: overlay.value.person };
    await store.keepUnsaved(toUnsaved(KEPT, all, ports.now()));
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(), PAUSE);
  }

  function type(change: (now: Overlay) => Overlay): void {
    overlay.value = change(overlay.value);
    soon();
  }

  const setPerson = (patch: Partial<Person>): void =>
    type((now) => ({ ...now, person: { ...now.person, ...patch } }));
  const setField = (field: PostingField, value: string): void =>
    type((now) => ({ ...now, edits: { ...now.edits, [field]: value } }));
  const unedit = (field: PostingField): void =>
    type(({ edits: { [field]: _typed, ...edits }, person: mine }) => ({ edits, person: mine }));
  const put = (field: PostingField, value: string): void =>
    value === (ownValue(read.value.draft, field)?.value ?? '') ? unedit(field) : setField(field, value);

  function clear(): void {
    batch(() => {
      given.value = NOTHING_GIVEN;
      overlay.value = NOTHING;
      read.value = NOTHING_READ;
      offers.value = undefined;
      there.value = undefined;
      problem.value = undefined;
      ownName.value = `own::${ports.newId()}`;
    });
  }

  /** Gives the person back what they typed and did not save. */
  async function open(): Promise<void> {
    if (!isEmpty.value) return;
    await telling(async () => {
      const kept = await store.unsaved([KEPT]);
      if (!kept || !isEmpty.value) return;
      isKept = true;
      const { edits, person: mine } = overKept(kept, NOTHING);
      const fields = Object.entries(edits).filter(([key]) => !GIVEN_KEYS.some((name) => keyOf(name) === key));
      const of = (name: keyof Given): string => edits[keyOf(name)] ?? '';
      batch(() => {
        given.value = { text: of('text'), html: of('html'), url: of('url') };
        overlay.value = { edits: Object.fromEntries(fields), person: mine };
      });
    });
    await follow();
  }

  /** Saves it and gives what it did; nothing where it may not be saved yet, or could not be. */
  async function save(): Promise<SaveResult | undefined> {
    if (isBusy.value) return undefined;
    isBusy.value = true;
    problem.value = undefined;
    let result: SaveResult | undefined;
    try {
      await follow();
      await inTurn(async () => {
        if (there.value || (draft.value.title?.value ?? '') === '') return;
        const fresh = toClip(captureNow(), overlay.value, ports.newId(), ports.now());
        result = await store.save(fresh, read.value.markdown, names.value, (existing) =>
          withFresh(existing, fresh, overlay.value),
        );
        await store.dropUnsaved(KEPT);
        clear();
        void ports.keepStorage();
      });
    } finally {
      isBusy.value = false;
    }
    return result;
  }

  return {
    given,
    draft,
    person,
    tags,
    offers,
    there,
    problem,
    isBusy,
    isEmpty,
    markdown: computed(() => read.value.markdown),
    canSave: computed(() => there.value === undefined && (draft.value.title?.value ?? '') !== ''),
    today: (): string => localDay(new Date(ports.now())),
    file: (): TextFile => {
      const timestamp = toTimestamp(new Date(ports.now()));
      return clipFile(
        { draft: draft.value, person: person.value, timestamp, identity: names.value[0] },
        read.value.markdown,
      );
    },
    open,
    /** Takes what was typed or pasted; `html` only with the text that it is the markup of. */
    setText: (text: string, html = ''): void => {
      given.value = { ...given.value, text, html };
      soon();
    },
    /** Takes an address as it is typed; `false` says that it is none (yet). */
    setUrl: (typed: string): boolean => {
      const url = toFieldValue('applyUrl', typed);
      given.value = { ...given.value, url: url ?? '' };
      soon();
      return url !== undefined;
    },
    /** Takes what was typed; `false` says that it is no value of the field, and the old one stays. */
    edit: (field: PostingField, text: string): boolean => {
      const value = toFieldValue(field, text);
      if (value !== undefined) put(field, value);
      return value !== undefined;
    },
    unedit,
    choose: (field: PostingField, { value }: Candidate): void => setField(field, value),
    addTag: (typed: string | Tag): void => {
      const tag = typeof typed === 'string' ? toTag(typed, known()) : typed;
      if (!tag || tags.value.some((one) => sameTag(one, tag))) return;
      if (tag.kind === 'own') setPerson({ tags: [...person.value.tags, tag.text] });
      else put('hashtags', toHashtags([...hashtagsOf(draft.value.hashtags?.value ?? ''), tag]));
    },
    removeTag: (tag: Tag): void => {
      if (tag.kind === 'own') return setPerson({ tags: person.value.tags.filter((text) => text !== tag.text) });
      const hashtags = hashtagsOf(draft.value.hashtags?.value ?? '');
      put('hashtags', toHashtags(hashtags.filter((one) => !sameTag(one, tag))));
    },
    setPerson,
    setApart: async (isApart: boolean): Promise<void> => {
      const now = offers.value;
      const offer = now?.offer;
      if (!offer) return;
      await telling(async () => {
        await store.setApart(names.value[0], offer.clip.identity, isApart);
        offers.value = { ...now, offer: { ...offer, isApart } };
      });
    },
    save,
    /** Takes a save back: the posting goes to the trash. */
    undo: (saved: SaveResult): Promise<void> => telling(() => store.undo(saved)),
    /** Forgets all that was typed. */
    clear: async (): Promise<void> => {
      clear();
      turn += 1;
      clearTimeout(timer);
      await telling(() => store.dropUnsaved(KEPT));
    },
    /** Writes what was typed at once: the page may be gone in a moment. */
    flush: (): Promise<void> => telling(keep),
    dismiss: (): void => {
      problem.value = undefined;
    },
  };
}
