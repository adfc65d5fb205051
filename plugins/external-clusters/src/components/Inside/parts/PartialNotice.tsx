import Alert from '@material-ui/lab/Alert';
import { useText } from '../../../hooks/useText';

/** Says that a cluster has more nodes than were read, and what that means; nothing where all were read. */
export function PartialNotice(props: {
  isWhole: boolean;
  read: number;
  of?: number;
}) {
  const { isWhole, read, of } = props;
  const t = useText();
  if (isWhole) {
    return null;
  }
  return (
    <Alert severity="info" variant="outlined" role="status">
      {of === undefined
        ? t('inside.partial.unknown', { read: read.toLocaleString() })
        : t('inside.partial.known', {
            read: read.toLocaleString(),
            of: of.toLocaleString(),
          })}
    </Alert>
  );
}
