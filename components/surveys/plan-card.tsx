import { Card } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { SurveyDesign } from '#domain/surveys/draw.ts';
import type { Questionnaire } from '#domain/surveys/questionnaire.ts';
import { type Day, formatDay } from '#domain/time/day.ts';

/** How the sample was drawn, so that anybody can draw it again. */
export const PlanCard = ({
  survey,
  words,
  language,
}: {
  survey: {
    readonly startsOn: Day;
    readonly endsOn: Day;
    readonly design: SurveyDesign;
    readonly communes: number;
    readonly perCommune: number;
    readonly seed: number;
    readonly frameOn: Day;
    readonly framePeople: number;
    readonly frameSource: LocalText;
    readonly frameLeftOut: number;
    readonly questionnaire: Questionnaire;
  };
  words: Messages['surveys'];
  language: Language;
}) => {
  const { plan } = words;
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en');
  const { questionnaire, communes, perCommune } = survey;
  const lines: readonly (readonly [string, string])[] = [
    [plan.days, words.days(formatDay(survey.startsOn), formatDay(survey.endsOn))],
    [
      plan.design,
      `${words.designs[survey.design]}; ${
        survey.design === 'every-commune'
          ? plan.strata(communes, perCommune)
          : plan.draws(communes, perCommune)
      }`,
    ],
    [plan.seed, String(survey.seed)],
    [
      plan.frame,
      plan.frameSays(
        number.format(survey.framePeople),
        formatDay(survey.frameOn),
        survey.frameSource[language],
      ),
    ],
    [plan.questionnaire, `${questionnaire.title[language]}, ${plan.version(questionnaire.version)}`],
  ];
  return (
    <Card>
      <h2 className="text-[1.05rem]">{plan.title}</h2>
      <dl className="mt-2 space-y-2">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt className="text-[0.9rem] text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {survey.frameLeftOut > 0 ? (
        <p className="mt-3 font-semibold">{plan.leftOut(survey.frameLeftOut)}</p>
      ) : null}
      <p className="mt-3 text-soft">{plan.second}</p>
    </Card>
  );
};
