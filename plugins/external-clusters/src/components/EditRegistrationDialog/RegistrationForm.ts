import {
  ExternalCluster,
  RegistrationChange,
} from 'backstage-plugin-external-clusters-common';

/** What the dialog lets people change, as its fields hold it. */
export interface RegistrationForm {
  displayName: string;
  description: string;
  owner: string;
  system: string;
  labels: { key: string; value: string }[];
}

/** The fields of {@link RegistrationForm}, in their order. */
export const registrationFields = [
  'displayName',
  'description',
  'owner',
  'system',
  'labels',
] as const;

/** One of {@link registrationFields}. */
export type RegistrationField = (typeof registrationFields)[number];

/** The form as it stands when a cluster's registration is opened. */
export function toRegistrationForm(cluster: ExternalCluster): RegistrationForm {
  return {
    displayName: cluster.displayName,
    description: cluster.description ?? '',
    owner: cluster.owner,
    system: cluster.system ?? '',
    labels: Object.entries(cluster.labels)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([key, value]) => ({ key, value })),
  };
}

/** Only what differs from the registration that the form was opened on, with the revision of that. */
export function toRegistrationChange(
  form: RegistrationForm,
  base: ExternalCluster,
): RegistrationChange {
  const before = toRegistrationForm(base);
  const change: RegistrationChange = { revision: base.revision };
  for (const field of changedFields(before, form)) {
    Object.assign(change, {
      [field]: field === 'labels' ? toLabels(form) : form[field],
    });
  }
  return change;
}

/** The fields in which two forms differ. */
export function changedFields(
  one: RegistrationForm,
  other: RegistrationForm,
): RegistrationField[] {
  return registrationFields.filter(
    field => fieldText(one, field) !== fieldText(other, field),
  );
}

/** A field's value as one line of text. */
export function fieldText(
  form: RegistrationForm,
  field: RegistrationField,
): string {
  if (field !== 'labels') {
    return form[field].trim();
  }
  return Object.entries(toLabels(form))
    .map(([key, value]) => `${key}: ${value}`)
    .sort()
    .join(', ');
}

function toLabels(form: RegistrationForm): Record<string, string> {
  return Object.fromEntries(
    form.labels
      .map(({ key, value }) => [key.trim(), value.trim()] as const)
      .filter(([key]) => key !== ''),
  );
}
