import {
  CallOptions,
  ClusterEditor,
  ClusterProvider,
} from 'backstage-plugin-external-clusters-node';

/** The methods of a provider that may leave the process. */
export type ProviderMethod =
  | Exclude<keyof ClusterProvider, 'close' | 'editor'>
  | keyof ClusterEditor;

/** Runs one call of a provider, perhaps later, perhaps with other options. */
export type AroundCall = <T>(
  method: ProviderMethod,
  options: CallOptions,
  call: (options: CallOptions) => Promise<T>,
) => Promise<T>;

/** The same provider, with something around each of its calls. */
export function mapCalls(
  provider: ClusterProvider,
  around: AroundCall,
): ClusterProvider {
  const kubeconfigExec = provider.kubeconfigExec?.bind(provider);
  return {
    verifyAccount: options =>
      around('verifyAccount', options, inner => provider.verifyAccount(inner)),
    discoverClusters: options =>
      around('discoverClusters', options, inner =>
        provider.discoverClusters(inner),
      ),
    observeClusters: (refs, options) =>
      around('observeClusters', options, inner =>
        provider.observeClusters(refs, inner),
      ),
    observeCluster: (ref, options) =>
      around('observeCluster', options, inner =>
        provider.observeCluster(ref, inner),
      ),
    observeNodePools: (ref, options) =>
      around('observeNodePools', options, inner =>
        provider.observeNodePools(ref, inner),
      ),
    clusterCredential: (ref, options) =>
      around('clusterCredential', options, inner =>
        provider.clusterCredential(ref, inner),
      ),
    checkRights: (subject, options) =>
      around('checkRights', options, inner =>
        provider.checkRights(subject, inner),
      ),
    kubeconfigExec:
      kubeconfigExec &&
      ((ref, options) =>
        around('kubeconfigExec', options, inner => kubeconfigExec(ref, inner))),
    editor: provider.editor && mapEditorCalls(provider.editor, around),
    close: () => provider.close(),
  };
}

function mapEditorCalls(
  editor: ClusterEditor,
  around: AroundCall,
): ClusterEditor {
  return {
    clusterForm: (settings, options) =>
      around('clusterForm', options, inner =>
        editor.clusterForm(settings, inner),
      ),
    nodePoolForm: (ref, settings, options) =>
      around('nodePoolForm', options, inner =>
        editor.nodePoolForm(ref, settings, inner),
      ),
    upgrades: (ref, options) =>
      around('upgrades', options, inner => editor.upgrades(ref, inner)),
    planCluster: (settings, options) =>
      around('planCluster', options, inner =>
        editor.planCluster(settings, inner),
      ),
    planChange: (ref, change, options) =>
      around('planChange', options, inner =>
        editor.planChange(ref, change, inner),
      ),
    planDeletion: (ref, guard, options) =>
      around('planDeletion', options, inner =>
        editor.planDeletion(ref, guard, inner),
      ),
    begin: (request, options) =>
      around('begin', options, inner => editor.begin(request, inner)),
    find: (request, options) =>
      around('find', options, inner => editor.find(request, inner)),
    check: (request, handle, options) =>
      around('check', options, inner => editor.check(request, handle, inner)),
    cancel: (request, handle, options) =>
      around('cancel', options, inner => editor.cancel(request, handle, inner)),
  };
}
