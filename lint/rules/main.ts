/** `npm run rules`: writes docs/rules.md; with `--check`, compares it instead. Fails on rules without a test and on numbers that no rule has. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rulesOf } from './book.ts';
import { bookFaults } from './book-faults.ts';
import { citationFaults } from './citation-faults.ts';
import { rulesPage } from './page.ts';
import { readTextFiles } from './text-file.ts';

const page = new URL('../../docs/rules.md', import.meta.url);
const files = readTextFiles(fileURLToPath(new URL('../..', import.meta.url)));
const rules = rulesOf(files);
const faults = [...bookFaults(rules), ...citationFaults(files, new Set(rules.map(({ number }) => number)))];

if (!process.argv.includes('--check')) writeFileSync(page, rulesPage(rules));
else if (!existsSync(page) || readFileSync(page, 'utf8') !== rulesPage(rules))
  faults.push('docs/rules.md is not what the code decides: run "npm run rules" and commit it');
for (const fault of faults) console.error(fault);
console.log(`${rules.length} rules, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
