import { AzureClusterState } from '../azure';
import { Phase } from '../core';

/** Phases from pairs of a value and its minutes. */
export function minutesOf<T>(...pairs: (readonly [T, number])[]): Phase<T>[] {
  return pairs.map(([value, minutes]) => ({
    value,
    milliseconds: minutes * 60_000,
  }));
}

/** Short for a state of an AKS cluster. */
export function aks(
  provisioningState: string,
  powerState: AzureClusterState['powerState'],
): AzureClusterState {
  return { provisioningState, powerState };
}
