"""Figures of a published ranking that can hardly be right."""

from pathlib import Path

from rankings import codes, csv_file, findings, read

HEAD = "Đơn vị;Lĩnh vực A;Lĩnh vực B;Tổng điểm;Xếp hạng\n"


def test_points_above_the_maximum_or_below_0_are_said_with_their_cells(tmp_path: Path) -> None:
    rows = "Điểm tối đa;40;60;100;\nXã An;55;60;115;1\nXã Bình;-5;60;55;2\nXã Cam;40;60;100;3\n"
    found = [one for one in findings(csv_file(tmp_path, HEAD + rows)) if one.code == "CCHC591"]
    assert [(one.place.cell, one.values["names"]) for one in found] == [("B3", ("B3", "D3", "B4"))]
    assert "Cells: 3, such as B3, D3" in str(found[0].message)


def test_a_total_with_bonus_points_may_exceed_the_scale(tmp_path: Path) -> None:
    text = (
        "Đơn vị;Lĩnh vực A;Điểm thưởng;Điểm trừ;Tổng điểm;Hạng\n"
        "Điểm tối đa;100;;;100;\nXã An;99;3;0;102;1\nXã Bình;90;0;-2;88;2\n"
    )
    assert codes(csv_file(tmp_path, text)) == []


def test_without_maxima_nothing_is_above_them(tmp_path: Path) -> None:
    assert codes(csv_file(tmp_path, HEAD + "Xã An;55;60;115;1\nXã Bình;5;60;65;2\n")) == []


def test_maxima_that_do_not_make_the_total_are_said(tmp_path: Path) -> None:
    rows = "Điểm tối đa;40;50;100;\nXã An;35;45;80;1\nXã Bình;30;45;75;2\n"
    path = csv_file(tmp_path, HEAD + rows)
    (finding,) = findings(path)
    assert finding.code == "CCHC592"
    assert "add up to 90, but the maximum of the total is 100" in str(finding.message)
    assert read(path).units["index_percent"].tolist() == [80, 75]


def test_an_index_that_does_not_follow_from_the_total_is_said(tmp_path: Path) -> None:
    rows = "Điểm tối đa;80;;\nXã An;70;87,5;1\nXã Bình;61,33;76,66;2\nXã Cam;60;57;3\n"
    path = csv_file(tmp_path, "Đơn vị;Tổng điểm;Chỉ số (%);Hạng\n" + rows)
    (finding,) = findings(path)
    assert (finding.code, finding.values["names"]) == ("CCHC593", ("Xã Cam",))
    assert read(path).units["index_percent"].tolist() == [87.5, 76.66, 57]
