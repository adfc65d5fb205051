import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { NodeList } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { NodePagination } from './NodePagination';
import { noFilters, NodeSelection } from './NodeSelection';
import { NodeTable } from './NodeTable';

/** One page of nodes; says so when there are none, or none that match. */
export function NodeContent(props: {
  nodes: NodeList;
  /** The nodes still answer the question before. */
  pending: boolean;
  selection: NodeSelection;
  onSelect: (change: Partial<NodeSelection>) => void;
}) {
  const { nodes, onSelect } = props;
  const t = useText();
  if (nodes.read === 0) {
    return (
      <Empty title={t('inside.nodes.none')} text={t('inside.nodes.noneText')} />
    );
  }
  if (nodes.total === 0) {
    return (
      <Empty
        title={t('inside.nodes.nothingFound')}
        text={t('inside.nodes.nothingFoundText')}
        onClear={() => onSelect(noFilters)}
      />
    );
  }
  return (
    <>
      <NodeTable {...props} />
      <NodePagination {...props} total={nodes.total} />
    </>
  );
}

function Empty(props: { title: string; text: string; onClear?: () => void }) {
  const { title, text, onClear } = props;
  const t = useText();
  return (
    <Box p={6} textAlign="center" role="status">
      <Typography variant="h6" component="h3">
        {title}
      </Typography>
      <Typography color="textSecondary" paragraph>
        {text}
      </Typography>
      {onClear && (
        <Button variant="outlined" color="primary" onClick={onClear}>
          {t('inside.nodes.clear')}
        </Button>
      )}
    </Box>
  );
}
