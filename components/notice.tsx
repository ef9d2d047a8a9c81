import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Problem } from '../lib/problem.ts';
import { Icon, type IconName } from './icon.tsx';
import { problemWords } from './names.ts';

/** One line on top of a posting that must be known before it is saved. */
export const Notice = (props: { icon: IconName; testId: string; children: ComponentChildren }): JSX.Element => (
  <p class="banner is-notice" data-testid={props.testId}>
    <Icon name={props.icon} />
    <span>{props.children}</span>
  </p>
);

/** What went wrong with something that the person asked for, and what they can do. */
export function ProblemNotice(props: { problem: Problem; onDismiss: () => void }): JSX.Element {
  const { title, next } = problemWords(props.problem.code);
  return (
    <div class="banner is-problem" role="alert" data-testid="problem" data-code={props.problem.code}>
      <Icon name="alert" />
      <span>
        <strong>{title}</strong> {next}
      </span>
      <button type="button" class="origin" aria-label={i18n.t('action.dismiss')} onClick={props.onDismiss}>
        <Icon name="cross" size={12} />
      </button>
    </div>
  );
}
