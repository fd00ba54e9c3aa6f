/** The secrets of a stage: the right to read some of them and the variable that says where they are go together. */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { SecretName } from '../../shared/secrets.ts';
import type { Settings } from '../settings.ts';
import type { AppFunction } from './app-function.ts';

export interface AppSecretsProps {
  readonly settings: Settings;
  /** Generated with the tables. */
  readonly receiptCodes: ISecret;
}

/** A secret that somebody makes by hand: its ARN ends in six characters that are known afterwards. */
const arnOfName = (scope: Construct, name: string) =>
  Stack.of(scope).formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${name}-??????`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

export class AppSecrets extends Construct {
  private readonly places: Readonly<Record<SecretName, { readonly id: string; readonly arn: string }>>;

  constructor(scope: Construct, id: string, { settings, receiptCodes }: AppSecretsProps) {
    super(scope, id);
    const byName = (name: string) => ({ id: name, arn: arnOfName(this, name) });
    this.places = {
      smtp: byName(settings.smtpSecretName),
      sms: byName(settings.smsSecretName),
      accounts: byName(settings.accountsSecretName),
      receiptCodes: { id: receiptCodes.secretArn, arn: receiptCodes.secretArn },
    };
  }

  /** Only `GetSecretValue`, only of these. */
  grantRead(user: AppFunction, names: readonly SecretName[]): void {
    if (names.length === 0) return;
    user.allow({
      actions: ['secretsmanager:GetSecretValue'],
      resources: names.map((name) => this.places[name].arn),
    });
    const ids = Object.fromEntries(names.map((name) => [name, this.places[name].id]));
    user.addEnvironment('SECRET_IDS', Stack.of(this).toJsonString(ids));
  }
}
