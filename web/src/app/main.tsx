/** The console’s entry. */
import '../no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { allConsoleWords } from '../words/all-console.ts';
import { startWords } from '../words/language.ts';
import { loadConfig } from './config.ts';
import { Console } from './console.tsx';
import { reloadWhenReplaced } from './reload-when-replaced.ts';
import { createSession } from './session.ts';
import { trustOwnStyles } from './style-nonce.ts';
import '../ui/fonts.css';
import './console.css';

async function start(element: HTMLElement): Promise<void> {
  await startWords('console', allConsoleWords);
  const session = createSession(await loadConfig());
  createRoot(element).render(
    <StrictMode>
      <Console session={session} />
    </StrictMode>,
  );
}

trustOwnStyles();
reloadWhenReplaced();
const element = document.getElementById('console');
if (element)
  start(element).catch(() => {
    element.textContent = '无法连接服务器，请刷新重试。 The server cannot be reached; please reload.';
  });
