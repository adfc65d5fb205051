import { JsonObject } from '@backstage/types';

/** Fields that are only there while another one has a certain value. */
const DEPENDENT: {
  field: string;
  isShown: (settings: JsonObject) => boolean;
}[] = [
  { field: 'count', isShown: ({ autoscaling }) => autoscaling !== true },
  { field: 'minCount', isShown: ({ autoscaling }) => autoscaling === true },
  { field: 'maxCount', isShown: ({ autoscaling }) => autoscaling === true },
  {
    field: 'identityId',
    isShown: ({ identity }) => identity === 'UserAssigned',
  },
];

/** The settings without what was entered before another choice took its field away. */
export function relevantSettings(settings: JsonObject): JsonObject {
  const hidden = DEPENDENT.filter(({ isShown }) => !isShown(settings)).map(
    ({ field }) => field,
  );
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => !hidden.includes(name)),
  );
}
