import Alert from '@material-ui/lab/Alert';
import { KubeconfigInspection } from 'backstage-plugin-external-clusters-common';
import { Text, useText } from '../../hooks/useText';
import { CopyableText } from '../common/CopyableText';
import { FactList } from '../common/FactList';
import { RelativeTime } from '../common/RelativeTime';

/** The server, the credential and its end, and what else people should know of a kubeconfig. */
export function InspectionFacts(props: { inspection: KubeconfigInspection }) {
  const { context, server, credential, notices } = props.inspection;
  const t = useText();
  return (
    <>
      <FactList
        facts={[
          {
            label: t('connect.server'),
            value: <CopyableText text={server} label={t('connect.server')} />,
          },
          { label: t('connect.context'), value: context },
          {
            label: t('connect.credential'),
            value: credentialText(credential, t),
          },
          {
            label: t('connect.expires'),
            value: credential.expiresAt ? (
              <RelativeTime at={credential.expiresAt} />
            ) : (
              t('connect.noEnd')
            ),
          },
        ]}
      />
      {notices.map(notice => (
        <Alert key={notice} severity="info" variant="outlined" role="note">
          {notice}
        </Alert>
      ))}
    </>
  );
}

function credentialText(
  { kind, subject }: KubeconfigInspection['credential'],
  t: Text,
): string {
  const word = t(`connect.credentialKind.${kind}`);
  return subject ? t('connect.credentialOf', { kind: word, subject }) : word;
}
