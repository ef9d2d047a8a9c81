import { dressPage } from '../../../components/dress-page.ts';
import { showPopup } from '../../../components/show-popup.tsx';
import { SCENES, stage } from './scenes.ts';

/** Plays the scene that the address names and says on the root element when it stands. */
async function play(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const scene = SCENES[query.get('scene') ?? ''];
  if (!scene) throw new RangeError('no such scene');
  if (scene.dir) document.documentElement.dir = scene.dir;
  dressPage(document);
  const popup = await stage(scene);
  await Promise.race([showPopup(popup, document), new Promise((resolve) => setTimeout(resolve, 100))]);
  await scene.act?.(popup);
  document.documentElement.dataset['stands'] = 'yes';
}

void play();
