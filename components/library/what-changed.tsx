import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DiffLine, Part, Version } from '../../lib/library/versions.ts';
import { stepsOf, told, type Step } from '../../lib/library/what-changed.ts';
import type { Opened } from '../../lib/model/library-detail.ts';
import type { FieldChange } from '../../lib/merge.ts';
import { Icon } from '../icon.tsx';
import { fieldName, shownDay, shownValue } from '../names.ts';
import { LazyText } from './lazy-text.tsx';
import { shownNumber } from './written.ts';

/** Longer differences are cut; the whole old text can be read below. */
const MOST_LINES = 400;

/** Who can't see that a line is struck out hears it. */
const Said = ({ kind }: { readonly kind: 'removed' | 'added' }): JSX.Element => (
  <span class="unseen">{i18n.t(`changed.${kind}`)} </span>
);

const Removed = ({ text }: { readonly text: string }): JSX.Element => (
  <del>
    <Said kind="removed" />
    {text}
  </del>
);

const Added = ({ text }: { readonly text: string }): JSX.Element => (
  <ins>
    <Said kind="added" />
    {text}
  </ins>
);

const partView = ({ kind, text }: Part, index: number): JSX.Element => {
  if (kind === 'removed') return <Removed key={index} text={text} />;
  return kind === 'added' ? <Added key={index} text={text} /> : <span key={index}>{text}</span>;
};

function LineView({ line }: { readonly line: DiffLine }): JSX.Element {
  switch (line.kind) {
    case 'skipped':
      return <p class="diff-skipped hint">{i18n.t('changed.skipped', line.count)}</p>;
    case 'changed':
      return <p class="diff-line is-changed">{line.parts.map(partView)}</p>;
    case 'removed':
      return (
        <p class="diff-line is-removed">
          <Removed text={line.text} />
        </p>
      );
    case 'added':
      return (
        <p class="diff-line is-added">
          <Added text={line.text} />
        </p>
      );
    case 'same':
      break;
  }
  return <p class="diff-line">{line.text}</p>;
}

/** Empty lines of Markdown say nothing. */
const shows = (line: DiffLine): boolean => !('text' in line) || line.text.trim() !== '';

function TextDiff({ lines }: { readonly lines: readonly DiffLine[] }): JSX.Element {
  const shown = lines.filter(shows);
  return (
    <div
      class="diff"
      dir="auto"
      role="group"
      aria-label={i18n.t('changed.text')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
      data-testid="diff"
    >
      {shown.slice(0, MOST_LINES).map((line, index) => (
        <LineView key={index} line={line} />
      ))}
      {shown.length > MOST_LINES && (
        <p class="diff-skipped hint">{i18n.t('changed.skipped', shown.length - MOST_LINES)}</p>
      )}
    </div>
  );
}

const FieldDiff = ({ changes }: { readonly changes: readonly FieldChange[] }): JSX.Element => (
  <dl class="diff-fields">
    {changes.map(({ field, before, after }) => (
      <div key={field}>
        <dt class="hint">{fieldName(field)}</dt>
        <dd>
          {before !== '' && <Removed text={shownValue(field, before)} />}{' '}
          {after !== '' && <Added text={shownValue(field, after)} />}
        </dd>
      </div>
    ))}
  </dl>
);

function OldText({ version }: { readonly version: Version }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={isOpen}
        data-testid="old-text"
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? i18n.t('changed.hideOld') : i18n.t('changed.showOld', [shownDay(version.at)])}
        <Icon name="chevron" size={12} />
      </button>
      {isOpen && (
        <div class="old-text">
          <LazyText markdown={version.markdown} />
        </div>
      )}
    </>
  );
}

const STANDINGS = { closed: 'savedBanner.nowClosed', opened: 'savedBanner.nowOpen' } as const;

function StepView({ step, isOpen }: { readonly step: Step; readonly isOpen: boolean }): JSX.Element | null {
  const [wasOpen, setWasOpen] = useState(isOpen);
  const found = useMemo(() => told(step), [step]);
  if (!found) return null;
  const { diff, changes } = found;
  const names = changes.map((change) => i18n.t(`changed.${change}`)).join(', ');
  return (
    <details
      class="changed-step"
      open={isOpen}
      data-testid="changed-step"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpen(true);
      }}
    >
      <summary>
        <strong>{shownDay(step.after.at)}</strong> <span class="hint">{names}</span>
      </summary>
      {wasOpen && (
        <div class="changed-what">
          {diff.standing && <p>{i18n.t(STANDINGS[diff.standing])}</p>}
          {diff.pay.length + diff.fields.length > 0 && <FieldDiff changes={[...diff.pay, ...diff.fields]} />}
          {diff.text.length > 0 && <TextDiff lines={diff.text} />}
          {step.before.markdown !== '' && <OldText version={step.before} />}
        </div>
      )}
    </details>
  );
}

/** What the page said before, day by day, with the difference to what it says since. */
export function WhatChanged({ opened }: { readonly opened: Opened }): JSX.Element | null {
  const { clip, markdown, versions } = opened;
  const steps = useMemo(() => {
    const { draft, closed, savedAt, readAt: at = savedAt } = clip;
    return stepsOf(versions, { at, draft, closed, markdown: markdown ?? '' });
  }, [versions, markdown, clip.draft, clip.closed, clip.readAt]);
  if (steps.length === 0 || markdown === undefined) return null;
  return (
    <section class="changed" aria-labelledby="changed-heading" data-testid="changed">
      <h2 id="changed-heading">
        {i18n.t('changed.heading')} <span class="hint">{shownNumber(steps.length)}</span>
      </h2>
      {steps.map((step, index) => (
        <StepView key={step.before.at} step={step} isOpen={index === 0} />
      ))}
    </section>
  );
}
