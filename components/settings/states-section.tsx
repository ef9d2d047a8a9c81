import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MOST_STATES, type StatesProblem } from '../../lib/library/states.ts';
import type { SettingsPage } from '../../lib/model/settings-page.ts';
import { settings } from '../../lib/model/settings.ts';
import { Icon } from '../icon.tsx';
import { statusName } from '../names.ts';
import { RemoveState } from './remove-state.tsx';
import { Section } from './section.tsx';
import { stateProblem } from './state-problem.ts';
import { StateRow } from './state-row.tsx';

function AddState({ page }: { readonly page: SettingsPage }): JSX.Element {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<StatesProblem>();
  const add = async (): Promise<void> => {
    const refused = await page.addState(name);
    setProblem(refused);
    if (refused === undefined) setName('');
  };
  return (
    <form
      class="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        type="text"
        class="text-input"
        dir="auto"
        maxLength={80}
        aria-label={i18n.t('settings.statuses.newName')}
        placeholder={i18n.t('settings.statuses.newName')}
        aria-invalid={problem !== undefined}
        aria-describedby="add-state-problem"
        data-testid="new-state"
        value={name}
        onInput={(event) => {
          setName(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      <button type="submit" class="quiet-button" data-testid="add-state">
        <Icon name="plus" size={14} />
        {i18n.t('settings.statuses.add')}
      </button>
      <span class="problem-line" id="add-state-problem" role="alert">
        {problem && stateProblem(problem)}
      </span>
    </form>
  );
}

/** The person's statuses: renamed in place, moved with buttons or the pointer, added, removed. */
export function StatesSection({ page }: { readonly page: SettingsPage }): JSX.Element {
  const { states } = settings.value;
  const [told, setTold] = useState('');
  const [removing, setRemoving] = useState<string>();
  const [dragged, setDragged] = useState<string>();
  const list = useRef<HTMLUListElement>(null);

  const move = async (id: string, place: number): Promise<void> => {
    await page.moveState(id, place);
    const at = Math.min(Math.max(0, place), states.length - 1);
    setTold(i18n.t('settings.statuses.moved', [statusName(id), at + 1, states.length]));
  };
  const remove = (id: string): void => {
    const first = states[0];
    const clips = page.counts.value?.byStatus.get(id);
    // A status that no clip has leaves no question open.
    if (clips === undefined && page.counts.value && first) void page.removeState(id, first.id);
    else setRemoving(id);
  };

  return (
    <Section name="statuses" note={i18n.t('settings.statuses.note')}>
      <ul class="states" ref={list}>
        {states.map((state, index) => (
          <StateRow
            key={state.id}
            state={state}
            index={index}
            count={states.length}
            clips={page.counts.value?.byStatus.get(state.id) ?? 0}
            isDragged={dragged === state.id}
            onRename={(name) => page.renameState(state.id, name)}
            onMove={(place) => void move(state.id, place)}
            onRemove={() => remove(state.id)}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged !== undefined && dragged !== state.id) void move(dragged, index);
              setDragged(undefined);
            }}
          />
        ))}
      </ul>
      {states.length < MOST_STATES && <AddState page={page} />}
      {page.lacksDefaults.value && (
        <button
          type="button"
          class="link"
          data-testid="restore-states"
          onClick={() => void page.restoreStates()}
        >
          {i18n.t('settings.statuses.restore')}
        </button>
      )}
      <span class="unseen" role="status">
        {told}
      </span>
      {removing !== undefined && (
        <RemoveState
          id={removing}
          clips={page.counts.value?.byStatus.get(removing) ?? 0}
          onRemove={(to) => {
            setRemoving(undefined);
            void page.removeState(removing, to);
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </Section>
  );
}
