/**
 * Words of two syllables that fill the reasons of commendations and the names of offices, positions and meetings. Vietnamese writes syllables apart, so a line could end
 * in the middle of any word; for these it had better not.
 */
const COMPOUNDS = new Set(
  (
    'an ninh, an toàn, ban hành, báo chí, bảo đảm, bảo hiểm, bảo tàng, bảo vệ, bền vững, bệnh viện, bí thư, ' +
    'biên phòng, bưu chính, cá nhân, cải cách, cán bộ, cấp trên, chào mừng, chấp hành, chất lượng, chi bộ, chi cục, ' +
    'chỉ tiêu, chính phủ, chính quyền, chính sách, chính trị, chủ tịch, chủ trương, chuyển đổi, chuyên viên, ' +
    'chương trình, công an, công chức, công đoàn, cộng đồng, công nghệ, công nghiệp, công tác, công thương, cơ quan, ' +
    'cơ sở, cửa khẩu, dân cư, dân số, dân tộc, di sản, dịch bệnh, dịch vụ, du lịch, dũng cảm, dữ liệu, đa khoa, ' +
    'đại biểu, đại học, đại hội, đảm bảo, đảng bộ, đảng viên, đạo đức, đào tạo, đặc khu, đầu tư, đẩy mạnh, đề xuất, ' +
    'đo lường, đoàn đại, đoàn kết, đoàn viên, đóng góp, đổi mới, đổi số, đột xuất, đơn vị, đường lối, gia đình, ' +
    'giai đoạn, giám đốc, giảm nghèo, giám sát, giáo dục, giao thông, góp phần, hạ tầng, hành chính, hiến đất, ' +
    'hiệu quả, hoàn thành, học tập, hỗ trợ, hội đồng, hội nghị, hội viên, hợp tác, kế hoạch, kế toán, khen thưởng, ' +
    'khoa học, kiểm lâm, kiểm sát, kiểm soát, kiểm tra, kinh tế, kỷ niệm, kỹ thuật, làm đường, ' +
    'làm theo, lãnh đạo, lao động, lâm nghiệp, liên đoàn, liên tục, mặt trận, mầm non, môi trường, mục tiêu, ' +
    'năng suất, nâng cao, ngân hàng, ngân sách, nghệ thuật, nghị quyết, nghiên cứu, ngoại vụ, nhà nước, nhân dân, ' +
    'nhiệm kỳ, nhiệm vụ, nổi bật, nội vụ, nông dân, nông nghiệp, nông thôn, ổn định, pháp chế, pháp luật, ' +
    'phát thanh, phát triển, phong cách, phòng chống, phong trào, phổ thông, phối hợp, phụ nữ, phụ trách, phục vụ, ' +
    'quản lý, quản trị, quân sự, quốc gia, quốc hội, quốc phòng, quyết định, sáng kiến, sáng tạo, tài chính, ' +
    'tài nguyên, tăng cường, tập thể, tham mưu, thanh niên, thành phố, thành tích, thanh tra, thể thao, thi đua, ' +
    'thị trường, thống kê, thông tin, thủ tục, thú y, thủy lợi, thư viện, thực hiện, thực phẩm, thực vật, ' +
    'thương binh, thương mại, thường trực, thường vụ, thường xuyên, tích cực, tiên tiến, tiết kiệm, tiêu biểu, ' +
    'tiêu chuẩn, tiểu học, tinh thần, toàn diện, tổ chức, tổ quốc, tổ trưởng, tôn giáo, tổng hợp, trách nhiệm, ' +
    'trật tự, triển khai, trong sạch, trung học, trung tâm, truyền hình, truyền thanh, truyền thông, trực thuộc, ' +
    'trực tiếp, trực tuyến, trưởng phòng, tuyên giáo, tuyên truyền, tư pháp, tư tưởng, tư vấn, ủng hộ, ủy ban, ' +
    'ủy viên, ứng dụng, văn hóa, văn hoá, văn phòng, vận động, vận tải, viên chức, viễn thông, việt nam, vững mạnh, ' +
    'vượt mức, xã hội, xác nhận, xây dựng, xuất bản, xuất sắc, y tế'
  ).split(', '),
);

/** Whether two syllables, in small letters, are one word. */
export function isOneWord(first: string, second: string): boolean {
  return COMPOUNDS.has(`${first} ${second}`);
}
