"""The 24 invented communes, wards and the special zone, and the list that names them.

Every name has the word "Mẫu" (model), so that nobody takes it for a real one.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cchc_cli.readers.units_file import COLUMNS

Figure = float | str

_RURAL = "Xã và đặc khu"
_GROUPS = {"xa": _RURAL, "phuong": "Phường", "dac-khu": _RURAL}


@dataclass(frozen=True)
class Commune:
    """One unit: what the list says of it, and what its form is made from.

    ``quality`` from 0 to 1 drives its figures. ``twin`` is a unit with the same shares and
    half the figures. ``changes`` replace figures by criterion and input. ``file`` is where
    its workbook lies; empty where it has sent none.
    """

    code: str
    name: str
    quality: float
    population: int
    layout: str
    file: str
    says_its_name: bool = True
    twin: str = ""
    changes: Mapping[tuple[str, str], Figure] = field(default_factory=dict)
    listed: Mapping[str, str] = field(default_factory=dict)

    @property
    def unit_class(self) -> str:
        """The class, as the framework spells it."""
        return {"xm": "xa", "pm": "phuong", "dm": "dac-khu"}[self.code[:2]]


COMMUNES = (
    Commune("xm01", "Xã Mẫu An", 0.88, 18_400, "f3", "UBND xã Mẫu An - tự đánh giá CCHC 2025.xlsx"),
    Commune(
        "xm02",
        "Xã Mẫu Bình",
        0.77,
        21_300,
        "f3",
        "Xã Mẫu Bình_Bản tự chấm điểm CCHC năm 2025.xlsx",
        listed={"predecessors": "xc02;xc03"},
    ),
    Commune(
        "xm03",
        "Xã Mẫu Châu",
        0.83,
        14_900,
        "tidy",
        "xm03.xlsx",
        says_its_name=False,
        changes={("5.2.2", "a"): 0, ("5.2.2", "b"): 0},
    ),
    Commune("xm04", "Xã Mẫu Điền", 0.7, 16_700, "f3", "xã Mẫu Điền.xlsx"),
    Commune(
        "xm05",
        "Xã Mẫu Giang",
        0.73,
        24_800,
        "f3",
        "đợt 1/UBND xã Mẫu Giang (ký).xlsx",
        listed={"predecessors": "xc05;xc06;xc07"},
    ),
    Commune("xm06", "Xã Mẫu Hòa", 0.77, 12_600, "f3", "đợt 1/Mẫu Hòa - phiếu tự đánh giá.xlsx"),
    Commune("xm07", "Xã Mẫu Khê", 0.66, 11_200, "f1", "đợt 1/TỰ CHẤM XÃ MẪU KHÊ.xlsx"),
    Commune("xm08", "Xã Mẫu Lâm", 0.71, 9_700, "tidy", "đợt 1/xa_mau_lam_2025.xlsx"),
    Commune("xm09", "Xã Mẫu Lộc", 0.77, 25_200, "tidy", "đợt 2/Xã Mẫu Lộc.xlsx", twin="xm06"),
    Commune("xm10", "Xã Mẫu Minh", 0.55, 8_300, "f2", "đợt 2/Bang tu cham xa Mau Minh.xlsx"),
    Commune("xm11", "Xã Mẫu Nghĩa", 0.64, 19_500, "f3-areas", "đợt 2/UBND xã Mẫu Nghĩa.xlsx"),
    Commune("xm12", "Xã Mẫu Phong", 0.7, 10_400, "tidy", ""),
    Commune("xm13", "Xã Mẫu Quang", 0.72, 13_800, "f3", "đợt 2/UBND xã Mẫu Quang.xlsx"),
    Commune(
        "xm14",
        "Xã Mẫu Thủy",
        0.84,
        17_600,
        "f3-areas",
        "đợt 2/UBND xã Mẫu Thủy - bản chính.xlsx",
        changes={("5.5.1", "value"): 1},
        listed={"predecessors": "xc14;xc15"},
    ),
    Commune("xm15", "Xã Mẫu Xuân", 0.7, 15_100, "f1", "đợt 2/CCHC xã Mẫu Xuân.xlsx"),
    Commune(
        "pm01",
        "Phường Mẫu Thịnh",
        0.89,
        46_300,
        "f3",
        "phường/phuong_mau_thinh.xlsx",
        listed={"aliases": "phuong mau thinh;P. Mẫu Thịnh", "predecessors": "pc01;pc02;xc21"},
    ),
    Commune(
        "pm02",
        "Phường Mẫu Thành",
        0.76,
        38_900,
        "tidy",
        "phường/Phường Mẫu Thành.xlsx",
        changes={("3.1.1", "value"): "Đầy đủ và kịp thời"},
    ),
    Commune("pm03", "Phường Mẫu Tiến", 0.65, 29_400, "f2", "phường/UBND phường Mẫu Tiến.xlsx"),
    Commune(
        "pm04",
        "Phường Mẫu Long",
        0.82,
        51_700,
        "f3",
        "phường/UBND phường Mẫu Long - CCHC 2025.xlsx",
        listed={"ranked": "no"},
    ),
    Commune(
        "pm05",
        "Phường Mẫu Phú",
        0.8,
        33_200,
        "tidy",
        "phường/Phường Mẫu Phú/biểu tự chấm.xlsx",
        says_its_name=False,
        changes={("3.1.3", "a"): 0, ("3.1.3", "b"): 0, ("3.1.3", "c"): 0},
    ),
    Commune(
        "pm06",
        "Phường Mẫu Vinh",
        0.71,
        27_800,
        "f3-areas",
        "phường/Tự đánh giá - P. Mẫu Vinh.xlsx",
        listed={"aliases": "P. Mẫu Vinh"},
    ),
    Commune("pm07", "Phường Mẫu Đức", 0.8, 41_500, "f1", "phường/UBND phường Mẫu Đức.xlsx"),
    Commune("pm08", "Phường Mẫu Hưng", 0.67, 22_600, "f2", "phường/Mẫu Hưng (phường) 2025.xlsx"),
    Commune(
        "dm01",
        "Đặc khu Mẫu Hải",
        0.73,
        6_200,
        "f3",
        "Đặc khu Mẫu Hải.xlsx",
        listed={
            "aliases": "Mẫu Hải;Huyện đảo Mẫu Hải",
            "exempt": "3.2.4;7.8",
            "exempt_reason": "Ngoài đảo, không có thôn, tổ dân phố; chưa tiếp nhận hồ sơ ngoài địa bàn",
            "predecessors": "hc01",
        },
    ),
)


def write_list(path: Path) -> None:
    """Write ``units.csv``, with a byte order mark so that Excel reads its letters."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(_listed(commune) for commune in COMMUNES)


def _listed(commune: Commune) -> Mapping[str, str]:
    return {
        "code": commune.code,
        "name": commune.name,
        "class": commune.unit_class,
        "group": _GROUPS[commune.unit_class],
        "parent": "Tỉnh Mẫu",
        "ranked": "yes",
        "population": str(commune.population),
        **commune.listed,
    }
