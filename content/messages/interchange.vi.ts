export const interchangeVi = {
  title: 'Liên thông dữ liệu',
  lead: 'Trao đổi danh sách đơn vị, cán bộ và ghi danh với hệ thống khác theo chuẩn mở.',
  out: {
    title: 'Xuất OneRoster 1.2',
    what: 'Một tệp ZIP gồm các tệp CSV theo chuẩn OneRoster 1.2 (chế độ bulk): đơn vị, cán bộ đang giữ vị trí, chức vụ, khóa học và ghi danh của năm báo cáo này.',
    privacy:
      'Tệp có họ tên, ngày sinh, giới tính, thư điện tử và điện thoại, không có số định danh cá nhân. Chỉ gửi cho hệ thống đã được duyệt. Tệp được giữ 7 ngày; mỗi lần tải đều ghi vào nhật ký.',
    submit: 'Tạo tệp OneRoster',
    list: 'Các tệp đã tạo',
    none: 'Chưa có tệp nào.',
    refresh: 'Xem tiến độ mới nhất',
    download: 'Tải tệp',
    downloadOf: (when: string) => `Tải tệp tạo lúc ${when}`,
    table: {
      when: 'Tạo lúc',
      who: 'Người yêu cầu',
      state: 'Trạng thái',
      rows: 'Số bản ghi',
      size: 'Dung lượng',
      until: 'Tải được đến',
      file: 'Tệp',
    },
    states: { waiting: 'Đang tạo', ready: 'Sẵn sàng', failed: 'Không tạo được', expired: 'Đã hết hạn' },
    rows: (done: number, total: number | null) =>
      total === null ? 'Đang chờ' : `${done.toLocaleString('vi')}/${total.toLocaleString('vi')}`,
    size: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('vi')} kB`,
  },
  facts: {
    title: 'Dữ liệu gốc để kiểm tra',
    lead: 'Mọi dữ kiện đứng sau các con số, để người kiểm tra tự đếm lại bằng công cụ của mình.',
    what: 'Một tệp ZIP gồm các tệp NDJSON (mỗi dòng một dữ kiện) cùng từ điển dữ liệu dictionary.json: vị trí công tác, cây đơn vị theo ngày, ghi danh, hoàn thành, kết quả sát hạch, sổ số liệu nền, danh sách và bản kê khai, truyền thông, minh chứng của người dân, điều tra, kế hoạch và cách tính. Tất cả thuộc cùng một thời điểm.',
    privacy:
      'Người chỉ có mã, ngày sinh và giới tính; không có họ tên, số định danh, địa chỉ liên lạc, ghi chú hay tệp đính kèm. Tệp được giữ 7 ngày; mỗi lần tạo và tải đều ghi vào nhật ký.',
    submit: 'Tạo tệp dữ liệu gốc',
    link: 'Dữ liệu gốc để kiểm tra',
  },
  in: {
    title: 'Nhập OneRoster 1.2',
    what: 'Tải tệp ZIP OneRoster 1.2 ở trang Nhập dữ liệu. Cùng một tệp có thể được đọc ba cách:',
    kinds: [
      'Đơn vị: đọc orgs.csv.',
      'Cán bộ: đọc users.csv, roles.csv và demographics.csv.',
      'Đào tạo đã qua: đọc courses.csv, classes.csv và enrollments.csv; mỗi ghi danh thành một lượt đã ghi danh, không thành hoàn thành.',
    ],
    rules:
      'Trước khi ghi, hệ thống cho xem từng thay đổi và từng dòng bị loại kèm lý do. Người có trạng thái “tobedeleted” (chế độ delta) chỉ được đóng vị trí; không dữ liệu nào bị xóa.',
    people:
      'Người đã có trong hệ thống được nhận ra theo sourcedId trong tệp do hệ thống này xuất. Người mới cần số định danh cá nhân ở cột identifier.',
    go: 'Đến trang Nhập dữ liệu',
  },
  scim: {
    title: 'Cấp tài khoản tự động (SCIM 2.0)',
    what: 'Hệ thống quản lý danh tính của tỉnh có thể mở, đổi và khóa tài khoản tại địa chỉ này bằng một mã truy cập API.',
    address: 'Địa chỉ dịch vụ',
    token:
      'Người vận hành cấp mã truy cập bằng lệnh “npm run token” cho một tài khoản có vai trò nhân sự cấp tỉnh. Tài khoản đang giữ vai trò khác chỉ bị đổi hoặc khóa bằng mã của quản trị viên.',
    rules:
      'Khóa tài khoản chấm dứt ngay mọi phiên làm việc; hồ sơ, vị trí và kết quả học tập được giữ nguyên. Họ tên và vị trí của người đã có trong danh sách cán bộ không bị ghi đè.',
  },
};
