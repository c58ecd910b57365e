"""The 56 communes, wards, townships and the island district of 2024, before the merger of 1 July 2025.

They are grouped by district and, as in the resolution on the merger, by the unit of 2025 that
they were merged into. Below "" are the others:
they need no line in ``predecessors.csv``, because their code or an alias tells who they are now.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from invented.communes import Commune

_LAYOUTS = ("tidy", "f2", "f3", "tidy", "f1")
_FILES = (
    "{name} - tự chấm điểm CCHC 2024.xlsx",
    "UBND {low}.xlsx",
    "{code}_cchc_2024.xlsx",
    "Bản tự đánh giá năm 2024 ({low}).xlsx",
)


@dataclass(frozen=True)
class _Old:
    """A unit of 2024; ``shares`` are the inhabitants by successor where it was divided."""

    code: str
    name: str
    quality: float
    population: int
    shares: Mapping[str, int] = field(default_factory=dict)


_UNITS: Mapping[str, Mapping[str, tuple[_Old, ...]]] = {
    "Huyện Mẫu Đông": {
        "xm01": (
            _Old("xc01", "Xã Mẫu An", 0.84, 5_200),
            _Old("xc08", "Xã Mẫu Ấp", 0.74, 4_700),
            _Old("xc09", "Xã Mẫu Ao", 0.83, 4_300),
            _Old("xc10", "Xã Mẫu Đình", 0.76, 4_000),
        ),
        "xm02": (_Old("xc02", "Xã Mẫu Bình", 0.7, 11_900), _Old("xc03", "Xã Mẫu Bắc", 0.58, 9_200)),
        "xm04": (_Old("xc04", "Xã Mẫu Ruộng", 0.73, 16_500),),
        "xm05": (
            _Old("xc05", "Xã Mẫu Giang Đông", 0.64, 9_100),
            _Old("xc06", "Xã Mẫu Giang Tây", 0.59, 8_400),
            _Old("xc07", "Xã Mẫu Cồn", 0.62, 7_100),
        ),
        "": (_Old("xm03", "Xã Mẫu Châu", 0.82, 14_700),),
    },
    "Huyện Mẫu Sơn": {
        "xm06": (
            _Old("xc11", "Xã Mẫu Hòa Bắc", 0.76, 5_000),
            _Old("xc12", "Xã Mẫu Hòa Nam", 0.7, 4_400),
            _Old("xc13", "Xã Mẫu Khánh", 0.66, 5_600, {"xm06": 3_100, "xm07": 2_500}),
        ),
        "xm07": (
            _Old("xc16", "Xã Mẫu Khê Thượng", 0.74, 3_300),
            _Old("xc17", "Xã Mẫu Khê Hạ", 0.78, 2_900),
            _Old("xc18", "Xã Mẫu Suối", 0.66, 2_400),
        ),
        "xm09": (
            _Old("xm09", "Xã Mẫu Lộc", 0.72, 8_800),
            _Old("xc19", "Xã Mẫu Lộc Thượng", 0.66, 6_400),
            _Old("xc20", "Xã Mẫu Đồi", 0.72, 5_300),
            _Old("tc01", "Thị trấn Mẫu Sơn", 0.74, 4_500),
        ),
        "": (
            _Old("xm08", "Xã Mẫu Lâm", 0.74, 9_600),
            _Old("xm10", "Xã Mẫu Minh", 0.52, 8_200),
            _Old("xm12", "Xã Mẫu Phong", 0.66, 10_300),
            _Old("xc40", "Xã Mẫu Giáp Ranh", 0.7, 5_900),
        ),
    },
    "Thị xã Mẫu Hà": {
        "xm11": (
            _Old("xc24", "Xã Mẫu Rẫy", 0.6, 4_300),
            _Old("xc22", "Xã Mẫu Nghĩa", 0.62, 6_100),
            _Old("xc23", "Xã Mẫu Tân", 0.56, 5_200),
            _Old("xc25", "Xã Mẫu Nương", 0.6, 3_700),
        ),
        "xm13": (
            _Old("xc26", "Xã Mẫu Quang", 0.7, 5_400),
            _Old("xc27", "Xã Mẫu Bến", 0.6, 4_300),
            _Old("xc28", "Xã Mẫu Bãi", 0.66, 4_000),
        ),
        "xm14": (_Old("xc14", "Xã Mẫu Thủy", 0.9, 9_400), _Old("xc15", "Xã Mẫu Nguồn", 0.86, 8_000)),
        "xm15": (
            _Old("xc29", "Xã Mẫu Xuân", 0.74, 5_700),
            _Old("xc30", "Xã Mẫu Hạ", 0.68, 4_900),
            _Old("tc02", "Thị trấn Mẫu Xuân", 0.7, 4_400),
        ),
        "pm07": (
            _Old("pc11", "Phường Mẫu Đức", 0.84, 14_800),
            _Old("pc12", "Phường Mẫu Nhân", 0.78, 11_900),
            _Old("xc31", "Xã Mẫu Đức", 0.8, 8_300),
            _Old("xc32", "Xã Mẫu Vườn", 0.76, 6_200),
        ),
        "": (
            _Old("pm05", "Thị trấn Mẫu Phú", 0.64, 32_900),
            _Old("pm06", "Phường Mẫu Vinh", 0.72, 27_600),
        ),
    },
    "Thành phố Mẫu": {
        "pm01": (
            _Old("pc01", "Phường Mẫu Thịnh", 0.9, 19_500),
            _Old("pc02", "Phường Mẫu Thọ", 0.84, 17_200),
            _Old("xc21", "Xã Mẫu Ngoại", 0.74, 9_200),
        ),
        "pm02": (
            _Old("pc03", "Phường Mẫu Thành", 0.84, 13_100),
            _Old("pc04", "Phường Mẫu Cổng", 0.86, 11_800),
            _Old("pc05", "Phường Mẫu Chợ", 0.8, 9_000),
            # Has the name of xm06, which others became.
            _Old("xc34", "Xã Mẫu Hòa", 0.76, 4_700),
        ),
        "pm03": (
            _Old("pc06", "Phường Mẫu Tiến", 0.76, 9_900),
            _Old("pc07", "Phường Mẫu Lò", 0.72, 8_300),
            _Old("pc08", "Phường Mẫu Ga", 0.7, 6_700),
            _Old("xc35", "Xã Mẫu Bưởi", 0.6, 4_200),
        ),
        "": (_Old("pm04", "Phường Mẫu Long", 0.78, 51_400),),
    },
    "Tỉnh Mẫu": {
        "": (_Old("hc01", "Huyện đảo Mẫu Hải", 0.69, 6_100),),
    },
}

GONE = "xc40"
"""Went to the neighbouring province: no unit of 2025 has its code, name or alias."""


def _communes() -> Iterator[Commune]:
    number = count()
    for parent, merged in _UNITS.items():
        for new, units in merged.items():
            yield from (_commune(unit, next(number), parent, new) for unit in units)


def _commune(unit: _Old, number: int, parent: str, new: str) -> Commune:
    name = unit.name
    file = _FILES[number % len(_FILES)].format(code=unit.code, name=name, low=name[0].lower() + name[1:])
    return Commune(
        unit.code,
        name,
        unit.quality,
        unit.population,
        _LAYOUTS[number % len(_LAYOUTS)],
        f"{parent}/{file}",
        listed={"parent": parent},
        became=unit.shares or ({new: unit.population} if new else {}),
    )


COMMUNES = tuple(_communes())
