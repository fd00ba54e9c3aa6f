/** The app's stages, one for a region with Cognito and one for China, each with what it keeps, what answers and what works behind it. */
import { App, Stage, Validations } from 'aws-cdk-lib';
import featureFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import packageJson from '../package.json' with { type: 'json' };
import { readSettings, STAGES, type StageName } from './settings.ts';
import { DataStack } from './stacks/data.ts';
import { ServiceStack } from './stacks/service.ts';
import { WorkersStack } from './stacks/workers.ts';

/** CloudFormation takes 500. At 400 there is still time to divide a stack before one cannot be deployed. */
const MAX_RESOURCES_IN_STACK = 399;

interface Synthesis {
  /** Checks take most of the time: a build for tests and the local cloud leaves them out, `npm run synth` does not. */
  readonly isChecked: boolean;
}

/** An app without its stages. */
export const openApp = ({ isChecked }: Synthesis, outdir: string): App =>
  new App({
    outdir,
    analyticsReporting: false,
    builtinCloudFormationValidation: isChecked,
    // Here and not in cdk.json, so that the assembly is the same without the CLI.
    context: {
      ...featureFlags,
      // Exports and imports: the weak references ask for an intrinsic that is too new to be everywhere.
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
      '@aws-cdk/core:stackResourceLimit': MAX_RESOURCES_IN_STACK,
    },
  });

function addStage(app: App, name: StageName): void {
  const settings = readSettings(name, (key) => app.node.tryGetContext(key));
  const stage = new Stage(app, name, { env: { region: settings.region } });
  const stackName = (stack: string) => `changban-${name}-${stack}`;
  const data = new DataStack(stage, 'data', { stackName: stackName('data'), settings });
  const { tables, receiptCodes, anchors } = data;
  const shared = { stage: name, version: packageJson.version, settings, tables, receiptCodes, anchors };
  const service = new ServiceStack(stage, 'service', { ...shared, stackName: stackName('service') });
  new WorkersStack(stage, 'workers', {
    ...shared,
    stackName: stackName('workers'),
    alarmTopic: service.alarmTopic,
    issuer: service.issuer,
  });
}

/** Writes the assembly, from functions and pages that are bundled already. */
export function synthesize(synthesis: Synthesis): void {
  const app = openApp(synthesis, process.env.CDK_OUTDIR ?? 'cdk.out');
  if (synthesis.isChecked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const name of Object.keys(STAGES) as StageName[]) addStage(app, name);
  app.synth();
}
