import { signs } from 'virtual:board-signs';
import { candidatesOn, detect } from '../../../lib/detect.ts';
import { FORMS } from '../../../lib/short-board.ts';

/** The detector's work, without the shell that tells of it. */
export const run = (): string =>
  detect({ url: location.href, document }, candidatesOn(location.hostname, signs(FORMS)), location).kind;
