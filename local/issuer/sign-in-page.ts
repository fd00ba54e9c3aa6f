/** The page on which one picks who to be. Made-up people of a local cloud: there is no password. */
import { DISTRICTS } from '../../shared/kernel/regions.ts';

export interface Choice {
  readonly persona: string;
  readonly label: string;
}

interface Words {
  readonly title: string;
  readonly note: string;
  readonly district: string;
  readonly street: string;
  readonly auditor: string;
  readonly referrer: string;
  readonly community: string;
  readonly others: string;
  readonly volunteers: string;
}

const WORDS: Readonly<Record<'zh-CN' | 'en', Words>> = {
  'zh-CN': {
    title: '常伴 · 本地登录',
    note: '这是本机的演示环境，人员均为虚构。请选择身份登录。',
    district: '区妇联',
    street: '镇（街道）妇联',
    auditor: '审计人员',
    referrer: '转介单位（学校）',
    community: '村（社区）工作者',
    others: '其他身份',
    volunteers: '志愿者',
  },
  en: {
    title: 'Changban: local sign-in',
    note: 'This is a local demonstration with fictional people. Choose who to sign in as.',
    district: 'District officer',
    street: 'Street officers',
    auditor: 'Auditor',
    referrer: 'Referrer (school)',
    community: 'Community workers',
    others: 'Others',
    volunteers: 'Volunteers',
  },
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

export const languageOf = (acceptLanguage: string | undefined): 'zh-CN' | 'en' =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh-CN';

const STYLE = `
body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 0; background: #f6f4f1; color: #222 }
main { max-width: 34rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { font-size: 1.4rem } h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; color: #555 }
.choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .5rem }
.account { display: grid; gap: .8rem; max-width: 22rem; margin-bottom: 2rem }
input { font: inherit; padding: .5rem; width: 100%; box-sizing: border-box; border: 1px solid #c9c2b8; border-radius: .4rem }
[role=alert] { color: #a4343a; margin: 0 }
button { font: inherit; padding: .6rem .8rem; border: 1px solid #c9c2b8; border-radius: .5rem; background: #fff; text-align: left; cursor: pointer }
button:hover, button:focus-visible { border-color: #a4343a; outline: 2px solid #a4343a33 }
`;

export function page(language: string, title: string, body: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${STYLE}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

function group(title: string, choices: readonly Choice[]): string {
  if (choices.length === 0) return '';
  const buttons = choices.map(
    ({ persona, label }) =>
      `<button name="persona" value="${escapeHtml(persona)}">${escapeHtml(label)}</button>`,
  );
  return `<h2>${title}</h2><div class="choices">${buttons.join('')}</div>`;
}

/**
 * @param volunteers volunteers that exist, to sign in as one of them
 * @param account the form for who has an account here; nothing where there are none
 */
export function signInPage(
  acceptLanguage: string | undefined,
  volunteers: readonly Choice[],
  account: string,
): string {
  const language = languageOf(acceptLanguage);
  const words = WORDS[language];
  const streets = DISTRICTS.flatMap((district) => district.streets);
  const districts = DISTRICTS.map(({ name }) => ({ persona: 'district', label: `${name}妇联` }));
  const groups = [
    group(words.district, districts),
    group(
      words.street,
      streets.map(({ code, name }) => ({ persona: `street:${code}`, label: name })),
    ),
    group(
      words.community,
      streets.flatMap(({ communities: [first] }) =>
        first ? [{ persona: `community:${first.code}`, label: first.name }] : [],
      ),
    ),
    group(words.volunteers, volunteers),
    group(words.others, [
      { persona: 'auditor', label: words.auditor },
      { persona: 'referrer:school', label: words.referrer },
    ]),
  ];
  return page(
    language,
    words.title,
    `${account}<p>${words.note}</p><form method="post">${groups.join('')}</form>`,
  );
}
