import { AuditorService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';

/** Logs nothing. */
export const quietLogger = mockServices.rootLogger({ level: 'none' });

/** Audits nothing. */
export const quietAuditor: AuditorService = {
  createEvent: async () => ({ success: async () => {}, fail: async () => {} }),
};
