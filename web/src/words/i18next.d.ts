/** Makes every key that `t` takes a checked one. */
import 'i18next';
import type { consoleWords } from './zh/console.ts';
import type { kernelWords } from './zh/kernel.ts';
import type { publicWords } from './zh/public.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'kernel';
    resources: {
      kernel: typeof kernelWords;
      public: typeof publicWords & typeof kernelWords;
      console: typeof consoleWords & typeof kernelWords;
    };
  }
}
