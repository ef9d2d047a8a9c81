import type { JSX, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LONGEST_NAME } from '../../lib/library/own-name.ts';
import type { SavedView, ViewsProblem } from '../../lib/library/saved-view.ts';
import type { Library } from '../../lib/model/library.ts';
import { Icon } from '../icon.tsx';
import { LibraryToast } from './library-toast.tsx';
import { Sheet } from './sheet.tsx';

const PROBLEMS = {
  'no name': 'views.noName',
  'name taken': 'views.nameTaken',
  'too many': 'views.tooMany',
  'unknown view': 'views.unknown',
} as const satisfies Record<ViewsProblem, string>;

const Refused = ({ problem }: { readonly problem: ViewsProblem | undefined }): JSX.Element => (
  <span class="invalid" role="status">
    {problem && i18n.t(PROBLEMS[problem])}
  </span>
);

interface PartProps {
  readonly library: Library;
}

/** Gives what is looked at now a name. */
function SaveForm({
  library,
  input,
}: PartProps & { readonly input: RefObject<HTMLInputElement | null> }): JSX.Element {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<ViewsProblem>();
  const { save, replace, all } = library.views;
  const taken = problem === 'name taken' && all.value.find((view) => view.name === name.trim());
  const give = async (saving: Promise<ViewsProblem | undefined>): Promise<void> => {
    const refused = await saving;
    setProblem(refused);
    if (refused === undefined) setName('');
    input.current?.focus();
  };
  return (
    <form
      class="sheet-form"
      onSubmit={(event) => {
        event.preventDefault();
        void give(save(name));
      }}
    >
      <label for="view-name">{i18n.t('views.name')}</label>
      <div class="sheet-line">
        <input
          ref={input}
          id="view-name"
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={LONGEST_NAME}
          data-testid="view-name"
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setProblem(undefined);
          }}
        />
        <button type="submit" class="primary" data-testid="save-view">
          {i18n.t('action.save')}
        </button>
      </div>
      <Refused problem={problem} />
      {taken && (
        <button
          type="button"
          class="link"
          data-testid="replace-view"
          onClick={() => void give(replace(taken.name))}
        >
          {i18n.t('views.replaceThat')}
        </button>
      )}
    </form>
  );
}

const ICONS = { up: 'chevron', down: 'chevron', replace: 'download', remove: 'trash' } as const;

interface RowProps extends PartProps {
  readonly view: SavedView;
  readonly index: number;
  readonly count: number;
  readonly onGone: () => void;
}

/** A view: its name to be changed in place, its place, and its end. */
function ViewRow({ library, view, index, count, onGone }: RowProps): JSX.Element {
  const [name, setName] = useState(view.name);
  const [problem, setProblem] = useState<ViewsProblem>();
  const { rename, move, replace, remove } = library.views;
  const give = (): void => {
    if (name !== view.name) void rename(view.name, name).then(setProblem);
  };
  const runAt = async (button: HTMLElement, run: () => Promise<unknown>): Promise<void> => {
    await run();
    // A row that has moved, or is gone, has let go of the focus.
    if (button.isConnected) button.focus();
    else onGone();
  };
  const act = (key: keyof typeof ICONS, isOff: boolean, run: () => Promise<unknown>): JSX.Element => {
    const label = i18n.t(`views.${key}`, [view.name]);
    return (
      <button
        type="button"
        class={`icon-button is-${key}`}
        aria-label={label}
        title={label}
        // Not disabled: the focus would be lost as a view comes to an end.
        aria-disabled={isOff}
        data-testid={`view-${key}`}
        onClick={({ currentTarget }) => {
          if (!isOff) void runAt(currentTarget, run);
        }}
      >
        <Icon name={ICONS[key]} size={14} />
      </button>
    );
  };
  return (
    <li class="sheet-item">
      <div class="sheet-line">
        <input
          type="text"
          dir="auto"
          class="quiet"
          maxLength={LONGEST_NAME}
          aria-label={i18n.t('views.rename', [view.name])}
          data-testid="view-rename"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onBlur={give}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) give();
          }}
        />
        {act('up', index === 0, () => move(view.name, index - 1))}
        {act('down', index === count - 1, () => move(view.name, index + 1))}
        {act('replace', false, () => replace(view.name))}
        {act('remove', false, () => remove(view.name))}
      </div>
      {problem && <Refused problem={problem} />}
    </li>
  );
}

/** All views: save, rename, put in order, replace, delete. */
export function ViewsSheet({ library, onClose }: PartProps & { readonly onClose: () => void }): JSX.Element {
  const all = library.views.all.value;
  const name = useRef<HTMLInputElement>(null);
  return (
    <Sheet title={i18n.t('views.title')} testId="views-sheet" onClose={onClose}>
      <SaveForm library={library} input={name} />
      {all.length === 0 ? (
        <p class="hint">{i18n.t('views.none')}</p>
      ) : (
        <ul class="sheet-list" aria-label={i18n.t('views.label')}>
          {all.map((view, index) => (
            <ViewRow
              key={view.name}
              library={library}
              view={view}
              index={index}
              count={all.length}
              onGone={() => name.current?.focus()}
            />
          ))}
        </ul>
      )}
      <LibraryToast library={library} />
    </Sheet>
  );
}
