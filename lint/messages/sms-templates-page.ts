/** docs/sms-templates.zh.md: the texts that an office hands in for approval at the SMS gateway. */
import { smsRows } from '../../shared/all-messages.ts';
import { numberedText, SMS_VARIABLES, variablesOf } from '../../shared/kernel/sms.ts';

const INTRODUCTION = `# 短信模板 SMS templates

Written by \`npm run messages\` from the tables that post them. Not edited by hand.

在腾讯云短信控制台（国内短信 → 正文模板管理）逐条申请，类型选“通知”，审核通过后把模板编号填入本系统“设置 → 短信模板编号”。正文须逐字一致；链接是正文的一部分，不是变量；每个变量最多六个字。
“{网址}”换成本单位的网址：\`npm run messages -- --pages-url https://…\` 会直接打印替换后的正文。签名由平台加在正文前，不要写进模板。

| 通知 kind | 正文 | 变量示例 |
| --- | --- | --- |`;

/** @param pagesUrl where the deployment’s pages are; a placeholder without it. */
export const smsTemplatesPage = (pagesUrl?: string): string =>
  [
    INTRODUCTION,
    ...smsRows.map(({ kind, sms }) => {
      const examples = variablesOf(sms).map((name, index) => `{${index + 1}} ${SMS_VARIABLES[name]}`);
      return `| \`${kind}\` | ${numberedText(sms, pagesUrl)} | ${examples.join('，')} |`;
    }),
    '',
  ].join('\n');
