package mingzhang.check.wording;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.TextRule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;

/**
 * {@code text-traditional}: a traditional character left in simplified text. {@code text-latin}: a Latin word that is
 * neither a usual abbreviation nor a unit. {@code text-punctuation}: half-width punctuation between Chinese characters,
 * or % and ％ in one text; once a text.
 */
final class CharacterRule implements TextRule {
    private static final String TRADITIONAL =
            "務員會議費產業應國學與為東車門長見問間時錢財經濟發獎貧資質護險醫療衛預決農場區縣鄉鎮處領導辦過這們對現實際項數據萬億單獨類負責機關條級統計報執標準優評價審核環節設備購買貿易賬號碼網絡電話書記總結顯示運輸轉讓";
    private static final String SIMPLIFIED =
            "务员会议费产业应国学与为东车门长见问间时钱财经济发奖贫资质护险医疗卫预决农场区县乡镇处领导办过这们对现实际项数据万亿单独类负责机关条级统计报执标准优评价审核环节设备购买贸易账号码网络电话书记总结显示运输转让";
    private static final Map<Character, Character> SIMPLE = IntStream.range(0, TRADITIONAL.length())
            .filter(index -> TRADITIONAL.charAt(index) != SIMPLIFIED.charAt(index))
            .boxed()
            .collect(Collectors.toUnmodifiableMap(TRADITIONAL::charAt, SIMPLIFIED::charAt, (one, other) -> one));

    /** The traditional ones; most characters are none. */
    private static final BitSet COMPLEX = SIMPLE.keySet().stream().collect(BitSet::new, BitSet::set, BitSet::or);

    private static final Set<String> USUAL = Set.of(
            "APP", "WTO", "GDP", "PPP", "LED", "OA", "PC", "IT", "AI", "ETC", "GIS", "GPS", "CT", "MRI", "DNA", "PM",
            "VR", "AR", "UPS", "CPU", "ISO", "ICP", "EMBA", "MBA", "KTV", "ATM", "VIP", "KPI", "IP", "EPC", "BIM", "DR",
            "SCI", "HIV", "AIDS", "COVID", "CCTV", "POS", "POI", "PDF", "WORD", "EXCEL", "WIFI", "QQ", "KM", "KG", "CM",
            "MM", "KW", "KWH", "MG", "ML", "VOC", "VOCS", "COD", "CPI", "POCT", "ICU", "B", "DRG", "DIP", "VPN", "PX",
            "IPV", "WWW", "HTTP", "HTTPS", "COM", "CN", "GOV", "HTML", "NH", "PH", "TV", "CEO", "NGO", "TOD", "MW",
            "KV", "HA", "CA", "RFID", "PLC", "SUV", "DVD", "UV", "CNAS", "CMA", "RCEP", "ESG", "FTTH", "GB", "TB", "PS",
            "CAD", "HPV", "PCR", "BRT", "LNG", "CNG", "LPG", "SOP", "CBD", "MOU", "GMP", "GSP", "HACCP", "PLUS", "ID",
            "NO");
    private static final Pattern LATIN =
            Pattern.compile("(?<![A-Za-z0-9@./:_{#&-])[A-Za-z]{2,20}(?![A-Za-z0-9@./:_}&=-])");
    private static final Pattern HALF_WIDTH =
            Pattern.compile("(?<=[\\u4e00-\\u9fa5）”])[,;:?!](?=\\s?[\\u4e00-\\u9fa5（“])");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*\\}\\}|https?://\\S+");

    @Override
    public void check(YearFacts facts, ReportText text, Consumer<Deviation> report) {
        String words = text.prose().text();
        reportTraditional(text, words, report);
        if (text.kind() == ReportText.Kind.NARRATIVE) {
            reportLatin(text, words, report);
            reportPunctuation(text, words, report);
        }
    }

    private static void reportTraditional(ReportText text, String words, Consumer<Deviation> report) {
        for (int index = 0; index < words.length(); index++) {
            Character simple = COMPLEX.get(words.charAt(index)) ? SIMPLE.get(words.charAt(index)) : null;
            if (simple != null) {
                report.accept(Deviation.in(
                        text,
                        Finding.warning("text-traditional", text.prose().at(index), words.charAt(index), simple)));
            }
        }
    }

    private static void reportLatin(ReportText text, String words, Consumer<Deviation> report) {
        if (!hasLatin(words)) {
            return;
        }
        String plain = PLACEHOLDER
                .matcher(words)
                .replaceAll(found -> "\u3000".repeat(found.group().length()));
        Matcher latin = LATIN.matcher(plain);
        while (latin.find()) {
            String word = latin.group();
            boolean isWord = word.equals(word.toLowerCase(Locale.ROOT));
            if (!USUAL.contains(word.toUpperCase(Locale.ROOT)) && !word.matches("[Xx×]+")) {
                report.accept(Deviation.in(
                        text,
                        isWord && word.length() > 3
                                ? Finding.warning("text-latin", text.prose().at(latin.start()), word)
                                : Finding.hint("text-latin", text.prose().at(latin.start()), word)));
            }
        }
    }

    private static boolean hasLatin(String words) {
        for (int index = 0; index < words.length(); index++) {
            char small = (char) (words.charAt(index) | ' ');
            if (small >= 'a' && small <= 'z') {
                return true;
            }
        }
        return false;
    }

    private static void reportPunctuation(ReportText text, String words, Consumer<Deviation> report) {
        Matcher half = HALF_WIDTH.matcher(words);
        if (half.find()) {
            int first = half.start();
            report.accept(Deviation.in(
                    text,
                    Finding.hint(
                            "text-punctuation",
                            text.prose().at(first),
                            half.group(),
                            1 + half.results().count())));
        }
        int wide = words.indexOf('％');
        if (wide >= 0 && words.replaceAll("\\{\\{[^}]*\\}\\}", "").indexOf('%') >= 0) {
            report.accept(Deviation.in(
                    text, Finding.hint("text-punctuation.percent", text.prose().at(wide))));
        }
    }
}
