import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SettingsPage } from '../../lib/model/settings-page.ts';
import { DegradedBoards } from '../degraded-boards.tsx';
import { Choice } from './choice.tsx';
import { Section } from './section.tsx';

/** Whether postings are noticed on every site and marked on lists, and which sites have changed. */
export const NoticingSection = (props: {
  readonly page: SettingsPage;
  readonly degraded: Readonly<Record<string, string>>;
}): JSX.Element => (
  <Section name="noticing">
    <Choice
      testId="everywhere"
      label={i18n.t('options.everywhere')}
      note={i18n.t('options.everywhereNote')}
      isOn={props.page.isEverywhere.value}
      onChange={(wanted) => void props.page.setEverywhere(wanted)}
    />
    <Choice
      testId="marks"
      label={i18n.t('marks.option')}
      note={i18n.t('marks.optionNote')}
      isOn={props.page.isMarking.value}
      onChange={(wanted) => void props.page.setMarking(wanted)}
    />
    <DegradedBoards boards={props.degraded} />
  </Section>
);
