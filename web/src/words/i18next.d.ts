/** Makes every key that `t` takes a checked one. */
import 'i18next';
import type { allConsoleWords } from './all-console.ts';
import type { allPublicWords } from './all-public.ts';
import type { intakeHarmWords } from './zh/intake-harm.ts';
import type { uiWords } from './zh/ui.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: {
      ui: typeof uiWords & typeof intakeHarmWords;
      public: (typeof allPublicWords)['zh-CN'];
      console: (typeof allConsoleWords)['zh-CN'];
    };
  }
}
