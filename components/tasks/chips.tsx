import { Chip } from '#components/ui/chip.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { TaskReportState, TaskState } from '#domain/tasks/report.ts';

const stateTones = {
  'not-reported': 'plain',
  'not-started': 'plain',
  'under-way': 'soon',
  done: 'good',
  hindered: 'now',
} as const;
const reportTones = { none: 'plain', submitted: 'soon', returned: 'now', accepted: 'good' } as const;

/** How a task stands, in a word. */
export const TaskChip = ({ state, words }: { state: TaskState; words: Messages['tasks'] }) => (
  <span className="whitespace-nowrap">
    <Chip tone={stateTones[state]}>{words.states[state]}</Chip>
  </span>
);

/** How a report of a task stands, in a word. */
export const TaskReportChip = ({ state, words }: { state: TaskReportState; words: Messages['tasks'] }) => (
  <span className="whitespace-nowrap">
    <Chip tone={reportTones[state]}>{words.reportStates[state]}</Chip>
  </span>
);
