import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface MessageStateProps {
  readonly icon: IconName;
  /** What is the case, in one sentence. */
  readonly title: string;
  /** What to do next. */
  readonly next: string;
  /** A button for it. */
  readonly children?: ComponentChildren;
}

/** A page without a posting, or one that can't be read: one calm sentence and the next step. */
export const MessageState = ({ icon, title, next, children }: MessageStateProps): JSX.Element => (
  <div class="message">
    <span class="message-icon">
      <Icon name={icon} size={28} />
    </span>
    <h1>{title}</h1>
    <p>{next}</p>
    {children}
  </div>
);
