import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEntityTitles } from '../../hooks/useEntityTitles';
import { useText } from '../../hooks/useText';
import { FactList, LabelledFact } from '../common/FactList';
import { CreateDraft } from './CreateDraft';
import { toFacts } from './toFacts';
import { CreateWizardModel } from './useCreateWizard';

const useStyles = makeStyles(
  theme => ({
    groups: { display: 'grid', gap: theme.spacing(2) },
  }),
  { name: 'ExternalClustersReviewFacts' },
);

/** All that was chosen, in the groups in which it was asked for. */
export function ReviewFacts(props: { wizard: CreateWizardModel }) {
  const { draft, provider } = props.wizard;
  const classes = useStyles();
  const t = useText();
  const { form, settings = {} } = draft.checked ?? {};
  return (
    <div className={classes.groups}>
      <Group
        title={t('create.review.inPortal')}
        facts={useRegistration(draft, provider?.title)}
      />
      {form?.sections.map(section => (
        <Group
          key={section.title}
          title={section.title}
          facts={toFacts(section, settings, t)}
        />
      ))}
    </div>
  );
}

function useRegistration(
  { account, owner, system, displayName, description }: CreateDraft,
  provider: ReactNode,
): LabelledFact[] {
  const t = useText();
  const titleOf = useEntityTitles([owner, system].filter(Boolean));
  return [
    { label: t('create.review.provider'), value: provider },
    { label: t('create.review.account'), value: account?.name },
    { label: t('create.owner.owner'), value: titleOf(owner) },
    { label: t('create.owner.system'), value: system && titleOf(system) },
    { label: t('create.owner.displayName'), value: displayName },
    { label: t('create.owner.description'), value: description },
  ];
}

function Group(props: { title: string; facts: LabelledFact[] }) {
  if (props.facts.length === 0) return null;
  return (
    <section aria-label={props.title}>
      <Typography variant="subtitle1" component="h4" gutterBottom>
        {props.title}
      </Typography>
      <FactList facts={props.facts} />
    </section>
  );
}
