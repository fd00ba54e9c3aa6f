/** What browsers are told to refuse. API Gateway’s own answers (401, 404 of an unknown path, 413, 429) carry none of it. */

const EVERYWHERE = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** For what is not a page: should a browser show it as one, nothing in it runs and nobody frames it. */
export const INERT_HEADERS = {
  ...EVERYWHERE,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** An answer about somebody may stay in no cache. */
export const API_HEADERS = { ...INERT_HEADERS, 'cache-control': 'no-store' };

/** Nothing here needs any of it. */
const SWITCHED_OFF = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

interface PageNeeds {
  /** Where it sends requests to besides its own origin. */
  readonly connectTo?: readonly string[];
  /** Of the styles that its scripts make. */
  readonly styleNonce?: string | undefined;
}

/** `eval`, inline scripts, plugins, frames and forms that leave the page are refused; images may be inline. */
export function pageHeaders({ connectTo = [], styleNonce }: PageNeeds) {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': ["'self'", ...(styleNonce ? [`'nonce-${styleNonce}'`] : [])].join(' '),
    'img-src': "'self' data:",
    'connect-src': ["'self'", ...connectTo].join(' '),
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  };
  return {
    ...EVERYWHERE,
    'content-security-policy': Object.entries(directives)
      .map(([name, sources]) => `${name} ${sources}`)
      .join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': SWITCHED_OFF.map((name) => `${name}=()`).join(', '),
    'x-frame-options': 'DENY',
  };
}
