/** The pages of a sign-in with an account. */
import type { Asked } from './account-sign-in.ts';
import { escapeHtml, languageOf, page } from './sign-in-page.ts';

const WORDS = {
  'zh-CN': {
    title: '登录 · 常伴',
    name: '手机号、邮箱或登录名',
    password: '密码或首次登录码',
    signIn: '登录',
    code: '身份验证器中的 6 位数字',
    newPassword: '请设置自己的密码（至少 10 个字符）',
    enrol: '请在身份验证器应用中添加此密钥，再输入它显示的 6 位数字',
    next: '下一步',
    credentials: '登录名或密码不正确，或首次登录码已过期',
    disabled: '账号已停用，请联系妇联',
    wrongCode: '数字不正确',
    tooShort: '密码至少 10 个字符，且不能与首次登录码相同',
  },
  en: {
    title: 'Sign in · Changban',
    name: 'Mobile number, email address or sign-in name',
    password: 'Password or first sign-in code',
    signIn: 'Sign in',
    code: 'The 6 digits from your authenticator app',
    newPassword: 'Choose a password (at least 10 characters)',
    enrol: 'Add this key to your authenticator app, then enter the 6 digits that it shows',
    next: 'Continue',
    credentials: 'Wrong name or password, or the first sign-in code has expired',
    disabled: 'This account is disabled. Please contact the office',
    wrongCode: 'These digits are not right',
    tooShort: 'At least 10 characters, and not the first sign-in code',
  },
} as const;
type Words = (typeof WORDS)[keyof typeof WORDS];

const wrongText = (words: Words, wrong: NonNullable<Asked['wrong']>) =>
  wrong === 'code' ? words.wrongCode : words[wrong];

const field = (name: string, label: string, type = 'text') =>
  `<label>${label}<br><input name="${name}" type="${type}" autocomplete="off" required></label>`;

const FIELDS: Readonly<Record<Asked['step'], (words: Words) => string>> = {
  password: (words) => `${field('name', words.name)}${field('password', words.password, 'password')}`,
  code: (words) => field('code', words.code),
  newPassword: (words) => field('newPassword', words.newPassword, 'password'),
  enrol: (words) => field('code', words.enrol),
};

/** The form of one step, without the page around it. */
export function accountForm(acceptLanguage: string | undefined, { step, wrong, secret }: Asked): string {
  const words: Words = WORDS[languageOf(acceptLanguage)];
  return `<form method="post" class="account"><input type="hidden" name="step" value="${step}">
${wrong ? `<p role="alert">${wrongText(words, wrong)}</p>` : ''}
${secret ? `<p><code id="secret">${escapeHtml(secret)}</code></p>` : ''}
${FIELDS[step](words)}
<button>${step === 'password' ? words.signIn : words.next}</button></form>`;
}

export const accountPage = (acceptLanguage: string | undefined, asked: Asked): string =>
  page(
    languageOf(acceptLanguage),
    WORDS[languageOf(acceptLanguage)].title,
    accountForm(acceptLanguage, asked),
  );
