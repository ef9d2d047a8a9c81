import { render } from 'preact';
import { i18n } from '#i18n';
import { DegradedBoards } from '../../components/degraded-boards.tsx';
import { EverywhereOption } from '../../components/everywhere-option.tsx';
import { showLanguage } from '../../components/interface-language.ts';
import { MarksOption } from '../../components/marks-option.tsx';
import { showTheme } from '../../components/show-theme.ts';
import { degradedBoards } from '../../lib/browser/degraded.ts';
import { askForEverywhere, giveUpEverywhere, isEverywhere } from '../../lib/browser/everywhere.ts';
import { isMarking, setMarking } from '../../lib/browser/listing-marks.ts';
import { followSettings } from '../../lib/browser/settings.ts';

async function change(wanted: boolean): Promise<boolean> {
  await (wanted ? askForEverywhere() : giveUpEverywhere());
  return isEverywhere();
}

showLanguage(document);
showTheme(document);
await followSettings();
const root = document.querySelector('#app');
if (root) {
  const [isOn, areMarked, boards] = await Promise.all([isEverywhere(), isMarking(), degradedBoards()]);
  document.title = i18n.t('options.title');
  render(
    <>
      <h1>{i18n.t('options.title')}</h1>
      <EverywhereOption isOn={isOn} onChange={change} />
      <MarksOption isOn={areMarked} onChange={setMarking} />
      <DegradedBoards boards={boards} />
    </>,
    root,
  );
}
