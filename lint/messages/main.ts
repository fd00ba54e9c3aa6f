/**
 * `npm run messages`: writes docs/messages.md and docs/sms-templates.zh.md; with `--check`, compares them instead; with `--pages-url`,
 * prints the texts for the gateway with the links of a deployment. Fails on a kind of message that nothing posts.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { messageRows } from '../../shared/all-messages.ts';
import { readTextFiles } from '../rules/text-file.ts';
import { messageFaults } from './message-faults.ts';
import { messagesPage } from './page.ts';
import { smsTemplatesPage } from './sms-templates-page.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, 'pages-url': { type: 'string' } } });
const faults = messageFaults(messageRows, readTextFiles(fileURLToPath(new URL('../..', import.meta.url))));
const pages = { 'messages.md': messagesPage(messageRows), 'sms-templates.zh.md': smsTemplatesPage() };

function write(name: string, text: string): void {
  const page = new URL(`../../docs/${name}`, import.meta.url);
  if (!values.check) writeFileSync(page, text);
  else if (!existsSync(page) || readFileSync(page, 'utf8') !== text)
    faults.push(`docs/${name} is not what the tables say: run "npm run messages" and commit it`);
}

if (values['pages-url']) console.log(smsTemplatesPage(values['pages-url'].replace(/\/$/, '')));
else for (const [name, text] of Object.entries(pages)) write(name, text);
for (const fault of faults) console.error(fault);
console.log(`${messageRows.length} kinds of message, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
