import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';

/** The sections of the page, in their order; their names are the page's anchors. */
export const SECTIONS = [
  'statuses',
  'vocabulary',
  'noticing',
  'look',
  'reminders',
  'storage',
  'shortcuts',
  'erase',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** A part of the settings under its heading. */
export const Section = (props: {
  readonly name: SectionName;
  readonly note?: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <section class="section" id={props.name} aria-labelledby={`${props.name}-title`}>
    <h2 id={`${props.name}-title`}>{i18n.t(`settings.${props.name}.title`)}</h2>
    {props.note && <p class="note">{props.note}</p>}
    {props.children}
  </section>
);
