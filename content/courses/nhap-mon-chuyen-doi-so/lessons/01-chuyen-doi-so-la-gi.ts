import { callout, heading, paragraph, steps, t, table } from '#content/courses/write.ts';
import type { Lesson } from '#domain/catalogue/course.ts';

export const whatItIs: Lesson = {
  code: 'chuyen-doi-so-la-gi',
  title: t(
    'Chuyển đổi số là gì, khác gì số hóa và tin học hóa',
    'What digital transformation is, and is not',
  ),
  durationMinutes: 25,
  lastCheckedOn: '2026-11-24',
  legalBasis: [
    t(
      'Luật Chuyển đổi số số 148/2025/QH15, có hiệu lực từ ngày 01/7/2026',
      'Law on Digital Transformation 148/2025/QH15, in force from 1 July 2026',
    ),
    t(
      'Quyết định số 146/QĐ-TTg ngày 28/01/2022 của Thủ tướng Chính phủ',
      'Decision 146/QĐ-TTg of 28 January 2022 of the Prime Minister',
    ),
  ],
  blocks: [
    heading('ba-tu', 'Ba từ hay bị lẫn', 'Three words that are often mixed up'),
    paragraph(
      'Trong công việc hằng ngày, “số hóa”, “tin học hóa” và “chuyển đổi số” hay được dùng thay cho nhau. Ba từ ấy không giống nhau, và dùng lẫn thì phải trả giá: một cơ quan mua máy quét, quét xong kho hồ sơ rồi báo cáo đã chuyển đổi số, trong khi người dân vẫn phải đi lại bốn lần cho một giấy xác nhận.',
      'In daily work “digitisation”, “computerisation” and “digital transformation” are often used for one another. They are not the same, and mixing them up has a price: an office buys a scanner, scans its archive and reports that it has transformed, while citizens still come four times for one certificate.',
    ),
    table(
      t('Ba mức, nhìn từ một xã', 'Three levels, seen from a commune'),
      [
        t('Từ', 'Word'),
        t('Làm gì', 'What is done'),
        t('Ví dụ', 'Example'),
        t('Cái gì thay đổi', 'What changes'),
      ],
      [
        t('Số hóa', 'Digitisation'),
        t('Đưa thông tin trên giấy sang dạng số', 'Information on paper is brought into digital form'),
        t('Quét và nhập sổ hộ tịch cũ', 'Old civil-status books are scanned and keyed in'),
        t('Dạng lưu giữ thông tin', 'The form in which information is kept'),
      ],
      [
        t('Tin học hóa', 'Computerisation'),
        t('Dùng phần mềm để làm quy trình đang có', 'Software carries out the process that exists'),
        t(
          'Sổ theo dõi văn bản chuyển vào phần mềm, các bước giữ nguyên',
          'The document register moves into software, the steps stay',
        ),
        t('Tốc độ làm việc', 'The speed of work'),
      ],
      [
        t('Chuyển đổi số', 'Digital transformation'),
        t(
          'Đổi cách làm việc và cách phục vụ, dựa trên dữ liệu và công nghệ số',
          'The way of working and serving changes, on the basis of data and digital technology',
        ),
        t(
          'Bỏ yêu cầu nộp bản sao vì cán bộ đã tra cứu được dữ liệu gốc',
          'Copies are no longer asked for, because staff can look the original data up',
        ),
        t('Cách làm việc và cách phục vụ', 'How the office works and serves'),
      ],
    ),
    paragraph(
      'Ba mức nối tiếp nhau. Số hóa tạo ra dữ liệu, tin học hóa tạo ra công cụ, còn chuyển đổi số dùng dữ liệu và công cụ ấy để làm khác đi. Thiếu hai mức đầu thì không có gì để đổi; dừng ở hai mức đầu thì người dân chưa thấy khác.',
      'The levels build on one another. Digitisation makes the data, computerisation makes the tools, and digital transformation uses both to do things differently. Without the first two there is nothing to change with; stopping at them, citizens notice no difference.',
    ),
    callout(
      'note',
      t('Câu hỏi thử nhanh', 'A quick test'),
      t(
        'Hãy tưởng tượng tắt hết máy tính và quay lại giấy. Nếu các bước, giấy tờ phải nộp và số lần đi lại **vẫn y như cũ**, việc đã làm mới là tin học hóa.',
        'Imagine switching every computer off and going back to paper. If the steps, the papers to hand in and the number of visits **stay exactly the same**, what was done is computerisation only.',
      ),
    ),
    heading('bat-dau', 'Bắt đầu từ việc, không bắt đầu từ máy', 'Start from the work, not from the machine'),
    paragraph(
      'Chuyển đổi số thường hỏng vì mua thiết bị trước rồi mới tìm việc cho thiết bị. Thứ tự nên ngược lại:',
      'Digital transformation often fails because equipment is bought first and work is sought for it afterwards. The order should be the reverse:',
    ),
    steps(
      t(
        '**Nêu bài toán**: ai đang mất thời gian, ở bước nào, mất bao nhiêu.',
        '**State the problem**: who loses time, at which step, and how much.',
      ),
      t(
        '**Bỏ bước thừa**: bước nào tồn tại chỉ vì các nơi chưa chia sẻ dữ liệu với nhau.',
        '**Remove needless steps**: those that exist only because offices do not share data.',
      ),
      t(
        '**Chuẩn hóa dữ liệu**: thống nhất tên gọi, mã, cách ghi trước khi kết nối.',
        '**Standardise the data**: agree on names, codes and formats before connecting anything.',
      ),
      t(
        '**Chọn nền tảng dùng chung** đã có, chỉ làm mới khi thật sự thiếu.',
        '**Choose a shared platform** that exists; build anew only what is really missing.',
      ),
      t(
        '**Đo lại**: so thời gian, số lần đi lại trước và sau, rồi sửa tiếp.',
        '**Measure again**: compare time and visits before and after, then improve further.',
      ),
    ),
    heading('tinh-huong', 'Tình huống', 'A situation'),
    callout(
      'example',
      t('Ba tuần cho một giấy xác nhận', 'Three weeks for one certificate'),
      t(
        'Một xã nhận mỗi tháng khoảng 200 đơn xin xác nhận. Cách thứ nhất: cho tải mẫu đơn trên mạng, in ra, ký, mang đến nộp kèm ba bản sao. Người dân đỡ một lần đi lấy mẫu, mọi thứ khác như cũ. Cách thứ hai: công chức rà lại thì thấy hai trong ba bản sao là thông tin tra cứu được ngay trên hệ thống, nên bỏ yêu cầu nộp; đơn nộp trực tuyến, kết quả ký số gửi về tài khoản. Cách thứ nhất là tin học hóa một mẩu giấy. Cách thứ hai đổi cả quy trình, và chỉ cách ấy mới rút ba tuần còn hai ngày.',
        'A commune receives about 200 requests for a certificate a month. The first way: the form can be downloaded, printed, signed and brought in with three copies. Citizens save one trip to fetch the form; all else stays. The second way: an official reviews the case and finds that two of the three copies are information that can be looked up in the system at once, so they are no longer asked for; the request is filed online and the digitally signed result goes to the account. The first way computerises a piece of paper. The second changes the process, and only it brings three weeks down to two days.',
      ),
    ),
    heading('ba-mat', 'Ba mặt của chuyển đổi số', 'Three sides of it'),
    paragraph(
      'Chuyển đổi số thường được nói đến ở ba mặt: chính quyền số, kinh tế số và xã hội số. Cơ quan nhà nước trực tiếp làm mặt thứ nhất, và nhờ đó mở đường cho hai mặt kia: hộ kinh doanh dùng được dịch vụ số khi thủ tục đã lên mạng, người cao tuổi biết dùng điện thoại khi có người hướng dẫn kiên nhẫn.',
      'Digital transformation is usually spoken of on three sides: digital government, digital economy and digital society. State bodies do the first themselves and so open the way to the others: a family business can use digital services once the procedure is online, and an older person learns to use a phone when somebody guides patiently.',
    ),
    paragraph(
      'Có những điều không đổi. Thẩm quyền, trách nhiệm và thái độ phục vụ vẫn là của con người. Phần mềm giúp cán bộ thấy rõ và làm nhanh hơn, nhưng người ký vẫn là người chịu trách nhiệm.',
      'Some things do not change. Authority, responsibility and the will to serve remain human. Software helps staff to see clearly and work faster, but whoever signs still answers for it.',
    ),
  ],
};
