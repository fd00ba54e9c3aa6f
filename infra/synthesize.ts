/** The app's stages, one for a region with Cognito and one for China, each with its data and its service. */
import { App, Stage, Validations } from 'aws-cdk-lib';
import featureFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import packageJson from '../package.json' with { type: 'json' };
import { readSettings, STAGES, type StageName } from './settings.ts';
import { DataStack } from './stacks/data.ts';
import { ServiceStack } from './stacks/service.ts';

interface Synthesis {
  /** Checks take most of the time: a build for tests and the local cloud leaves them out, `npm run synth` does not. */
  readonly isChecked: boolean;
}

/** Writes the assembly, from functions and pages that are bundled already. */
export function synthesize({ isChecked }: Synthesis): void {
  const app = new App({
    outdir: process.env.CDK_OUTDIR ?? 'cdk.out',
    analyticsReporting: false,
    builtinCloudFormationValidation: isChecked,
    // Here and not in cdk.json, so that the assembly is the same without the CLI.
    context: {
      ...featureFlags,
      // Exports and imports: the weak references ask for an intrinsic that is too new to be everywhere.
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
    },
  });
  if (isChecked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

  for (const name of Object.keys(STAGES) as StageName[]) {
    const settings = readSettings(name, (key) => app.node.tryGetContext(key));
    const stage = new Stage(app, name, { env: { region: settings.region } });
    const { tables, receiptCodes } = new DataStack(stage, 'data', {
      stackName: `changban-${name}-data`,
      settings,
    });
    new ServiceStack(stage, 'service', {
      stackName: `changban-${name}-service`,
      stage: name,
      version: packageJson.version,
      settings,
      tables,
      receiptCodes,
    });
  }

  app.synth();
}
