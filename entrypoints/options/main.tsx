import { render } from 'preact';
import { i18n } from '#i18n';
import { EverywhereOption } from '../../components/everywhere-option.tsx';
import { askForEverywhere, giveUpEverywhere, isEverywhere } from '../../lib/browser/everywhere.ts';

async function change(wanted: boolean): Promise<boolean> {
  await (wanted ? askForEverywhere() : giveUpEverywhere());
  return isEverywhere();
}

const root = document.querySelector('#app');
if (root) {
  const isOn = await isEverywhere();
  document.title = i18n.t('options.title');
  render(
    <>
      <h1>{i18n.t('options.title')}</h1>
      <EverywhereOption isOn={isOn} onChange={change} />
    </>,
    root,
  );
}
