import { Content, Header, Page } from '@backstage/core-components';
import { useText } from '../../hooks/useText';
import { ExternalClustersRouter } from './ExternalClustersRouter';

/** All screens of the plugin below the page header that apps of the old frontend system expect from a plugin. */
export function LegacyExternalClustersPage() {
  const t = useText();
  return (
    <Page themeId="tool">
      <Header title={t('common.title')} />
      <Content>
        <ExternalClustersRouter />
      </Content>
    </Page>
  );
}
