import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';

const KEY = 'externalClusters.search.schedule';

const DEFAULTS = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 3 },
};

/**
 * When the documents are collected: every ten minutes where app-config says nothing. Throws an Error that names the
 * key of what is wrong.
 */
export function readCollatorSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptionalConfig(KEY)?.get<JsonObject>();
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(
      new ConfigReader({ ...DEFAULTS, ...schedule }, KEY),
    );
  } catch (error) {
    throw new Error(`${KEY}: ${(error as Error).message}`, { cause: error });
  }
}
