/** `npm run go-live -- https://<host>`: what a visitor of a deployment can see of what has to be there before it opens. */
import * as z from 'zod';

const siteSchema = z.object({
  districts: z.array(
    z.object({
      code: z.string(),
      operator: z.string().optional(),
      icpNumber: z.string().optional(),
      policeNumber: z.string().optional(),
    }),
  ),
});

interface Check {
  readonly name: string;
  readonly isMet: boolean;
}

const NUMBERS = {
  operator: '主办单位 operator',
  icpNumber: 'ICP 备案号 ICP filing number',
  policeNumber: '公安备案号 police filing number',
} as const;

const named = Object.entries(NUMBERS) as [keyof typeof NUMBERS, string][]; // by its own keys

async function checksOf(origin: string): Promise<Check[]> {
  const [health, page, site] = await Promise.all(
    ['/v1/health', '/', '/v1/site'].map((path) => fetch(new URL(path, origin))),
  );
  const { districts } = siteSchema.parse(await site?.json());
  const header = (name: string) => page?.headers.get(name) ?? '';
  return [
    { name: 'https', isMet: new URL(origin).protocol === 'https:' },
    { name: '接口正常 the API answers', isMet: health?.status === 200 },
    { name: '首页可打开 the first page opens', isMet: page?.status === 200 },
    {
      name: '强制加密 strict-transport-security',
      isMet: header('strict-transport-security').includes('max-age'),
    },
    {
      name: '禁用定位、相机 permissions-policy',
      isMet: header('permissions-policy').includes('geolocation=()'),
    },
    ...districts.flatMap(({ code, ...filed }) =>
      named.map(([field, words]) => ({ name: `${words} (${code})`, isMet: filed[field] !== undefined })),
    ),
  ];
}

const [origin] = process.argv.slice(2);
if (origin === undefined || !URL.canParse(origin)) {
  console.error('npm run go-live -- https://<host>');
  process.exitCode = 2;
} else {
  const checks = await checksOf(origin);
  for (const { name, isMet } of checks) console.log(`${isMet ? '✓' : '✗'} ${name}`);
  process.exitCode = checks.every(({ isMet }) => isMet) ? 0 : 1;
}
