import { useCallback } from 'react';
import { Progress } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../../api';
import { useAddingClusters } from '../../hooks/useAddingClusters';
import { useProviders } from '../../hooks/useProviders';
import { useResource } from '../../hooks/useResource';
import { useStatus } from '../../hooks/useStatus';
import { useText } from '../../hooks/useText';
import { valueOf } from '../../hooks/valueOf';
import { createClusterRouteRef } from '../../routes';
import { Crumb } from '../common/Crumb';
import { NotOffered } from '../common/NotOffered';
import { ProblemScreen } from '../common/ProblemScreen';
import { ScreenHeader } from '../common/ScreenHeader';
import { CreateWizard } from './CreateWizard';

/** Creates a cluster step by step; asks for what all steps need first. */
export function CreatePage() {
  const t = useText();
  const href = useRouteRef(createClusterRouteRef)();
  return (
    <>
      <Crumb label={t('create.title')} href={href} />
      <ScreenHeader title={t('create.title')} subtitle={t('create.subtitle')} />
      <CreateContent />
    </>
  );
}

function CreateContent() {
  const t = useText();
  const api = useApi(externalClustersApiRef);
  const status = useStatus();
  const providers = useProviders();
  const accounts = useResource(
    useCallback(signal => api.listAccounts({ signal }), [api]),
  );
  const asked = [status, providers, accounts];
  const offer = {
    status: valueOf(status.resource),
    providers: valueOf(providers.resource),
    accounts: valueOf(accounts.resource),
  };
  const adding = useAddingClusters(offer.status, offer.providers);
  const failed = asked
    .map(({ resource }) => resource)
    .find(resource => resource.kind === 'Failed');
  if (failed?.kind === 'Failed') {
    const retry = () => asked.forEach(({ refresh }) => refresh());
    return <ProblemScreen error={failed.error} onRetry={retry} />;
  }
  const { status: known, providers: all, accounts: mine } = offer;
  if (!known || !all || !mine || adding.loading) {
    return <Progress />;
  }
  return adding.canCreate ? (
    <CreateWizard status={known} providers={all} accounts={mine} />
  ) : (
    <NotOffered
      title={t('create.notOffered.title')}
      message={t('create.notOffered.message')}
    />
  );
}
