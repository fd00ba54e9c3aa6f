/** The glossary against the words of the code, and the words that nobody should read. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHILD_MACHINE } from '../../shared/intake/children/child-machine.ts';
import { REFERRAL_MACHINE } from '../../shared/intake/referrals/referral-machine.ts';
import { VOLUNTEER_MACHINE } from '../../shared/intake/volunteers/volunteer-machine.ts';
import type { Bilingual } from '../../shared/kernel/language.ts';
import { roleSchema } from '../../shared/kernel/roles.ts';
import { PAIRING_MACHINE } from '../../shared/matching/pairings/pairing-machine.ts';
import { PROPOSAL_MACHINE } from '../../shared/matching/proposals/proposal-machine.ts';
import { ALL_KINDS } from '../../shared/office/kinds/kinds.ts';
import { WITHDRAWAL_MACHINE } from '../../shared/support/withdrawals/withdrawal-machine.ts';
import { PAGES, pageNamed, ROOT } from './pages.ts';

/** Code, Chinese and English of each row. */
const ROWS = new Map(
  [...pageNamed('docs/glossary.md').text.matchAll(/^\| `([\w.]+)` \| (.+?) \| (.+?) \|$/gm)].map(
    ([, code = '', zh = '', en = '']) => [code, { zh, en }] as const,
  ),
);

const MACHINES = {
  child: CHILD_MACHINE,
  volunteer: VOLUNTEER_MACHINE,
  proposal: PROPOSAL_MACHINE,
  pairing: PAIRING_MACHINE,
  referral: REFERRAL_MACHINE,
  withdrawal: WITHDRAWAL_MACHINE,
};
const states = Object.entries(MACHINES).flatMap(([name, machine]) =>
  Object.entries<Bilingual>(machine.states).map(([state, words]) => [`${name}.${state}`, words] as const),
);

/** What people read: the pages' words, and the bilingual texts of `shared/`. */
function textsOf(file: string): string[] {
  const code = readFileSync(join(ROOT, file), 'utf8').replace(/^\s*(?:\/?\*|\/\/|import ).*$/gm, '');
  const literal = file.startsWith('web/')
    ? /'((?:[^'\\\n]|\\.)*)'/g
    : /(?:zh|en|summary): ?['`]((?:[^'`\\\n]|\\.)*)['`]|say\(([^()]*)\)/g;
  return [...code.matchAll(literal)].map(([, one, other]) => one ?? other ?? '');
}

/** Wordings that people have agreed to stay as they were. */
const AGREED_TO = 'shared/office/notices/notice.ts';
const SOURCES = globSync(['web/src/words/**/*.ts', 'shared/**/*.ts'], { cwd: ROOT })
  .map((file) => file.split('\\').join('/'))
  .filter((file) => file !== AGREED_TO);
const READ = [
  ...SOURCES.map((name) => ({ name, texts: textsOf(name) })),
  ...PAGES.filter(({ name }) => name.startsWith('docs/guides/')).map(({ name, text }) => ({
    name,
    texts: text.split('\n'),
  })),
];

const NOT_CHINESE = /登出|注销|接单|包联|建档立卡|动态清零|家庭不愿|超期|录用|重新开案|封印|她/u;
const NOT_ENGLISH =
  /\b(?:she|her|hers|herself|whoever|told|stands|anew|mend(?:s|ed)?|tak(?:e|es|en|ing) (?:\w+ )?back)\b/i;

describe('docs/glossary.md', () => {
  it.each(states)('has the words of the state %s', (code, words) => {
    expect(ROWS.get(code)).toEqual({ zh: words.zh, en: words.en });
  });

  it.each(ALL_KINDS)('has the words of the kind $code', ({ code, names: { zh, en } }) => {
    expect(ROWS.get(code)).toEqual({ zh, en: en.toLowerCase() });
  });

  it.each(roleSchema.options)('has the role %s', (role) => {
    expect(ROWS.has(role)).toBe(true);
  });
});

describe('what people read', () => {
  it('is found: pages, mails, refusals, digests and guides', () => {
    expect(READ.flatMap(({ texts }) => texts).length).toBeGreaterThan(1500);
  });

  it.each([
    ['Chinese', NOT_CHINESE],
    ['English', NOT_ENGLISH],
  ])('keeps clear of words that the glossary rules out, in %s', (_language, words) => {
    const found = READ.flatMap(({ name, texts }) =>
      texts.filter((text) => words.test(text)).map((text) => `${name}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
