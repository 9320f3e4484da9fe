package mingzhang.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import mingzhang.target.Attainment.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets and results as people write them. */
class AttainmentTest {

    private static Attainment attainment(String target, String actual, Direction direction) {
        return Attainment.of(StatementReader.read(target, ""), StatementReader.read(actual, ""), direction);
    }

    private static Outcome outcome(String target, String actual) {
        return attainment(target, actual, Direction.HIGHER).outcome();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥4次|12",
                "≥4次|4次",
                ">=4次|４次",
                "≧80家|113家",
                "80%以上|87%",
                "80％及以上|８０％",
                "95%（含）以上|95%",
                "不少于3场|3场",
                "不少于三场|4次",
                "两次以上|3次",
                "2个|2个",
                "≥3次|举办培训班3期",
                "5万元/个|5万元/个",
                "161.4万元|161.40万元",
                "161.4万元|1614000元",
                "292万余元|292万余元",
                "20余篇|25篇",
                "约300人|约300人",
                "约3万人|3.2万人",
                "3-5次|4次",
                "3～5次|3次",
                "90%≤x≤95%|93%",
                "≤1年|1年内",
                "≤1年|6个月",
                "≤10个工作日|8个工作日",
                "=100%|100%",
                "=100%|1",
                "90%|0.92",
                "0.9|95%",
                "百分之九十五|95%",
                "不超过3%|2.5%",
                "控制在100万元以内|99.8万元",
                "控制在3%以内|3%",
                "0次|0次",
                "≥1,000人次|1200人次",
                "1万人次以上|12000人次",
                "12月底前|12月20日",
                "2020年12月前|2020年12月前",
                "2020年12月31日|2020-12-20",
                "2023年12月底前完成|11月",
                "年底前|12月31日",
                "2021年预算3万元|支出3.2万元",
                ">5次|6次",
                "10次以上|10次以上"
            })
    void targetIsMet(String target, String actual) {
        assertThat(outcome(target, actual)).isEqualTo(Outcome.MET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥4次|3次",
                "80%以上|79.9%",
                "90%|0.88",
                "≥95%|88",
                "不少于三场|2场",
                "3-5次|6次",
                "90%≤x≤95%|89%",
                "≤1年|15个月",
                "不超过3%|3.2%",
                "控制在100万元以内|101万元",
                "100万元|99万元",
                "0次|2次",
                ">5次|5次",
                "2020年6月底前|2020年7月1日",
                "10次以上|9次",
                "20家|19户"
            })
    void targetIsMissed(String target, String actual) {
        assertThat(outcome(target, actual)).isEqualTo(Outcome.MISSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "按要求完成|已完成|WORDS",
                "≥4次|已完成|WORDS",
                "不断提高|不断提高|SAME_WORDS",
                "优|优|SAME_WORDS",
                "2020年12月31日|已圆满完成|WORDS",
                "12场次，3600人次|12场次|SEVERAL_NUMBERS",
                "小学650元，初中850元|小学650元、初中850元|SAME_WORDS",
                "执委会2次，主席会1次|3次|SEVERAL_NUMBERS",
                "≥4次|100%|OTHER_UNIT",
                "增长5%|下降6%|OTHER_UNIT",
                "3万元|100%|OTHER_UNIT",
                "10次以上|4次以上|VAGUE",
                "约300人|290人|VAGUE",
                "≥300人|近300人|VAGUE",
                "10%|1|OTHER_UNIT",
                "四届五次执委会|四届五次执委会|SAME_WORDS",
                "≥5以内|4|WORDS"
            })
    void whatCannotBeComparedIsSaidToBeSo(String target, String actual, Outcome outcome) {
        assertThat(outcome(target, actual)).isEqualTo(outcome);
    }

    @Test
    void costWithoutASignMayNotBeExceeded() {
        assertThat(attainment("46.89", "64.52", Direction.LOWER).outcome()).isEqualTo(Outcome.MISSED);
        assertThat(attainment("46.89", "40", Direction.LOWER).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void numberOfUnknownDirectionIsMetOnlyByItself() {
        assertThat(attainment("5%", "5%", Direction.UNKNOWN).outcome()).isEqualTo(Outcome.MET);
        assertThat(attainment("5%", "6%", Direction.UNKNOWN).outcome()).isEqualTo(Outcome.VAGUE);
    }

    @Test
    void unitOfItsOwnColumnIsThatOfTheNumber() {
        Statement target = StatementReader.read("≥5", "万元");
        Statement actual = StatementReader.read("60000元", "");
        assertThat(Attainment.of(target, actual, Direction.HIGHER).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void ratioIsResultOverTarget() {
        assertThat(attainment("≥80家", "113家", Direction.HIGHER).ratio()).hasValue(new BigDecimal("1.4125"));
        assertThat(attainment("0次", "1次", Direction.HIGHER).ratio()).isEmpty();
        assertThat(attainment("3-5次", "4次", Direction.HIGHER).ratio()).isEmpty();
    }

    /** Whatever the number, its sign and the way it is written: reaching is reaching. */
    @Test
    void everySpellingOfATargetIsReachedByItsOwnNumberAndMissedByOneLess() {
        Random random = new Random(4);
        List<String> spellings =
                List.of("≥%s次", ">=%s次", "不少于%s场", "不低于%s次", "%s次以上", "%s次（含）以上", "%s场", "＞＝%s次", "全年不少于%s次", "举办%s期");
        for (int run = 0; run < 500; run++) {
            BigDecimal number = BigDecimal.valueOf(2 + random.nextInt(9_000));
            String target = spellings.get(random.nextInt(spellings.size())).formatted(number);
            assertThat(outcome(target, number + "次")).as(target).isEqualTo(Outcome.MET);
            assertThat(outcome(target, number.add(BigDecimal.ONE) + ""))
                    .as(target)
                    .isEqualTo(Outcome.MET);
            assertThat(outcome(target, number.subtract(BigDecimal.ONE) + "次"))
                    .as(target)
                    .isEqualTo(Outcome.MISSED);
        }
    }

    @Test
    void everySpellingOfALimitIsKeptByItsOwnNumberAndBrokenByOneMore() {
        Random random = new Random(5);
        List<String> spellings = List.of("≤%s万元", "<=%s万元", "不超过%s万元", "%s万元以内", "控制在%s万元以内", "不高于%s万元", "%s万元以下");
        for (int run = 0; run < 500; run++) {
            BigDecimal number = BigDecimal.valueOf(100 + random.nextInt(90_000), 2);
            String target = spellings.get(random.nextInt(spellings.size())).formatted(number);
            assertThat(outcome(target, number + "万元")).as(target).isEqualTo(Outcome.MET);
            assertThat(outcome(target, number.add(BigDecimal.ONE) + "万元"))
                    .as(target)
                    .isEqualTo(Outcome.MISSED);
        }
    }

    @Test
    void nothingTypedMakesTheReaderFail() {
        Random random = new Random(6);
        String characters = "≥≤<>=%％0123456789.．-~至万亿千百元次家年月日底前以上内约余（）()x×、， 一二三十两不超过少于含";
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(StatementReader.read(text.toString(), "次"))
                    .as(text.toString())
                    .isNotNull();
        }
    }
}
