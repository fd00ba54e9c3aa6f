/** The public entry: forms and receipts. Never loads the console’s component library. */
import '../no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { kernelWordsEn } from '../words/en/kernel.ts';
import { publicWordsEn } from '../words/en/public.ts';
import { startWords } from '../words/language.ts';
import { kernelWords } from '../words/zh/kernel.ts';
import { publicWords } from '../words/zh/public.ts';
import { PublicPages } from './pages.tsx';
import './public.css';

async function start(page: HTMLElement): Promise<void> {
  await startWords('public', {
    'zh-CN': { ...kernelWords, ...publicWords },
    en: { ...kernelWordsEn, ...publicWordsEn },
  });
  createRoot(page).render(
    <StrictMode>
      <PublicPages />
    </StrictMode>,
  );
}

const page = document.getElementById('page');
if (page) void start(page);
