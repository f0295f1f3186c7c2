/** The error boundary's sentences, apart from all others: they travel to the browser with every page. */
export const broken = {
  vi: {
    title: 'Có lỗi ở phía hệ thống',
    text: 'Những gì đã lưu vẫn còn. Xin thử lại; nếu vẫn lỗi, gửi mã dưới đây cho người quản trị.',
    retry: 'Thử lại',
  },
  en: {
    title: 'Something went wrong on our side',
    text: 'Everything saved is still there. Please try again; if it stays, send the code below to your administrator.',
    retry: 'Try again',
  },
};
