import { callout, heading, list, paragraph, steps, t, table } from '#content/courses/write.ts';
import type { Lesson } from '#domain/catalogue/course.ts';

export const myWork: Lesson = {
  code: 'viec-cua-toi',
  title: t('Việc của tôi thay đổi thế nào', 'How my own work changes'),
  durationMinutes: 25,
  lastCheckedOn: '2026-11-24',
  legalBasis: [
    t('Nghị định số 30/2020/NĐ-CP về công tác văn thư', 'Decree 30/2020/NĐ-CP on clerical work'),
    t(
      'Nghị định số 171/2025/NĐ-CP ngày 30/6/2025 về đào tạo, bồi dưỡng công chức, có hiệu lực từ ngày 01/7/2025',
      'Decree 171/2025/NĐ-CP of 30 June 2025 on the training of civil servants, in force from 1 July 2025',
    ),
    t(
      'Quyết định số 757/QĐ-BKHCN ngày 29/4/2025 về Khung kiến thức, kỹ năng số cơ bản',
      'Decision 757/QĐ-BKHCN of 29 April 2025 on the framework of basic digital knowledge and skills',
    ),
  ],
  blocks: [
    heading('giay-sang-so', 'Từ tập giấy sang hồ sơ điện tử', 'From a paper folder to an electronic file'),
    paragraph(
      'Chuyển đổi số đến với mỗi người qua việc hằng ngày: văn bản đến trên màn hình, chữ ký nằm trong tệp, hồ sơ được lập ngay khi giải quyết công việc chứ không dồn đến cuối năm. Điều dễ quên nhất: văn bản điện tử được người có thẩm quyền và cơ quan ký số đúng quy định **có giá trị như bản gốc văn bản giấy**. In ra, ký tay rồi quét lại là tạo thêm việc và làm mất giá trị của chữ ký số.',
      'Digital transformation reaches everyone through daily work: documents arrive on the screen, the signature lies in the file, and the record is made while the matter is handled, not heaped up at the end of the year. What is most easily forgotten: an electronic document duly signed by the competent person and the agency **has the value of an original on paper**. To print it, sign by hand and scan again makes more work and loses the value of the digital signature.',
    ),
    heading('van-ban-di', 'Đường đi của một văn bản điện tử', 'The way of an electronic document'),
    steps(
      t(
        'Soạn thảo đúng thể thức và trình trên hệ thống.',
        'Draft it in the right form and submit it in the system.',
      ),
      t('Người có thẩm quyền kiểm tra và ký số.', 'Whoever has the authority checks and signs it digitally.'),
      t(
        'Văn thư cấp số và thời gian ban hành.',
        'The clerk’s office gives the number and the date of issue.',
      ),
      t('Văn thư ký số của cơ quan.', 'The clerk’s office adds the agency’s digital signature.'),
      t(
        'Phát hành trên hệ thống và lưu vào hồ sơ điện tử.',
        'It is issued in the system and kept in the file.',
      ),
    ),
    paragraph(
      'Người soạn thảo không tự đặt số, không tự ghi ngày ban hành: hai mục ấy để trống cho văn thư. Khi ghi ngày nhỏ hơn 10 và tháng 1, tháng 2 thì thêm số 0 ở trước. Chữ ký số gắn với một người; giao thiết bị ký hay mật khẩu cho người khác ký thay là giao luôn trách nhiệm của mình.',
      'The drafter does not make up the number or the date of issue: both stay blank for the clerk. Days below 10 and the months January and February take a leading zero. A digital signature belongs to one person; to hand the signing device or its password to somebody else is to hand over one’s own responsibility.',
    ),
    heading('tro-ly-ai', 'Trợ lý AI: giúp việc, không thay người', 'AI assistants: a help, not a stand-in'),
    paragraph(
      'Công cụ trí tuệ nhân tạo viết nhanh và trôi chảy, kể cả khi sai. Chúng có thể dẫn một điều luật không tồn tại với giọng rất chắc chắn. Vì vậy, cần dùng theo bảng sau.',
      'Tools of artificial intelligence write fast and fluently, even when they are wrong. They may quote an article of law that does not exist with full assurance. So use them by this table.',
    ),
    table(
      t('Nên và không nên khi dùng AI trong công vụ', 'Dos and don’ts for AI in public service'),
      [t('Việc', 'Task'), t('Được không', 'Allowed?'), t('Vì sao', 'Why')],
      [
        t('Gợi ý dàn ý bài tuyên truyền', 'Outline of an information text'),
        t('Được', 'Yes'),
        t('Không có dữ liệu mật, con người sửa lại', 'No secret data, and a person revises it'),
      ],
      [
        t('Làm gọn một đoạn văn đã công khai', 'Shortening a published text'),
        t('Được', 'Yes'),
        t('Nội dung vốn đã công khai', 'The content is public already'),
      ],
      [
        t('Tóm tắt đơn thư có tên người dân', 'Summary of a petition with names'),
        t('Không, trên công cụ công cộng', 'Not in a public tool'),
        t('Lộ dữ liệu cá nhân', 'It discloses personal data'),
      ],
      [
        t('Tra điều luật rồi chép vào quyết định', 'Looking an article up and pasting it into a decision'),
        t('Không, nếu chưa đối chiếu văn bản gốc', 'Not without checking the original'),
        t('AI có thể bịa nguồn', 'AI may invent its source'),
      ],
    ),
    callout(
      'warning',
      t('Ba câu hỏi trước khi dùng', 'Three questions first'),
      t(
        'Nội dung đưa vào có **bí mật hay dữ liệu cá nhân** không? Kết quả đã được **đối chiếu với văn bản gốc** chưa? **Ai chịu trách nhiệm** nếu nó sai? Câu trả lời cuối luôn là người ký.',
        'Does the input hold **secrets or personal data**? Has the result been **checked against the original**? **Who answers** if it is wrong? The last answer is always: whoever signs.',
      ),
    ),
    heading('hoc-tap', 'Học tập là một phần của công việc', 'Learning is part of the job'),
    paragraph(
      'Theo Nghị định 171/2025/NĐ-CP, mỗi công chức có thời gian bồi dưỡng tối thiểu một tuần, tức **40 tiết, mỗi năm**. Khoa học công nghệ, đổi mới sáng tạo, kỹ năng số và công nghệ số là một trong năm nhóm nội dung bồi dưỡng. Khóa học này có 4 tiết; khóa nào được tính vào 40 tiết là do cơ quan quản lý công chức quyết định. Viên chức và người lao động theo hướng dẫn của đơn vị mình.',
      'By Decree 171/2025/NĐ-CP every civil servant has at least one week, that is **40 periods, of training a year**. Science and technology, innovation, digital skills and digital technology are one of the five groups of content. This course has 4 periods; which courses count towards the 40 is decided by the body that manages the civil servants. Public employees and workers follow the guidance of their own unit.',
    ),
    list(
      t(
        'Khung kiến thức, kỹ năng số cơ bản (Quyết định 757/QĐ-BKHCN) có riêng một nhóm dành cho cán bộ, công chức, viên chức, người lao động trong cơ quan nhà nước.',
        'The framework of basic digital skills (Decision 757/QĐ-BKHCN) has a group of its own for those who work in state bodies.',
      ),
      t(
        'Nền tảng **binhdanhocvuso.gov.vn** mở miễn phí, đăng nhập bằng VNeID.',
        'The platform **binhdanhocvuso.gov.vn** is free; sign in with VNeID.',
      ),
      t(
        'Giữ lại chứng nhận của các khóa đã học ở nơi khác để đơn vị ghi nhận.',
        'Keep the certificates of courses taken elsewhere, so that the unit can record them.',
      ),
    ),
    heading('tinh-huong', 'Tình huống', 'A situation'),
    callout(
      'example',
      t('Báo cáo gấp lúc bốn giờ chiều', 'An urgent report at four in the afternoon'),
      t(
        'Một công chức phòng Văn hóa – Xã hội phải xong báo cáo trong buổi chiều. Người ấy lấy số liệu từ bảng đã chốt, nhờ công cụ AI gợi ý dàn ý mà không đưa danh sách người vào, tự viết phần đánh giá, đối chiếu từng số văn bản được nhắc đến với bản gốc, để trống số và ngày, rồi trình ký số trên hệ thống. Mười phút đối chiếu ấy phát hiện một nghị định đã hết hiệu lực. Nhanh và đúng không loại trừ nhau khi mỗi bước có người chịu trách nhiệm.',
        'An official of the Culture and Society Division must finish a report this afternoon. The official takes the figures from the closed table, lets an AI tool suggest an outline without giving it the list of people, writes the assessment in person, checks every document number mentioned against the original, leaves number and date blank and submits the report for digital signing. Those ten minutes of checking find a decree no longer in force. Fast and right do not exclude each other when somebody answers for every step.',
      ),
    ),
    paragraph(
      'Ngay hôm nay, mỗi người có thể bắt đầu bằng một việc nhỏ: chọn một bước còn in giấy trong công việc của mình và hỏi vì sao còn phải in.',
      'Everyone can begin today with one small thing: choose a step that still needs a print-out and ask why.',
    ),
  ],
};
