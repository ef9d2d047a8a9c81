import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TextFile } from '../lib/model/ports.ts';
import { Icon } from './icon.tsx';
import { showOnce } from './show-once.ts';

export interface MarkdownPreviewProps {
  /** Asked for only when it is to be seen: making it costs. */
  readonly file: () => TextFile;
  readonly onCopy: () => void;
}

/** The exact file, to read and to copy, on demand. */
export function MarkdownPreview({ file, onCopy }: MarkdownPreviewProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? file() : undefined;
  return (
    <section class="markdown">
      <button
        type="button"
        class="link"
        aria-expanded={isOpen}
        data-testid="markdown-toggle"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="chevron" size={12} />
        {isOpen ? i18n.t('markdown.hide') : i18n.t('markdown.show')}
      </button>
      {shown && (
        <div class="markdown-file">
          <div class="markdown-bar">
            <code class="markdown-name">{shown.name}</code>
            <button type="button" class="link" onClick={onCopy}>
              <Icon name="copy" size={12} />
              {i18n.t('action.copy')}
            </button>
          </div>
          {/* It scrolls, so the keyboard must reach it. */}
          <pre
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
            tabIndex={0}
            role="region"
            dir="auto"
            aria-label={i18n.t('markdown.label', [shown.name])}
            data-testid="markdown"
            ref={showOnce}
          >
            {shown.text}
          </pre>
        </div>
      )}
    </section>
  );
}
