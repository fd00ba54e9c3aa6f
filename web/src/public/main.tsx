/** The public entry: forms and receipts. Never loads the console’s component library. */
import '../no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { allPublicWords } from '../words/all-public.ts';
import { startWords } from '../words/language.ts';
import { PublicPages } from './pages.tsx';
import '../ui/fonts.css';
import './public.css';

async function start(page: HTMLElement): Promise<void> {
  await startWords('public', allPublicWords);
  createRoot(page).render(
    <StrictMode>
      <PublicPages />
    </StrictMode>,
  );
}

const page = document.getElementById('page');
if (page) void start(page);
