import type { AudienceIndicator } from '#domain/audiences/indicator-audiences.ts';
import type { LocalText } from '#domain/catalogue/course.ts';

/** What the audiences of the plan's counted indicators are called. */
export const indicatorAudienceNames: Readonly<Record<AudienceIndicator, LocalText>> = {
  'I-03': { vi: 'Cán bộ lãnh đạo, quản lý', en: 'Leaders and managers' },
  'I-04': {
    vi: 'Cán bộ, công chức, viên chức, người lao động',
    en: 'Cadres, civil servants, public employees and workers',
  },
  'I-05': {
    vi: 'Người làm chuyên trách về chuyển đổi số, công nghệ thông tin',
    en: 'Dedicated digital transformation and IT staff',
  },
  'I-07': { vi: 'Cán bộ nòng cốt về chuyển đổi số', en: 'Core officers of digital transformation' },
};
