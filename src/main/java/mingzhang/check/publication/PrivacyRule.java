package mingzhang.check.publication;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.check.rule.Deviation;
import mingzhang.check.rule.ReportText;
import mingzhang.check.rule.Rule;
import mingzhang.check.rule.YearFacts;
import mingzhang.finding.Finding;
import mingzhang.finding.Position;
import mingzhang.finding.Severity;

/**
 * What must not be published of people (个人信息保护法 articles 10, 25, 28): {@code private-mobile},
 * {@code private-identity} and {@code private-bank-card} are errors, {@code private-email} and {@code private-address}
 * warnings, {@code private-telephone} a hint, since a land-line may be that of an office. A masked number (138****1234)
 * is fine.
 */
final class PrivacyRule implements Rule {
    private static final String PLACES = "住栋幢楼";
    private static final List<Secret> SECRETS = List.of(
            new Secret(
                    "private-identity",
                    Severity.ERROR,
                    signs -> signs.digits() >= 17,
                    Pattern.compile(
                            "(?<![\\dA-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
                                    + "\\d{3}[\\dXx](?![\\dA-Za-z])"),
                    PrivacyRule::hasCheckDigit),
            new Secret(
                    "private-bank-card",
                    Severity.ERROR,
                    signs -> signs.digits() >= 16,
                    Pattern.compile(
                            "(?<![\\d.])(?:62|4\\d|5[1-5])\\d{2}(?: ?\\d{4}){3}(?: ?\\d{1,3})?(?![\\d.%％万元/-])"),
                    PrivacyRule::isLuhn),
            new Secret(
                    "private-mobile",
                    Severity.ERROR,
                    signs -> signs.digits() >= 11,
                    Pattern.compile("(?<![\\d.*A-Za-z/])1[3-9]\\d([- ]?)\\d{4}\\1\\d{4}(?![\\d.*%％万亿元/A-Za-z])"),
                    number -> true),
            new Secret(
                    "private-telephone",
                    Severity.HINT,
                    signs -> signs.digits() >= 7,
                    Pattern.compile("(?<![\\d-])(?:（0\\d{2,3}）|\\(0\\d{2,3}\\)|0\\d{2,3}[-－—])\\d{7,8}(?![\\d.万元])"),
                    number -> true),
            new Secret(
                    "private-telephone",
                    Severity.HINT,
                    signs -> signs.digits() >= 7,
                    Pattern.compile("(?<=(?:电话|座机|传真)[：:]?\\s?)[2-8]\\d{6,7}(?![\\d.万元])"),
                    number -> true),
            new Secret(
                    "private-email",
                    Severity.WARNING,
                    Signs::hasAt,
                    Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}"),
                    number -> true),
            new Secret(
                    "private-address",
                    Severity.WARNING,
                    Signs::hasPlace,
                    Pattern.compile("(?:家庭住址|家住|现住址?|住址)(?:[：:为是在]|\\s){0,2}[^，。；\\n*]{4,40}?\\d{1,5}(?:号|室|栋|幢|组)"
                            + "|(?:小区|花园|家园|公寓|新村|苑)[^，。；\\n*]{0,6}?\\d{1,3}(?:栋|幢|号楼)"
                            + "[^，。；\\n*]{0,6}?\\d{2,4}(?:室|号|房)"),
                    number -> true));

    /** What is searched for, where the text has signs of it. */
    private record Secret(
            String rule, Severity severity, Predicate<Signs> isPossible, Pattern pattern, Predicate<String> isReal) {
        Finding at(Position position, String shown) {
            return switch (severity) {
                case ERROR -> Finding.error(rule, position, shown);
                case WARNING -> Finding.warning(rule, position, shown);
                default -> Finding.hint(rule, position, shown);
            };
        }
    }

    @Override
    public void check(YearFacts facts, Consumer<Deviation> report) {
        for (ReportText text : facts.texts()) {
            String words = text.prose().text();
            Signs signs = Signs.of(words);
            SECRETS.stream()
                    .filter(secret -> secret.isPossible().test(signs))
                    .forEach(secret -> check(text, words, secret, report));
        }
    }

    /**
     * By what most texts show that they hold no secret.
     *
     * @param digits the most digits in a row, blanks and hyphens between them not counted
     * @param hasAt whether there is an @
     * @param hasPlace whether there is one of the words that addresses have
     */
    private record Signs(int digits, boolean hasAt, boolean hasPlace) {
        static Signs of(String words) {
            int most = 0;
            int digits = 0;
            boolean hasPlace = false;
            for (int index = 0; index < words.length(); index++) {
                char character = words.charAt(index);
                if (character >= '0' && character <= '9') {
                    digits++;
                    most = Math.max(most, digits);
                } else if (character != ' ' && character != '-') {
                    digits = 0;
                    hasPlace = hasPlace || PLACES.indexOf(character) >= 0;
                }
            }
            return new Signs(most, words.indexOf('@') >= 0, hasPlace);
        }
    }

    private static void check(ReportText text, String words, Secret secret, Consumer<Deviation> report) {
        Matcher matcher = secret.pattern().matcher(words);
        while (matcher.find()) {
            if (secret.isReal().test(matcher.group())) {
                report.accept(Deviation.in(text, secret.at(text.prose().at(matcher.start()), masked(matcher.group()))));
            }
        }
    }

    /** So much of it that a person finds it, and no more. */
    private static String masked(String secret) {
        int shown = Math.min(3, secret.length() / 3);
        return secret.substring(0, shown) + "****" + secret.substring(secret.length() - shown);
    }

    /** GB 11643: the last character is a check digit modulo 11. */
    private static boolean hasCheckDigit(String number) {
        int sum = 0;
        int weight = 1;
        for (int index = 16; index >= 0; index--) {
            weight = weight * 2 % 11;
            sum += (number.charAt(index) - '0') * weight;
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    /** The check digit of payment cards, ISO/IEC 7812. */
    private static boolean isLuhn(String card) {
        String digits = card.replace(" ", "");
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int doubled = index % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits.length() >= 16 && sum % 10 == 0;
    }
}
