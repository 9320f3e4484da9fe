#!/usr/bin/python3
"""The same report by WeasyPrint: weasyprint_cost.py REPORT.xhtml OUT.pdf (Debian's weasyprint)."""
import pathlib
import resource
import sys
import time

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

FONTS = pathlib.Path(__file__).resolve().parents[3] / "templates/assets/fonts"
FACES = {"Report Fang": "Fang-Regular", "Report Song": "Song-Regular", "Report Hei": "Hei-Regular",
         "Report Kai": "Kai-Regular", "Report BiaoSong": "BiaoSong-Regular"}
WARM_UPS, RUNS = 2, 5

rules = "".join("@font-face{font-family:'%s';src:url(file://%s/%s.ttf)}" % (family, FONTS, name)
                for family, name in FACES.items())
report = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").replace("<style>", "<style>" + rules)
fonts = FontConfiguration()


def write():
    return HTML(string=report).write_pdf(font_config=fonts, variant="pdf/a-3b")


for _ in range(WARM_UPS):
    pdf = write()
pathlib.Path(sys.argv[2]).write_bytes(pdf)
cpu, start = time.process_time(), time.time()
for _ in range(RUNS):
    write()
cpu, wall = (time.process_time() - cpu) / RUNS, (time.time() - start) / RUNS
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(f"WeasyPrint: {cpu * 1000:.0f} ms CPU of the process a report, {1 / wall:.1f} reports/s, "
      f"peak memory {peak} MB, {len(pdf)} bytes")
