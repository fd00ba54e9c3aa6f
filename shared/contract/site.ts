/** What lies in the pages’ bundle: written by the build, read by the function. */
import * as z from 'zod';

export const siteEncodings = ['br', 'gzip'] as const;
export type SiteEncoding = (typeof siteEncodings)[number];

const siteFileSchema = z.object({
  contentType: z.string(),
  etag: z.string(),
  /** In which encodings it lies there besides its own: `<path>.br`, `<path>.gzip`. */
  encodings: z.array(z.enum(siteEncodings)),
});
export type SiteFile = z.infer<typeof siteFileSchema>;

/** By path without the first slash: `assets/index-C8vRFDSu.css`. */
export const siteManifestSchema = z.record(z.string(), siteFileSchema);
export type SiteManifest = z.infer<typeof siteManifestSchema>;

/** Beside the function’s code. */
export const SITE_FOLDER = 'site';
export const SITE_MANIFEST = 'manifest.json';
