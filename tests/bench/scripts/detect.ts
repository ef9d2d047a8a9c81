import { SIGNS } from 'virtual:board-signs';
import { detect } from '../../../lib/detect.ts';

/** The detector's work, without the shell that tells of it. */
export const run = (): string => detect({ url: location.href, document }, SIGNS).kind;
