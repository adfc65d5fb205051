import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

/** The key of the schedule in app-config. */
export const SCHEDULE_KEY = 'externalClusters.search.schedule';

/** When the documents are collected: every ten minutes where app-config says nothing. */
export function readCollatorSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptionalConfig(SCHEDULE_KEY);
  return {
    frequency: { minutes: 10 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 3 },
    ...(schedule &&
      readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)),
  };
}
