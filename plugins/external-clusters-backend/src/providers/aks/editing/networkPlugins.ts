/** The kinds of pod network that a new cluster can have, the first one by default. */
export const NETWORK_PLUGINS = {
  overlay: {
    label: 'Azure CNI Overlay',
    description: 'Pods have addresses of their own, apart from the network.',
    profile: { networkPlugin: 'azure', networkPluginMode: 'overlay' },
  },
  azure: {
    label: 'Azure CNI',
    description: 'Each pod takes an address of the network.',
    profile: { networkPlugin: 'azure' },
  },
  kubenet: {
    label: 'kubenet',
    description: 'Retired by Azure in March 2028.',
    profile: { networkPlugin: 'kubenet' },
  },
} satisfies Record<
  string,
  { label: string; description: string; profile: Record<string, string> }
>;

/** The network profile of a choice; that of the first one where nothing, or something else, was chosen. */
export function networkProfileOf(
  choice: string | undefined,
): Record<string, string> {
  const plugins: Record<string, { profile: Record<string, string> }> =
    NETWORK_PLUGINS;
  return (plugins[choice ?? ''] ?? NETWORK_PLUGINS.overlay).profile;
}
