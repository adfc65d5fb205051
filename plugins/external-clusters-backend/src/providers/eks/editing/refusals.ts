import { ProviderError } from 'backstage-plugin-external-clusters-node';

/** Something of that name is there, and it was not made by this step. */
export function nameTaken(what: 'a cluster' | 'a node pool'): ProviderError {
  return new ProviderError(
    'Conflict',
    `There is ${what} of this name already`,
    {
      code: 'NAME_TAKEN',
      field: 'name',
      hint:
        what === 'a cluster'
          ? 'Choose another name, or import the cluster that is there.'
          : 'Choose another name.',
    },
  );
}

/** AWS works on it. */
export function busy(what: string, status: string): ProviderError {
  return new ProviderError('Conflict', `${what} is ${status}`, {
    code: 'BUSY',
    hint: 'Try again when AWS is done with it.',
  });
}

/** The cluster is not the one that was made here. */
export function notOurs(): ProviderError {
  return new ProviderError(
    'Conflict',
    'This is not the cluster that was made here: it was made anew, or its tag was taken away',
    {
      code: 'NOT_OURS',
      hint: 'Disconnect it, and import it if you want to see it here.',
    },
  );
}

/** What is there now has only the name of what was to be deleted. */
export function madeAnew(): ProviderError {
  return new ProviderError(
    'Conflict',
    'It was deleted and made anew under the same name',
    { code: 'NOT_OURS', hint: 'Look at what is there now, and decide again.' },
  );
}

/** Its deletion protection is on. */
export function deletionProtected(): ProviderError {
  return new ProviderError(
    'Conflict',
    'The deletion protection of the cluster is on',
    {
      code: 'PROTECTED',
      hint: 'Switch it off at AWS, then delete the cluster.',
    },
  );
}

/** Nothing but deleting is left for it. */
export function brokenCluster(status: string): ProviderError {
  return new ProviderError(
    'InvalidRequest',
    `The cluster is ${status} and can only be deleted`,
    { code: 'CLUSTER_FAILED' },
  );
}
