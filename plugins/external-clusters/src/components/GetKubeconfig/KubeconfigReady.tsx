import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { KubeconfigDownload } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { CommandLine } from '../common/CommandLine';
import { RelativeTime } from '../common/RelativeTime';

/** What is to be known of a kubeconfig that was made, and how it is used. */
export function KubeconfigReady(props: { download: KubeconfigDownload }) {
  const { fileName, expiresAt, signIn, notes } = props.download;
  const t = useText();
  return (
    <>
      <Alert
        severity={signIn === 'Token' ? 'warning' : 'success'}
        variant="outlined"
        role="status"
      >
        {t('kubeconfig.ready')}
        {expiresAt !== undefined && (
          <>
            {'. '}
            {t('kubeconfig.ends')} <RelativeTime at={expiresAt} />
          </>
        )}
      </Alert>
      {notes.length > 0 && (
        <Typography
          variant="body2"
          component="ul"
          style={{ margin: 0, paddingLeft: 20 }}
        >
          {notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </Typography>
      )}
      <Typography variant="body2" component="div">
        {t('kubeconfig.use')}
        <CommandLine command={`kubectl --kubeconfig ${fileName} get nodes`} />
      </Typography>
    </>
  );
}
