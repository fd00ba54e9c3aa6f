/** The HTTP API's outside: one stage with throttling and access logs, browsers of the public pages only. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

export interface HttpEntranceProps {
  readonly apiName: string;
  readonly settings: Settings;
}

export class HttpEntrance extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { apiName, settings }: HttpEntranceProps) {
    super(scope, id);
    const { publicUrl, requestsPerSecond, burstRequests, logRetentionDays } = settings;
    this.api = new HttpApi(this, 'Api', {
      apiName,
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [publicUrl],
        allowMethods: [
          CorsHttpMethod.GET,
          CorsHttpMethod.POST,
          CorsHttpMethod.PUT,
          CorsHttpMethod.PATCH,
          CorsHttpMethod.DELETE,
        ],
        allowHeaders: ['authorization', 'content-type', 'accept-language', 'idempotency-key', 'if-match'],
        exposeHeaders: ['etag', 'retry-after', 'content-disposition'],
        maxAge: Duration.hours(1),
      },
    });
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.api.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: burstRequests },
      accessLogSettings: { destination: new LogGroupLogDestination(logs) },
    });
  }
}
