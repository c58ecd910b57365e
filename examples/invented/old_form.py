"""A form of a district, from before the merger: other criteria under the same codes."""

from cchc_cli.domain.form import Form, FormRow

_AREAS = {
    "Công tác chỉ đạo, điều hành": (
        "Giao ban hằng tháng về nhiệm vụ trọng tâm",
        "Gửi báo cáo quý về phòng Nội vụ huyện",
        "Tham dự tập huấn do huyện tổ chức",
        "Ứng dụng mô hình của xã bạn",
    ),
    "Văn bản của cấp xã": (
        "Ban hành quyết định cá biệt đúng thể thức",
        "Lấy ý kiến nhân dân về dự thảo hương ước",
        "Sổ theo dõi văn bản đến",
    ),
    "Bộ phận một cửa của xã": (
        "Niêm yết bảng giá phí, lệ phí",
        "Cập nhật sổ tiếp nhận hồ sơ giấy",
        "Hồ sơ chuyển huyện qua bưu chính",
        "Trang phục, thẻ tên của công chức",
    ),
    "Bộ máy và con người": (
        "Số người hoạt động không chuyên trách",
        "Luân chuyển công chức địa chính",
        "Tự học ngoại ngữ, tin học văn phòng",
    ),
    "Tài chính xã": (
        "Khoán chi hành chính",
        "Thu quỹ quốc phòng, an ninh",
    ),
    "Công nghệ thông tin": (
        "Máy tính cá nhân nối mạng nội bộ",
        "Hộp thư công vụ của cán bộ",
        "Phần mềm kế toán",
        "Tin bài trên đài truyền thanh huyện",
    ),
}
POINTS = 5.0


def old_form() -> Form:
    """Lay the form out."""
    rows: list[FormRow] = []
    for number, (name, criteria) in enumerate(_AREAS.items(), start=1):
        rows.append(FormRow(str(number), name, POINTS * len(criteria), is_leaf=False))
        rows += [
            FormRow(f"{number}.{place}", criterion, POINTS, is_leaf=True)
            for place, criterion in enumerate(criteria, start=1)
        ]
    return Form("mau-xa-2024", "Bảng tự chấm điểm năm 2024", 2024, tuple(rows))
