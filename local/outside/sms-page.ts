/** What the stand-in for the gateway was given, as phones would show it: for a person in a browser. */
import { escapeHtml } from '../../shared/kernel/html.ts';
import type { ApiAnswer } from '../gateway/messages.ts';
import type { Sms } from './sms-sink.ts';

const STYLE = `
  body { margin: 0; padding: 1.5rem; background: #e9ecef; font: 16px/1.6 system-ui, sans-serif; color: #1d2126; }
  main { max-width: 26rem; margin: auto; }
  h1 { font-size: 1.1rem; }
  article { margin: 0 0 1rem; }
  p.text { margin: 0; padding: .7rem .9rem; background: #fff; border-radius: .9rem; overflow-wrap: anywhere; }
  p.of { margin: .2rem .9rem; font-size: .8rem; color: #4d555e; }
`;

const shown = ({ phone, kind, text, receivedAt }: Sms) =>
  `<article><p class="text">${escapeHtml(text)}</p>` +
  `<p class="of">${escapeHtml(phone)} · ${escapeHtml(kind)} · <time>${escapeHtml(receivedAt)}</time></p></article>`;

/** Newest first. */
export const smsPage = (items: readonly Sms[]): ApiAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>短信 SMS</title><style>${STYLE}</style><main><h1>短信 SMS：${items.length}</h1>` +
      `${items.toReversed().map(shown).join('') || '<p>还没有短信 None yet</p>'}</main></html>`,
  ),
});
