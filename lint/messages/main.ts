/** `npm run messages`: writes docs/messages.md; with `--check`, compares it instead. Fails on a kind of message that nothing posts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messageRows } from '../../shared/all-messages.ts';
import { readTextFiles } from '../rules/text-file.ts';
import { messageFaults } from './message-faults.ts';
import { messagesPage } from './page.ts';

const page = new URL('../../docs/messages.md', import.meta.url);
const faults = messageFaults(messageRows, readTextFiles(fileURLToPath(new URL('../..', import.meta.url))));

if (!process.argv.includes('--check')) writeFileSync(page, messagesPage(messageRows));
else if (!existsSync(page) || readFileSync(page, 'utf8') !== messagesPage(messageRows))
  faults.push('docs/messages.md is not what the tables say: run "npm run messages" and commit it');
for (const fault of faults) console.error(fault);
console.log(`${messageRows.length} kinds of message, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
