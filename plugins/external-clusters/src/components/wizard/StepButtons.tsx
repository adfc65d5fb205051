import Button from '@material-ui/core/Button';
import { useText } from '../../hooks/useText';

/** Back, and Next as soon as the step is answered. */
export function StepButtons(props: {
  onBack: () => void;
  onNext: () => void;
  nextDisabled: boolean;
  nextLabel?: string;
}) {
  const { onBack, onNext, nextDisabled, nextLabel } = props;
  const t = useText();
  return (
    <>
      <Button onClick={onBack}>{t('common.back')}</Button>
      <Button
        variant="contained"
        color="primary"
        disabled={nextDisabled}
        onClick={onNext}
      >
        {nextLabel ?? t('common.next')}
      </Button>
    </>
  );
}
