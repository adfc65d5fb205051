import { useCallback } from 'react';
import { Progress } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { externalClustersApiRef } from '../../api';
import { useAddingClusters } from '../../hooks/useAddingClusters';
import { useProviders } from '../../hooks/useProviders';
import { useResource } from '../../hooks/useResource';
import { useStatus } from '../../hooks/useStatus';
import { useText } from '../../hooks/useText';
import { importRouteRef } from '../../routes';
import { Crumb } from '../common/Crumb';
import { NotOffered } from '../common/NotOffered';
import { ProblemScreen } from '../common/ProblemScreen';
import { ScreenHeader } from '../common/ScreenHeader';
import { ImportWizard } from './ImportWizard';

/** Imports clusters step by step; asks for what all steps need first. */
export function ImportPage() {
  const t = useText();
  const href = useRouteRef(importRouteRef)();
  return (
    <>
      <Crumb label={t('import.title')} href={href} />
      <ScreenHeader title={t('import.title')} subtitle={t('import.subtitle')} />
      <ImportContent />
    </>
  );
}

function ImportContent() {
  const t = useText();
  const api = useApi(externalClustersApiRef);
  const { resource: status, refresh: askStatus } = useStatus();
  const { resource: providers, refresh: askProviders } = useProviders();
  const { resource: accounts, refresh: askAccounts } = useResource(
    useCallback(signal => api.listAccounts({ signal }), [api]),
  );
  const adding = useAddingClusters(
    status.kind === 'Loaded' ? status.value : undefined,
  );
  const failed = [status, providers, accounts].find(
    resource => resource.kind === 'Failed',
  );
  if (failed?.kind === 'Failed') {
    const retry = () =>
      [askStatus, askProviders, askAccounts].forEach(ask => ask());
    return <ProblemScreen error={failed.error} onRetry={retry} />;
  }
  if (
    status.kind !== 'Loaded' ||
    providers.kind !== 'Loaded' ||
    accounts.kind !== 'Loaded' ||
    adding.loading
  ) {
    return <Progress />;
  }
  if (!adding.canImport) {
    return (
      <NotOffered
        title={t('import.notOffered.title')}
        message={t('import.notOffered.message')}
      />
    );
  }
  return (
    <ImportWizard
      status={status.value}
      providers={providers.value}
      accounts={accounts.value}
      canConnect={adding.canConnect}
    />
  );
}
