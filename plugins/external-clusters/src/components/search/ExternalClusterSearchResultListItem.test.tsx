import { screen } from '@testing-library/react';
import { ResultHighlight } from '@backstage/plugin-search-common';
import { renderView } from '../../__testUtils__';
import { ExternalClusterSearchResultListItem } from './ExternalClusterSearchResultListItem';

const result = {
  title: 'payments-prod',
  text: 'Takes the money payments-prod aks AKS 1.33.4 westeurope Running',
  location: '/external-clusters/clusters/1',
  provider: 'aks',
  providerTitle: 'AKS',
  version: '1.33.4',
  clusterLocation: 'westeurope',
  state: 'Running',
  origin: 'Imported',
  owner: 'group:default/team-a',
};

function highlightOf(text: string): ResultHighlight {
  return { preTag: '<x>', postTag: '</x>', fields: { text } };
}

async function renderItem(highlight?: ResultHighlight) {
  const { container } = await renderView(
    <ExternalClusterSearchResultListItem
      result={result}
      highlight={highlight}
    />,
  );
  return [...container.querySelectorAll('mark')].map(mark => mark.textContent);
}

describe('ExternalClusterSearchResultListItem', () => {
  it('links to the cluster, and says what it is in words', async () => {
    expect(await renderItem()).toEqual([]);
    expect(screen.getByRole('link', { name: 'payments-prod' })).toHaveAttribute(
      'href',
      '/external-clusters/clusters/1',
    );
    expect(
      screen.getByText('AKS · westeurope · Kubernetes 1.33.4 · team-a'),
    ).toBeInTheDocument();
    expect(screen.getByText('Running')).toBeInTheDocument();
    expect(screen.queryByText(/Takes the money/)).not.toBeInTheDocument();
  });

  it('says why a state is only the last one that was seen', async () => {
    await renderView(
      <ExternalClusterSearchResultListItem
        result={
          { ...result, cloudAccess: 'CredentialExpired' } as typeof result
        }
      />,
    );
    expect(screen.getByText('Running')).toBeInTheDocument();
    expect(screen.getByText(/credential/i)).toBeInTheDocument();
  });

  it('marks what was searched for', async () => {
    expect(await renderItem(highlightOf('AKS <x>westeurope</x>'))).toEqual([
      'westeurope',
    ]);
  });

  it('shows the description when the answer is there', async () => {
    expect(await renderItem(highlightOf('Takes the <x>money</x>'))).toEqual([
      'money',
    ]);
    expect(screen.getByText(/Takes the/)).toBeInTheDocument();
  });

  it('takes words as they are, not as expressions', async () => {
    expect(await renderItem(highlightOf('<x>1.33.4</x> <x>(</x>'))).toEqual([
      '1.33.4',
    ]);
  });
});
