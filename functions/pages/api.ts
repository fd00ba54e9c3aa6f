/** The pages’ function: what a browser loads. It reads no table and knows nobody. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ASSETS_PATH, CONFIG_PATH, FILE_PATHS, PAGES } from '../../shared/contract/pages.ts';
import { configAnswer } from './config-answer.ts';
import { consoleAnswer, publicAnswer } from './entry-answer.ts';
import { ASK_AGAIN, FOR_EVER, fileAnswer, notFound } from './file-answer.ts';

type Page = (event: APIGatewayProxyEventV2) => APIGatewayProxyStructuredResultV2;

const each = (paths: readonly string[], page: Page) => paths.map((path) => [`GET ${path}`, page] as const);

/** By route key. */
const pages = new Map<string, Page>([
  ...each(PAGES.index, publicAnswer),
  ...each(PAGES.console, consoleAnswer),
  ...each(FILE_PATHS, (event) =>
    fileAnswer(event, { path: event.rawPath.slice(1), cacheControl: ASK_AGAIN }),
  ),
  ...each([ASSETS_PATH], (event) =>
    fileAnswer(event, { path: `assets/${event.pathParameters?.file}`, cacheControl: FOR_EVER }),
  ),
  ...each([CONFIG_PATH], configAnswer),
]);

export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> =>
  pages.get(event.routeKey)?.(event) ?? notFound();
