import { i18n } from '#i18n';
import type { ExportWords } from '../../lib/model/export.ts';
import { statusName } from '../names.ts';

/** A posting's title and company, or what is known of them. */
const nameOf = (title: string, company: string): string =>
  [title, company].filter(Boolean).join(', ') || i18n.t('library.untitled');

/** The words in exported files, in the browser's language. */
export const exportWords = (): ExportWords => ({
  index: i18n.t('files.indexHeading'),
  calendar: {
    name: i18n.t('files.calendarName'),
    followUp: (title, company) => i18n.t('files.calendarFollowUp', [nameOf(title, company)]),
    deadline: (title, company) => i18n.t('files.calendarDeadline', [nameOf(title, company)]),
  },
  columns: {
    day: i18n.t('applications.day'),
    company: i18n.t('applications.company'),
    title: i18n.t('applications.title'),
    place: i18n.t('applications.place'),
    how: i18n.t('applications.how'),
    status: i18n.t('applications.status'),
    url: i18n.t('applications.url'),
  },
  status: statusName,
});
