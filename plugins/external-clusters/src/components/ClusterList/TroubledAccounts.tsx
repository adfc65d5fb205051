import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { Fleet } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { endSentence } from '../common/endSentence';

/** One notice for every account that cannot be read now, instead of one for every cluster of it. */
export function TroubledAccounts(props: {
  accounts: Fleet['troubledAccounts'];
  onShow: (accountId: string) => void;
}) {
  const t = useText();
  return (
    <>
      {props.accounts.map(({ id, name, access, clusters }) => (
        <Alert
          key={id}
          severity="warning"
          variant="outlined"
          role="status"
          action={
            <Button
              size="small"
              color="inherit"
              style={{ whiteSpace: 'nowrap' }}
              onClick={() => props.onShow(id)}
            >
              {t('list.troubled.show')}
            </Button>
          }
        >
          <AlertTitle>
            {t('list.troubled.title', {
              name,
              access: t(`common.access.${access.status}`),
            })}
          </AlertTitle>
          {access.message && `${endSentence(access.message)} `}
          {t('list.troubled.clusters', { count: clusters })}
        </Alert>
      ))}
    </>
  );
}
