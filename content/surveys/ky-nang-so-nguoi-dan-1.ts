import { t } from '#content/courses/write.ts';
import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import type { Questionnaire, SurveyChoice, SurveyQuestion } from '#domain/surveys/questionnaire.ts';

/** Did it herself in the last twelve months, with help, or not: only the first shows the skill. */
const done: readonly SurveyChoice[] = [
  { id: 'tu-lam', text: t('Tự làm được', 'Did it alone'), shows: true },
  { id: 'co-nguoi-giup', text: t('Làm được khi có người giúp', 'Did it with help'), shows: false },
  { id: 'chua-lam', text: t('Chưa làm hoặc không biết làm', 'Has not done it or cannot'), shows: false },
];
const practice = (id: string, area: SkillArea, vi: string, en: string): SurveyQuestion => ({
  ...{ id, area, prompt: t(vi, en), choices: done },
});
const check = (
  id: string,
  area: SkillArea,
  prompt: SurveyQuestion['prompt'],
  ...choices: readonly [vi: string, en: string, shows: boolean][]
): SurveyQuestion => ({
  ...{ id, area, prompt },
  choices: choices.map(([vi, en, shows], index) => ({ id: `c${index + 1}`, text: t(vi, en), shows })),
});

/** Practical questions on what people did themselves, and three of safety where doing it wrong costs money. */
export const residentsSkillsV1: Questionnaire = {
  code: 'ky-nang-so-nguoi-dan',
  version: 1,
  title: t('Kỹ năng số của người dân trong độ tuổi lao động', 'Digital skills of residents of working age'),
  opening: t(
    'Xin chào Ông/Bà. Thành phố muốn biết người dân đã tự dùng được dịch vụ số đến đâu. Có 10 câu hỏi, mất khoảng 5 phút. Ông/Bà có thể từ chối. Phiếu không ghi họ tên, số điện thoại hay giấy tờ của ai.',
    'Good day. The city would like to know how far residents use digital services by themselves. There are 10 questions, about 5 minutes. Taking part is voluntary. No name, telephone number or paper of anybody is written down.',
  ),
  questions: [
    practice(
      'nop-ho-so',
      'public-services',
      'Trong 12 tháng qua, Ông/Bà có tự nộp một hồ sơ trên Cổng Dịch vụ công (ví dụ đăng ký tạm trú, khai sinh, cấp đổi giấy tờ) không?',
      'In the last 12 months, did you file a request on the public service portal yourself (for instance residence, birth, papers)?',
    ),
    check(
      'dia-chi-that',
      'public-services',
      t('Muốn nộp hồ sơ, Ông/Bà vào địa chỉ nào?', 'Which address would you use to file a request?'),
      ['dichvucong.gov.vn', 'dichvucong.gov.vn', true],
      ['dichvucong-gov.com', 'dichvucong-gov.com', false],
      ['Đường dẫn trong tin nhắn gửi đến', 'The link in a message received', false],
      ['Không biết', 'Does not know', false],
    ),
    practice(
      'y-te',
      'health',
      'Ông/Bà có tự mở thẻ bảo hiểm y tế hoặc sổ sức khỏe điện tử trên điện thoại khi đi khám không?',
      'Did you open your health insurance card or electronic health book on the phone yourself when seeing a doctor?',
    ),
    practice(
      'giao-duc',
      'education',
      'Ông/Bà có tự làm một việc học hành trên mạng (đăng ký tuyển sinh, xem kết quả học tập của con cháu, học một khóa học) không?',
      'Did you handle a matter of learning online yourself (enrolment, a child’s results, taking a course)?',
    ),
    practice(
      'giao-thong',
      'transport',
      'Ông/Bà có tự tra cứu vi phạm giao thông hoặc xuất trình giấy phép lái xe, đăng ký xe trên VNeID không?',
      'Did you look up a traffic fine, or show a driving licence or vehicle papers on VNeID, yourself?',
    ),
    practice(
      'du-lich',
      'tourism',
      'Ông/Bà có tự đặt vé, đặt phòng hoặc tìm đường đi bằng điện thoại không?',
      'Did you book a ticket or a room, or find the way, by phone yourself?',
    ),
    practice(
      'dat-dai',
      'land',
      'Ông/Bà có tự tra cứu thông tin thửa đất hoặc nộp hồ sơ đất đai trực tuyến không?',
      'Did you look up a plot of land, or file a land request online, yourself?',
    ),
    practice(
      'chuyen-tien',
      'banking',
      'Ông/Bà có tự chuyển tiền hoặc trả tiền bằng điện thoại không?',
      'Did you transfer money or pay by phone yourself?',
    ),
    check(
      'otp',
      'banking',
      t(
        'Có người tự xưng nhân viên ngân hàng gọi, xin mã OTP để “mở khóa tài khoản”. Ông/Bà làm gì?',
        'Somebody says they are from the bank and asks for the OTP “to unlock the account”. What do you do?',
      ),
      [
        'Không đọc mã, tự gọi lại số của ngân hàng',
        'Does not read it out, calls the bank’s own number',
        true,
      ],
      ['Đọc mã cho họ', 'Reads it out', false],
      ['Hỏi người nhà rồi đọc mã', 'Asks the family, then reads it out', false],
      ['Không biết', 'Does not know', false],
    ),
    check(
      'gia-danh',
      'public-services',
      t(
        'Có người tự xưng công an gọi, bảo cài một ứng dụng để “cập nhật VNeID”. Ông/Bà làm gì?',
        'Somebody says they are from the police and tells you to install an app “to update VNeID”. What do you do?',
      ),
      [
        'Không cài, báo số 156 hoặc công an xã',
        'Does not install it, reports to 156 or the commune police',
        true,
      ],
      ['Cài theo hướng dẫn', 'Installs it as told', false],
      ['Không biết', 'Does not know', false],
    ),
  ],
};
