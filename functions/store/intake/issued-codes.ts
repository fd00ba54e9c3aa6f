/** Which issue of a receipt code somebody holds, beside the file; the code itself is nowhere (ADR 0020). */
import {
  type CodeSubject,
  type IssuedCode,
  issuedCodeSchema,
} from '../../../shared/intake/receipts/issued-code.ts';
import { attributesOf } from '../attributes.ts';
import { type Change, create, remove, replace } from '../change.ts';
import { readItem } from '../record.ts';

const keyOf = ({ subject: { kind, id }, holder }: CodeSubject) => ({
  pk: `${kind.toUpperCase()}#${id}`,
  sk: `CODE#${holder}`,
});

const item = (issued: IssuedCode) => ({ ...issuedCodeSchema.parse(issued), ...keyOf(issued) });

const known = attributesOf(issuedCodeSchema);

const parse = (stored: unknown): IssuedCode => issuedCodeSchema.parse(stored);

export const getIssuedCode = (of: CodeSubject) => readItem('program', keyOf(of), parse);

export const createIssuedCode = (issued: IssuedCode): Change => create('program', item(issued));

export const replaceIssuedCode = (before: IssuedCode, after: IssuedCode): Change =>
  replace('program', item({ ...after, version: before.version + 1 }), before.version, known);

export const removeIssuedCode = (of: CodeSubject): Change => remove('program', keyOf(of));
