/** A file as the browser wants it: compressed, or not at all when it has it already. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type SiteFile, siteEncodings } from '../../shared/contract/site.ts';
import { INERT_HEADERS } from '../http/security-headers.ts';
import { findFile, readFile } from './site.ts';

type Headers = Readonly<Record<string, string>>;
type PageRequest = Pick<APIGatewayProxyEventV2, 'headers'>;

export const FOR_EVER = 'public, max-age=31536000, immutable';
export const ASK_AGAIN = 'no-cache';

interface Wanted {
  /** Without the first slash. */
  readonly path: string;
  readonly cacheControl: string;
  readonly security?: Headers;
}

/** `gzip;q=0` is a refusal. */
const accepts = (accepted: string, encoding: string) =>
  accepted.split(',').some((one) => {
    const [name = '', ...weights] = one.trim().split(/\s*;\s*/);
    return name === encoding && !weights.some((weight) => /^q=0(\.0*)?$/.test(weight));
  });

const encodingFor = ({ encodings }: SiteFile, { headers }: PageRequest) =>
  siteEncodings.find(
    (encoding) => encodings.includes(encoding) && accepts(headers['accept-encoding'] ?? '', encoding),
  );

/** As API Gateway answers a path that it does not know. */
export const notFound = (): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 404,
  headers: { ...INERT_HEADERS, 'cache-control': 'no-store', 'content-type': 'application/json' },
  body: JSON.stringify({ message: 'Not Found' }),
});

export function fileAnswer(request: PageRequest, wanted: Wanted): APIGatewayProxyStructuredResultV2 {
  const { path, cacheControl, security = INERT_HEADERS } = wanted;
  const file = findFile(path);
  if (!file) return notFound();
  const headers = {
    ...security,
    etag: file.etag,
    'cache-control': cacheControl,
    vary: 'accept-encoding',
  };
  if (request.headers['if-none-match']?.includes(file.etag)) return { statusCode: 304, headers };
  const encoding = encodingFor(file, request);
  return {
    statusCode: 200,
    headers: {
      ...headers,
      'content-type': file.contentType,
      ...(encoding && { 'content-encoding': encoding }),
    },
    body: readFile(path, encoding).toString('base64'),
    isBase64Encoded: true,
  };
}
