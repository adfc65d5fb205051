import Typography from '@material-ui/core/Typography';
import { Account } from 'backstage-plugin-external-clusters-common';
import { useEntityTitles } from '../../hooks/useEntityTitles';
import { useText } from '../../hooks/useText';
import { FactList } from '../common/FactList';
import { RelativeTime } from '../common/RelativeTime';

/** An account in a few lines: whose it is, what it covers, when it was last checked, whether it works. */
export function AccountChoice(props: { account: Account }) {
  const { account } = props;
  const t = useText();
  const titleOf = useEntityTitles(account.owner ? [account.owner] : []);
  const { status, message } = account.access;
  const usable = status === 'Ok' || status === 'NotRead';
  return (
    <>
      <Typography variant="h6" component="span">
        {account.name}
      </Typography>
      <Typography variant="body2" color="textSecondary" paragraph>
        {account.source === 'Stored' && account.owner
          ? t('accounts.sourceStored', {
              owner: titleOf(account.owner),
            })
          : t('accounts.sourceConfig')}
        {'. '}
        {t('accounts.clusters', { count: account.clusters })}
      </Typography>
      <FactList
        labels="above"
        facts={[
          ...account.scope.map(({ label, value }) => ({
            label,
            value: Array.isArray(value) ? value.join(', ') : value,
          })),
          {
            label: t('accounts.verified'),
            value: account.verifiedAt && (
              <RelativeTime at={account.verifiedAt} />
            ),
          },
        ]}
      />
      {!usable && (
        <Typography variant="body2" color="error">
          {t('accounts.notUsable', {
            access: t(`common.access.${status}`),
          })}
          {message && `: ${message}`}
        </Typography>
      )}
    </>
  );
}
