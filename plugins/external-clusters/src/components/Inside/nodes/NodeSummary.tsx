import Typography from '@material-ui/core/Typography';
import { NodeList } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { RelativeTime } from '../../common/RelativeTime';

/** How many nodes there are, are ready and match, and when that was so; numbers that change are read out. */
export function NodeSummary(props: { nodes: NodeList; className: string }) {
  const { ready, read, total, observedAt } = props.nodes;
  const t = useText();
  return (
    <Typography
      variant="body2"
      color="textSecondary"
      className={props.className}
    >
      <span aria-live="polite">
        {t('inside.nodes.summary', {
          ready: ready.toLocaleString(),
          read: read.toLocaleString(),
        })}
        {total !== read && (
          <>
            {' · '}
            {t('inside.nodes.matching', { total: total.toLocaleString() })}
          </>
        )}
      </span>
      {' · '}
      {t('inside.observed')} <RelativeTime at={observedAt} />
    </Typography>
  );
}
