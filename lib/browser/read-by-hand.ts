import { signs } from 'virtual:board-signs';
import { readGiven } from '../pasted/read-given.ts';
import { localDay } from '../day.ts';
import type { Given, ReadByHand } from '../model/by-hand.ts';
import { FORMS } from '../short-board.ts';

/** Reads what a person gave, with the boards that the extension knows. */
export const readByHand = (given: Given, title: string | undefined): ReadByHand =>
  readGiven(given, title, {
    boards: signs(FORMS),
    blank: document.implementation.createHTMLDocument(''),
    day: localDay(new Date()),
  });
