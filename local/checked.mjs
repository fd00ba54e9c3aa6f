/**
 * `node local/checked.mjs FILE` runs a TypeScript file where Node.js can, and says what is missing where it cannot; without a file it only
 * checks. JavaScript that the Node.js of any year reads: an older one fails on the first `.ts` with a stack trace.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const NEEDED = 24;
const found = process.version;

if (Number(found.slice(1).split('.')[0]) < NEEDED) {
  console.error(
    `Changban needs Node.js ${NEEDED} or newer, and this is ${found}: run "npm ci" without --omit=optional, which brings it for Linux, or install it from https://nodejs.org.`,
  );
  console.error(
    `常伴需要 Node.js ${NEEDED} 或更新版本，当前为 ${found}：请运行 npm ci（不要加 --omit=optional），Linux 会随依赖安装；其他系统请从 https://nodejs.org 安装。`,
  );
  process.exit(1);
}

const [, , file] = process.argv;
if (file) {
  process.argv.splice(1, 2, resolve(file));
  await import(pathToFileURL(resolve(file)).href);
}
