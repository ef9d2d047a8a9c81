import { defineConfig } from 'wxt';
import { boardFiles, boardSigns, hostPatterns, loadBoards } from './lib/build/board-signs.ts';
import { compiledAtOnce } from './lib/build/compiled-at-once.ts';
import { grayMatter } from './lib/build/gray-matter-plugin.ts';
import { leanTurndown } from './lib/build/turndown-plugin.ts';
import { onePiece } from './lib/build/one-piece.ts';
import { plainPreact } from './lib/build/preact-plugin.ts';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  async manifest({ browser }) {
    const hosts = hostPatterns(await loadBoards());
    return {
      name: '__MSG_extension_name__',
      description: '__MSG_extension_description__',
      default_locale: 'en',
      permissions: [
        'activeTab',
        'alarms',
        'contextMenus',
        'downloads',
        'scripting',
        'storage',
        'unlimitedStorage',
      ],
      // Asked for only when the person wants to be reminded.
      optional_permissions: ['notifications'],
      host_permissions: hosts,
      content_scripts: [{ matches: hosts, js: ['detector.js'], all_frames: true, run_at: 'document_end' }],
      // Asked for only when the person wants postings noticed on every site.
      optional_host_permissions: ['*://*/*'],
      // The extension makes no request of its own, and its pages could not.
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'",
      },
      omnibox: { keyword: 'job' },
      commands: {
        'save-posting': {
          suggested_key: { default: 'Alt+Shift+J' },
          description: '__MSG_extension_saveCommand__',
        },
        'open-library': {
          suggested_key: { default: 'Alt+Shift+L' },
          description: '__MSG_extension_libraryCommand__',
        },
        [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
          suggested_key: { default: 'Alt+Shift+S' },
          description: '__MSG_extension_panelCommand__',
        },
      },
      // The oldest that knows `URL.parse`, which everything here reads addresses with.
      ...(browser === 'chrome' && { minimum_chrome_version: '126' }),
      ...(browser === 'firefox' && {
        browser_specific_settings: {
          gecko: {
            id: 'jobmark@jobmark.example',
            strict_min_version: '140.0',
            data_collection_permissions: { required: ['none'] },
          },
          gecko_android: { strict_min_version: '142.0' },
        },
      }),
    };
  },
  // What Mozilla's reviewers build the package from: the sources, without what tests them.
  zip: {
    includeSources: ['*.{json,md,ts}', 'LICENSE', '{components,entrypoints,lib,locales,public}/**'],
  },
  hooks: {
    'build:publicAssets': async (_wxt, files) => void files.push(...(await boardFiles())),
  },
  // The polyfill for module preloading would bring a `fetch`; no supported browser needs it.
  vite: () => ({
    plugins: [
      boardSigns(),
      grayMatter(),
      leanTurndown(),
      plainPreact(),
      onePiece(),
      compiledAtOnce('detector.js'),
    ],
    build: { modulePreload: { polyfill: false } },
  }),
});
