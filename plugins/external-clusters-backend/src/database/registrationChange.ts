import { toJsonText } from './columns';
import { toReadModel } from './readModel';
import { CloudClusterRow, ExternalClusterRow } from './rows';

/** What the portal says of a cluster; absent parts stay, empty text removes an optional one. */
export interface RegistrationChanges {
  displayName?: string;
  description?: string;
  owner?: string;
  system?: string;
  labels?: Record<string, string>;
}

/** The columns that a change sets, the read model included. */
export function toChangedColumns(
  before: ExternalClusterRow,
  change: RegistrationChanges,
  cloud: CloudClusterRow,
): Partial<ExternalClusterRow> {
  const displayName = change.displayName ?? before.display_name;
  return {
    display_name: displayName,
    description: replaceText(before.description, change.description),
    system_ref: replaceText(before.system_ref, change.system),
    owner_ref: change.owner ?? before.owner_ref,
    labels: change.labels ? toJsonText(change.labels) : before.labels,
    ...toReadModel(cloud, displayName),
  };
}

function replaceText(before: string | null, after: string | undefined) {
  return after === undefined ? before : after || null;
}
