import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FIRST, type State, type StatesProblem } from '../../lib/library/states.ts';
import { Icon } from '../icon.tsx';
import { statusName } from '../names.ts';
import { stateProblem } from './state-problem.ts';

export interface StateRowProps {
  readonly state: State;
  readonly index: number;
  /** How many statuses there are. */
  readonly count: number;
  /** How many clips have it. */
  readonly clips: number;
  readonly isDragged: boolean;
  readonly onRename: (name: string) => Promise<StatesProblem | undefined>;
  readonly onMove: (place: number) => void;
  readonly onRemove: () => void;
  readonly onDrag: (id: string | undefined) => void;
  readonly onDrop: () => void;
}

/** The name as it is typed; it is taken when the field is left or Enter is pressed, Escape gives back the old one. */
function NameInput({ state, onRename }: Pick<StateRowProps, 'state' | 'onRename'>): JSX.Element {
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<StatesProblem>();
  const shown = statusName(state.id);
  const take = async (): Promise<void> => {
    if (typed === undefined || typed === shown) return setTyped(undefined);
    const refused = await onRename(typed);
    setProblem(refused);
    if (refused === undefined) setTyped(undefined);
  };
  const give = (): void => {
    setTyped(undefined);
    setProblem(undefined);
  };
  return (
    <>
      <input
        type="text"
        class="text-input state-name"
        dir="auto"
        maxLength={80}
        aria-label={i18n.t('settings.statuses.name', [shown])}
        aria-invalid={problem !== undefined}
        aria-describedby={`${state.id}-problem`}
        data-testid="state-name"
        value={typed ?? shown}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(undefined);
        }}
        onBlur={() => void take()}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') void take();
          if (event.key === 'Escape') give();
        }}
      />
      <span class="problem-line" id={`${state.id}-problem`} role="alert">
        {problem && stateProblem(problem)}
      </span>
    </>
  );
}

/** One status of the list. The pointer takes it by its handle, the keyboard moves it with the arrows' buttons. */
export function StateRow(props: StateRowProps): JSX.Element {
  const { state, index, count, clips, isDragged, onMove, onRemove, onDrag, onDrop } = props;
  const row = useRef<HTMLLIElement>(null);
  const [isOver, setOver] = useState(false);
  const name = statusName(state.id);
  const move = (step: number): void => {
    onMove(index + step);
    // At an end the button is of no use any more, and the keyboard goes on with the other.
    const isEnd = index + step === 0 || index + step === count - 1;
    if (isEnd) row.current?.querySelector<HTMLElement>(`[data-step="${-step}"]`)?.focus();
  };
  const step = (by: 1 | -1): JSX.Element => (
    <button
      type="button"
      class={by < 0 ? 'icon-button is-up' : 'icon-button'}
      data-step={by}
      data-testid={by < 0 ? 'state-up' : 'state-down'}
      disabled={by < 0 ? index === 0 : index === count - 1}
      aria-label={i18n.t(by < 0 ? 'settings.statuses.up' : 'settings.statuses.down', [name])}
      onClick={() => move(by)}
    >
      <Icon name="chevron" />
    </button>
  );
  return (
    <li
      ref={row}
      class={['state', isDragged && 'is-dragged', isOver && !isDragged && 'is-over'].filter(Boolean).join(' ')}
      data-testid="state"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop();
      }}
    >
      <span
        class="handle"
        draggable
        aria-hidden="true"
        data-testid="state-handle"
        onDragStart={(event) => {
          event.dataTransfer?.setData('text/plain', name);
          if (row.current) event.dataTransfer?.setDragImage(row.current, 12, 12);
          onDrag(state.id);
        }}
        onDragEnd={() => onDrag(undefined)}
      >
        <Icon name="grip" />
      </span>
      <NameInput state={state} onRename={props.onRename} />
      <span class="note state-clips">{clips > 0 && i18n.t('settings.statuses.clips', clips)}</span>
      {step(-1)}
      {step(1)}
      <button
        type="button"
        class="icon-button"
        disabled={state.id === FIRST}
        title={state.id === FIRST ? i18n.t('stateProblem.alwaysNeeded') : undefined}
        aria-label={i18n.t('settings.statuses.remove', [name])}
        data-testid="remove-state"
        onClick={onRemove}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}
