import { AuditorService } from '@backstage/backend-plugin-api';
import { OperationRecord } from '../database/OperationRecord';

/** Writes to the audit log how an operation ended: nobody asked for it then, so it names who started it. */
export async function auditEnd(
  auditor: AuditorService,
  operation: OperationRecord,
): Promise<void> {
  const { id, kind, state, startedBy, clusterId, problem } = operation;
  const event = await auditor.createEvent({
    eventId: 'operation-end',
    severityLevel: 'medium',
    meta: { operationId: id, kind, state, startedBy, clusterId },
  });
  if (state === 'Failed') {
    await event.fail({ error: new Error(problem?.message ?? 'It failed') });
  } else {
    await event.success();
  }
}
