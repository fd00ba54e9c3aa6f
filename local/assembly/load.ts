/** Reads a CDK cloud assembly: the stacks of one stage with their templates and the folders of their assets. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StartFailure } from '../start-failure.ts';

const manifestSchema = z.object({
  artifacts: z
    .record(
      z.string(),
      z.object({
        type: z.string(),
        environment: z.string().optional(),
        properties: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});

const assetsSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional(), packaging: z.string().optional() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

export const templateSchema = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown() })).optional(),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).optional(),
  Conditions: z.record(z.string(), z.unknown()).optional(),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Condition: z.string().optional(),
      Properties: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .optional(),
});
export type Template = z.infer<typeof templateSchema>;

export interface Stack {
  readonly name: string;
  readonly region: string;
  readonly account: string;
  readonly template: Template;
  /** Folder or file of an asset by the key it is uploaded under. */
  readonly assets: ReadonlyMap<string, string>;
}

const readJson = <T>(file: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** The folder of a stage: the assembly itself when it has no stages. */
function stageFolder(folder: string, stage: string): string {
  const nested = join(folder, `assembly-${stage}`);
  try {
    readdirSync(nested);
    return nested;
  } catch {
    return folder;
  }
}

function readAssets(folder: string, file: string): [string, string][] {
  const { files } = readJson(join(folder, file), assetsSchema);
  return Object.values(files).flatMap(({ source, destinations }) =>
    Object.values(destinations).map(({ objectKey }): [string, string] => [
      objectKey,
      join(folder, source.path ?? ''),
    ]),
  );
}

/** `aws://unknown-account/unknown-region` stands for "wherever it is deployed": any valid answer will do here. */
function parseEnvironment(environment = '') {
  const [account = '', region = ''] = environment.replace(/^aws:\/\//, '').split('/');
  return {
    account: /^\d{12}$/.test(account) ? account : '000000000000',
    region: !region || region === 'unknown-region' ? 'us-east-1' : region,
  };
}

/**
 * The stacks of one stage.
 * @param change lets a test alter a template before it is used, for instance remove a grant.
 */
export function loadAssembly(
  folder: string,
  stage: string,
  change = (template: Template) => template,
): Stack[] {
  const root = stageFolder(folder, stage);
  let manifest: z.infer<typeof manifestSchema>;
  try {
    manifest = readJson(join(root, 'manifest.json'), manifestSchema);
  } catch (cause) {
    throw new StartFailure(`No cloud assembly in ${folder}: run "npm run synth" first.`, { cause });
  }
  const artifacts = Object.values(manifest.artifacts ?? {});
  const assets = new Map(
    artifacts
      .filter(({ type }) => type === 'cdk:asset-manifest')
      .flatMap(({ properties }) => readAssets(root, String(properties?.file))),
  );
  return Object.entries(manifest.artifacts ?? {})
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([id, { environment, properties }]) => ({
      name: String(properties?.stackName ?? id),
      ...parseEnvironment(environment),
      template: change(readJson(join(root, String(properties?.templateFile)), templateSchema)),
      assets,
    }));
}
