import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useProviders } from '../../hooks/useProviders';
import { useText } from '../../hooks/useText';
import { valueOf } from '../../hooks/valueOf';
import { activityRouteRef, rootRouteRef } from '../../routes';
import { ClusterDialogs } from '../changes/ClusterDialogs';
import { Crumb } from '../common/Crumb';
import { ScreenHeader } from '../common/ScreenHeader';
import { OperationList, useOperations } from '../Operations';

/** What the user's owners did, with clusters that never came to be or are gone. */
export function ActivityPage() {
  const t = useText();
  const listRoute = useRouteRef(rootRouteRef);
  const href = useRouteRef(activityRouteRef)();
  const providers = useProviders();
  const { resource, refresh, more } = useOperations(undefined);
  return (
    <ClusterDialogs
      providers={valueOf(providers.resource) ?? []}
      onChanged={refresh}
      onDisconnected={refresh}
    >
      <Crumb label={t('operations.title')} href={href} />
      <ScreenHeader
        title={t('operations.title')}
        subtitle={t('operations.subtitle')}
        actions={
          <LinkButton variant="outlined" color="primary" to={listRoute()}>
            {t('operations.back')}
          </LinkButton>
        }
      />
      <OperationList
        operations={resource}
        none={t('operations.noneAtAll')}
        showCluster
        onChanged={refresh}
        onMore={more}
      />
    </ClusterDialogs>
  );
}
