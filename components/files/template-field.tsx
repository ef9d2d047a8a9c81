import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ProfileProblem } from '../../lib/out/profile.ts';
import { templateWords } from './problem-words.ts';

interface Props {
  /** Seen beside it, or only read out. */
  readonly label: string;
  readonly isLabelSeen?: boolean;
  readonly value: string;
  readonly problem: ProfileProblem | undefined;
  readonly hint?: string;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly testId: string;
  readonly onText: (text: string) => void;
}

/** The line that is wrong, and a caret below the place. It is for the eye: the words say the same. */
function Caret({ value, problem }: { readonly value: string; readonly problem: ProfileProblem }): JSX.Element {
  const line = value.split('\n')[problem.line - 1] ?? '';
  // Letters of any width keep their place: what stands before the caret is there, unseen.
  return (
    <pre class="caret" aria-hidden="true" dir="ltr">
      {line}
      {'\n'}
      <span class="caret-before">{line.slice(0, problem.column - 1)}</span>^
    </pre>
  );
}

/** A template as it is typed; what is wrong in it is said below, with its place. */
export function TemplateField(props: Props): JSX.Element {
  const { label, isLabelSeen = true, value, problem, hint, rows, placeholder, testId, onText } = props;
  const id = useId();
  const shared = {
    class: 'wide code',
    dir: 'ltr',
    spellcheck: false,
    autocapitalize: 'off',
    placeholder,
    value,
    'aria-label': isLabelSeen ? undefined : label,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-problem${hint === undefined ? '' : ` ${id}-hint`}`,
    'data-testid': testId,
  } as const;
  const field =
    rows === undefined ? (
      <input type="text" {...shared} onInput={({ currentTarget }) => onText(currentTarget.value)} />
    ) : (
      <textarea rows={rows} {...shared} onInput={({ currentTarget }) => onText(currentTarget.value)} />
    );
  return (
    <div class="template">
      {isLabelSeen ? (
        <label class="field">
          <span>{label}</span>
          {field}
        </label>
      ) : (
        field
      )}
      <p class="is-bad" id={`${id}-problem`} role="alert" data-testid={`${testId}-problem`}>
        {problem && templateWords(problem)}
      </p>
      {problem && <Caret value={value} problem={problem} />}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
