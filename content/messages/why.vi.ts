import type { FactKind, NotCountedReason } from '#domain/obligations/judge-facts.ts';
import type { NextStep } from '#domain/obligations/next-step.ts';
import type { MemberState, Membership } from '#domain/obligations/terms.ts';

const state: Record<MemberState | 'none', string> = {
  open: 'Chưa hoàn thành.',
  met: 'Đã hoàn thành.',
  exempt: 'Được miễn.',
  left: 'Không phải thực hiện: đã rời đối tượng.',
  none: 'Không thuộc đối tượng của nghĩa vụ này.',
};

const membership: Record<Membership, (cutOff: string, months: number | null, from: string) => string> = {
  'on-cut-off': (cutOff) => `Giữ vị trí trong đối tượng vào ngày chốt ${cutOff}`,
  'any-day': (cutOff, _months, from) =>
    `Giữ vị trí trong đối tượng vào ít nhất một ngày từ ${from} đến ${cutOff}`,
  'at-least-months': (cutOff, months, from) =>
    `Giữ vị trí trong đối tượng ít nhất ${months} tháng, tính từ ${from} đến ${cutOff}`,
};

const facts: Record<FactKind, (name: string | null, version: number | null) => string> = {
  course: (_name, version) => `Khóa học của nghĩa vụ này, phiên bản ${version}`,
  result: (name) => `Kết quả sát hạch: ${name}`,
  training: (name) => `Bồi dưỡng ở nơi khác: ${name}`,
  recognition: (name) => `Quyết định công nhận kết quả học: ${name}`,
  exemption: (name) => `Quyết định miễn: ${name}`,
  extension: (name) => `Quyết định gia hạn: ${name}`,
  evidence: (name) => `Minh chứng đã nộp: ${name}`,
};

const because: Record<NotCountedReason, string> = {
  'before-period': 'có trước khi kỳ này bắt đầu',
  'after-period': 'có sau ngày cuối cùng được tính',
  'wrong-version': 'thuộc phiên bản cũ, nghĩa vụ này yêu cầu phiên bản mới hơn',
  'not-completed': 'đã bắt đầu nhưng chưa hoàn thành',
  replaced: 'đã được một bản đính chính thay thế',
  'taken-back': 'bộ phận nhân sự đã rút lại việc chấp nhận, lý do ghi ở bên',
  failed: 'kết quả không đạt',
  'result-unknown': 'chưa rõ đạt hay không đạt',
  'not-recognised': 'chưa được bộ phận nhân sự công nhận cho nghĩa vụ này',
  withdrawn: 'đã được rút lại',
  outdated: 'đã có quyết định mới hơn',
  'ended-before-due': 'hết hiệu lực trước ngày đến hạn, nên nghĩa vụ vẫn còn',
  'begins-after-due': 'có hiệu lực sau ngày đến hạn',
  'waiting-for-review': 'đang chờ bộ phận nhân sự xem xét',
  returned: 'bị trả lại để bổ sung',
};

const next: Record<NextStep['kind'], string> = {
  none: 'Không còn việc gì phải làm.',
  'start-course': 'Bắt đầu khóa học.',
  'continue-course': 'Học tiếp khóa học đang dở.',
  'wait-for-review': 'Chờ bộ phận nhân sự xem minh chứng đã nộp.',
  'mend-evidence': 'Bổ sung minh chứng bị trả lại và nộp lại.',
  'take-assessment': 'Dự kỳ sát hạch kỹ năng số của hệ thống quốc gia.',
  'wait-for-result': 'Chờ kết quả sát hạch được cập nhật.',
};

/** Why a duty is complete or not: the rule, the facts, the one next step. The same for learner and HR. */
export const whyVi = {
  title: 'Vì sao chưa hoàn thành',
  lead: 'Quy tắc, những dữ kiện đã xét và việc tiếp theo. Người học và bộ phận nhân sự thấy cùng một nội dung.',
  state,
  due: (day: string) => `Hạn: ${day}`,
  metOn: (day: string) => `Hoàn thành ngày ${day}`,
  late: (day: string) => `Hoàn thành ngày ${day}, sau hạn`,
  overdue: 'Đã quá hạn',
  legalSource: 'Căn cứ',
  next: { title: 'Việc tiếp theo', go: 'Làm ngay', see: 'Xem minh chứng', ...next },
  rule: {
    title: 'Quy tắc',
    met: 'Đạt',
    unmet: 'Chưa đạt',
    any: 'Một trong các điều sau:',
    all: 'Tất cả các điều sau:',
    on: (day: string) => `ngày ${day}`,
    bound: 'Thuộc đối tượng thực hiện',
    membership,
    joining: (from: string, to: string) =>
      `Vào đối tượng trong khoảng từ ${from} đến ${to} và còn giữ vị trí đến hạn`,
    entered: (day: string) => `Vào đối tượng: ${day}.`,
    left: (day: string) => `Ngày cuối trong đối tượng: ${day}.`,
    settled: 'Nghĩa vụ được tính là xong',
    done: 'Làm đủ những việc được yêu cầu',
    course: (title: string) => `Học xong khóa “${title}”`,
    courseCompleted: (from: string, to: string, version: number) =>
      version > 1
        ? `Hoàn thành trong hệ thống từ ${from} đến hết ${to}, phiên bản ${version} trở lên`
        : `Hoàn thành trong hệ thống từ ${from} đến hết ${to}`,
    courseRecognised: 'Được công nhận kết quả đã học trước đây hoặc ở nơi khác',
    assessed: {
      taken: (from: string, to: string) => `Đã dự sát hạch từ ${from} đến hết ${to}`,
      passed: (from: string, to: string) => `Đạt kỳ sát hạch từ ${from} đến hết ${to}`,
    },
    exempt: (day: string) => `Được miễn vào ngày đến hạn ${day}`,
  },
  facts: {
    title: 'Những dữ kiện đã xét',
    none: 'Chưa có dữ kiện nào liên quan.',
    caption: 'Dữ kiện đã xét',
    fact: 'Dữ kiện',
    day: 'Ngày',
    verdict: 'Có được tính không',
    counts: 'Được tính',
    notCounted: (reason: string) => `Không tính: ${reason}`,
    until: (from: string, to: string) => `${from} đến ${to}`,
    merged: 'ghi ở hồ sơ trùng đã được gộp',
    kinds: facts,
    because,
  },
  back: 'Về việc cần học',
  backToPerson: 'Về trang cá nhân',
  explain: 'Vì sao?',
};
