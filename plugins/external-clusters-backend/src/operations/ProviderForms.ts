import { JsonObject } from '@backstage/types';
import { Form, UpgradeOffer } from 'backstage-plugin-external-clusters-common';
import { ClusterRecord } from '../database/records';
import { OpenEditor } from './OpenEditor';

/** Asks clouds what can be done now. Nothing is changed; what they have against it is thrown as ProviderError. */
export class ProviderForms {
  constructor(private readonly options: { openEditor: OpenEditor }) {}

  /** What a new cluster can be, given what was entered so far. */
  async clusterForm(
    accountId: string,
    settings: object,
    signal: AbortSignal,
  ): Promise<Form> {
    const editor = await this.options.openEditor(accountId);
    return editor.clusterForm(settings as JsonObject, { signal });
  }

  /** The same for a new node pool of a cluster. */
  async nodePoolForm(
    { accountId, ref }: ClusterRecord,
    settings: object,
    signal: AbortSignal,
  ): Promise<Form> {
    const editor = await this.options.openEditor(accountId);
    return editor.nodePoolForm(ref, settings as JsonObject, { signal });
  }

  /** Where a cluster and its node pools can go now. */
  async upgrades(
    { accountId, ref }: ClusterRecord,
    signal: AbortSignal,
  ): Promise<UpgradeOffer> {
    const editor = await this.options.openEditor(accountId);
    return editor.upgrades(ref, { signal });
  }
}
