mingzhang.index(
[
["hekou-library","河口县图书馆","河口县图书馆","",[2023]]],["report"],["{u}{y}年度支出情况说明"],[
[0,2023,0,0]],1);
