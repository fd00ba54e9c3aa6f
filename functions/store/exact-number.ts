/** Numbers of DynamoDB, which has 38 digits: those that JavaScript would round stay text. */
import { NumberValue } from '@aws-sdk/lib-dynamodb';

/** Without sign, point, exponent and the zeros around them. */
const digitsOf = (text: string) =>
  (text.toLowerCase().split('e')[0] ?? '').replace(/[-+.]/g, '').replace(/^0+|0+$/g, '');

/** A number, or the SDK’s own value where a number would be another one; neither is thrown at. */
export function exactNumber(text: string): number | NumberValue {
  const number = Number(text);
  return digitsOf(String(number)) === digitsOf(text) ? number : NumberValue.from(text);
}
