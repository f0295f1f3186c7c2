import { Button, type ButtonLook } from '#components/ui/button.tsx';

/** The button that enrols and opens the first lesson. */
export const StartForm = ({
  action,
  courseCode,
  label,
  look = 'now',
}: {
  action: (form: FormData) => Promise<void>;
  courseCode: string;
  label: string;
  look?: ButtonLook;
}) => (
  <form action={action}>
    <input type="hidden" name="courseCode" value={courseCode} />
    <Button look={look}>{label}</Button>
  </form>
);
