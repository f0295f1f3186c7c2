import type { ReportText } from '#domain/documents/report-text.ts';

/** What a plan's first report begins with; from then on each begins with the text of the one before. */
export const defaultText: ReportText = {
  basis:
    'Căn cứ {{ke-hoach.van-ban}}, cơ quan chủ trì báo cáo kết quả thực hiện {{ky.ten}}, số liệu từ {{ky.tu}} đến hết ngày {{ky.den}}.',
  direction: '',
  strengths: '',
  difficulties: '',
  proposals: '',
};
