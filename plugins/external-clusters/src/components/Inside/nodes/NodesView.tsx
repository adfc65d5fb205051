import Paper from '@material-ui/core/Paper';
import {
  ExternalCluster,
  NodeList,
} from 'backstage-plugin-external-clusters-common';
import { Resource } from '../../../hooks/Resource';
import { valueOf } from '../../../hooks/valueOf';
import { RefreshNotice } from '../../common/RefreshNotice';
import { Stack } from '../../common/Stack';
import { InsideProblem } from '../parts/InsideProblem';
import { MetricsNotice } from '../parts/MetricsNotice';
import { PartialNotice } from '../parts/PartialNotice';
import { PartProblems } from '../parts/PartProblems';
import { NodeContent } from './NodeContent';
import { NodeSelection } from './NodeSelection';
import { NodeTableSkeleton } from './NodeTableSkeleton';
import { NodeToolbar } from './NodeToolbar';

/** What {@link NodesView} shows and tells. */
export interface NodesViewProps {
  cluster: ExternalCluster;
  nodes: Resource<NodeList>;
  selection: NodeSelection;
  onSelect: (change: Partial<NodeSelection>) => void;
  onRetry: () => void;
}

/** The nodes of a cluster in each of their states: loading, there, none, too many, no permission, no answer. */
export function NodesView(props: NodesViewProps) {
  const { cluster, nodes, selection, onSelect, onRetry } = props;
  if (nodes.kind === 'Failed') {
    return (
      <InsideProblem cluster={cluster} error={nodes.error} onRetry={onRetry} />
    );
  }
  const list = valueOf(nodes);
  return (
    <Stack>
      {nodes.kind === 'Loaded' && <Notices {...nodes} />}
      <Paper>
        <NodeToolbar nodes={list} selection={selection} onSelect={onSelect} />
        {list ? (
          <NodeContent
            nodes={list}
            pending={nodes.kind === 'Loaded' && nodes.pending}
            selection={selection}
            onSelect={onSelect}
          />
        ) : (
          <NodeTableSkeleton selection={selection} onSelect={onSelect} />
        )}
      </Paper>
    </Stack>
  );
}

function Notices(props: Extract<Resource<NodeList>, { kind: 'Loaded' }>) {
  const { isWhole, read, of, metrics, problems } = props.value;
  return (
    <>
      <RefreshNotice error={props.refreshError} />
      <PartialNotice isWhole={isWhole} read={read} of={of} />
      <PartProblems problems={problems} />
      <MetricsNotice metrics={metrics} />
    </>
  );
}
