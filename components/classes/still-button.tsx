import { Button, type ButtonLook } from '#components/ui/button.tsx';

/** One button that sends what it is about; `described` says it in full where the label alone does not. */
export const StillButton = ({
  action,
  hidden,
  label,
  described,
  look = 'quiet',
}: {
  action: (form: FormData) => Promise<void>;
  hidden: Readonly<Record<string, string>>;
  label: string;
  described?: string;
  look?: ButtonLook;
}) => (
  <form action={action}>
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <Button look={look} aria-label={described}>
      {label}
    </Button>
  </form>
);
