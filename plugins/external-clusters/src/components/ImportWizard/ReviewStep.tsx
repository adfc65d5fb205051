import Typography from '@material-ui/core/Typography';
import { useEntityTitles } from '../../hooks/useEntityTitles';
import { useText } from '../../hooks/useText';
import { FactList } from '../common/FactList';
import { clustersToImport } from './ImportDraft';
import { StepButtons, StepFrame } from '../wizard';
import { ImportWizardModel } from './useImportWizard';

/** All that was chosen, in words, before it happens. */
export function ReviewStep(props: { wizard: ImportWizardModel }) {
  const { draft, provider, go, runImport } = props.wizard;
  const t = useText();
  const clusters = clustersToImport(draft);
  const titleOf = useEntityTitles([draft.owner, draft.system]);
  return (
    <StepFrame
      title={t('import.review.title')}
      actions={
        <StepButtons
          onBack={() => go('owner')}
          onNext={runImport}
          nextDisabled={clusters.length === 0}
          nextLabel={t('import.review.import', { count: clusters.length })}
        />
      }
    >
      <Typography paragraph>{t('import.review.what')}</Typography>
      <FactList
        facts={[
          { label: t('import.review.provider'), value: provider?.title },
          { label: t('import.review.account'), value: draft.account?.name },
          { label: t('import.review.owner'), value: titleOf(draft.owner) },
          {
            label: t('import.review.system'),
            value: draft.system && titleOf(draft.system),
          },
          {
            label: t('import.review.clusters'),
            value: clusters.map(({ ref, name, location }) => (
              <div key={ref}>
                {name}{' '}
                <Typography
                  component="span"
                  variant="body2"
                  color="textSecondary"
                >
                  {location}
                </Typography>
              </div>
            )),
          },
        ]}
      />
    </StepFrame>
  );
}
