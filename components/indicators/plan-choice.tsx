import type { Language } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { ChoiceLinks } from './choice-links.tsx';
import { shortTitle } from './short-title.ts';

/** The plans to choose from; nothing where there is but one. */
export const PlanChoice = ({
  plans,
  chosen,
  href,
  label,
  language,
}: {
  plans: readonly { readonly code: string; readonly title: LocalText }[];
  chosen: string;
  href: (code: string) => string;
  label: string;
  language: Language;
}) =>
  plans.length > 1 ? (
    <div className="mb-4">
      <ChoiceLinks
        label={label}
        choices={plans.map((one) => ({
          href: href(one.code),
          label: shortTitle(one.title[language]),
          chosen: one.code === chosen,
        }))}
      />
    </div>
  ) : null;
