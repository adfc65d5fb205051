import Typography from '@material-ui/core/Typography';
import { InfoCard } from '@backstage/core-components';
import { Condition } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { FindingList } from '../common/FindingList';
import { toFinding } from './toFinding';

/** The conditions of a cluster in words, with what stands behind each; a credential that ends soon is no tick. */
export function ConditionsCard(props: { conditions: Condition[] }) {
  const { conditions } = props;
  const t = useText();
  return (
    <InfoCard title={t('details.conditions.title')}>
      {conditions.length === 0 ? (
        <Typography variant="body2">{t('details.conditions.none')}</Typography>
      ) : (
        <FindingList
          findings={conditions.map(condition => toFinding(condition, t))}
        />
      )}
    </InfoCard>
  );
}
