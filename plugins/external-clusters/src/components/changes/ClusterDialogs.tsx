import {
  ComponentType,
  createContext,
  ReactNode,
  useCallback,
  useContext,
  useState,
} from 'react';
import {
  ExternalClusterSummary,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { DeleteDialog } from '../DeleteDialog';
import { DisconnectDialog } from '../DisconnectDialog';
import { GetKubeconfigDialog } from '../GetKubeconfig';
import { PowerDialog } from '../PowerDialog';
import { ReplaceKubeconfigDialog } from '../ReplaceKubeconfig';
import { UpgradeDialog } from '../UpgradeDialog';
import { ClusterDialogName, ClusterDialogProps } from './ClusterDialogProps';

const dialogs: Record<ClusterDialogName, ComponentType<ClusterDialogProps>> = {
  upgrade: UpgradeDialog,
  start: PowerDialog,
  stop: PowerDialog,
  delete: DeleteDialog,
  disconnect: DisconnectDialog,
  replaceKubeconfig: ReplaceKubeconfigDialog,
  getKubeconfig: GetKubeconfigDialog,
};

type OpenDialog = (
  name: ClusterDialogName,
  cluster: ExternalClusterSummary,
) => void;

const OpenDialogContext = createContext<OpenDialog>(() => {});

/** Opens a dialog about a cluster, wherever below {@link ClusterDialogs}. */
export function useClusterDialogs(): OpenDialog {
  return useContext(OpenDialogContext);
}

/** Holds the one open dialog about a cluster. It keeps the cluster as it was shown when the dialog was opened. */
export function ClusterDialogs(props: {
  providers: Provider[];
  /** Something was started or changed: what is shown is to be asked for again. */
  onChanged: () => void;
  onDisconnected: () => void;
  children: ReactNode;
}) {
  const { providers, onChanged, onDisconnected } = props;
  const [opened, setOpened] = useState<{
    name: ClusterDialogName;
    cluster: ExternalClusterSummary;
  }>();
  const open = useCallback<OpenDialog>(
    (name, cluster) => setOpened({ name, cluster }),
    [],
  );
  const Opened = opened && dialogs[opened.name];
  return (
    <OpenDialogContext.Provider value={open}>
      {props.children}
      {Opened && (
        <Opened
          name={opened.name}
          cluster={opened.cluster}
          provider={providers.find(
            ({ name }) => name === opened.cluster.provider,
          )}
          onClose={() => setOpened(undefined)}
          onChanged={onChanged}
          onDisconnected={onDisconnected}
        />
      )}
    </OpenDialogContext.Provider>
  );
}
