#!/bin/sh
# Takes the pictures of the guide anew, from the example site and from the repository's own.
# Needs the packaged program (mvn -q package -DskipTests), chromium, pdftoppm and ImageMagick.
set -eu
cd "$(dirname "$0")/../.."
mingzhang=${MINGZHANG:-target/mingzhang}
pictures=templates/help/guide/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

$mingzhang init "$work/site" > "$work/log"
$mingzhang build --root "$work/site" >> "$work/log"
$mingzhang build --out "$work/own" --no-pdf >> "$work/log"
$mingzhang build --root src/test/resources/sites/general --out "$work/accounts" >> "$work/log"

# page NAME URL WIDTH HEIGHT: a page as a browser shows it.
page() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size="$3,$4" --screenshot="$work/$1.png" "file://$2" > "$work/log" 2>&1
  keep "$1"
}

# keep NAME: few colours are enough for text, and the same picture gives the same bytes.
keep() {
  convert "$work/$1.png" -strip +dither -colors 32 -define png:compression-level=9 "PNG8:$pictures/$1.png"
}

page report "$work/site/site/library/2024/evaluation.html" 1200 900
page unit "$work/site/site/library/index.html" 1200 1000
page notes "$work/own/zhuzhou-shifeng/2020/index.html" 1200 1050
mogrify -crop 1200x560+0+480 +repage "$pictures/notes.png"
page home "$work/own/index.html" 1200 760

# sheets NAME PDF FIRST LAST: pages of a PDF side by side.
sheets() {
  pdftoppm -r 65 -png -f "$3" -l "$4" "$work/$2.pdf" "$work/sheet-$1"
  convert "$work/sheet-$1"-*.png -bordercolor '#888' -border 1 +append "$work/$1.png"
  keep "$1"
}

sheets print site/site/library/2024/evaluation 1 2
sheets tables accounts/qingping-culture/2023/final-accounts 5 6
ls -l "$pictures"
