package mingzhang.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import mingzhang.prose.Figure.Change;
import mingzhang.prose.Figure.Ratio;
import org.junit.jupiter.api.Test;

/** What is read from the standard sentences. */
class ProseReaderTest {

    private static List<Figure> figures(String text) {
        return ProseReader.read(text).stream()
                .flatMap(sentence -> sentence.figures().stream())
                .toList();
    }

    private static Figure figure(String text) {
        return figures(text).get(0);
    }

    private static List<String> quantities(String text) {
        return ProseReader.read(text).stream()
                .flatMap(sentence -> sentence.quantities().stream())
                .map(Quantity::text)
                .toList();
    }

    @Test
    void subjectHasNeitherYearNorVerb() {
        assertThat(figure("2023年度机关运行经费支出为142.80万元。").subject()).isEqualTo("机关运行经费支出");
    }

    @Test
    void amountIsInItsUnit() {
        Quantity amount = figure("支出1.2亿元").amount().orElseThrow();
        assertThat(amount.base()).isEqualByComparingTo("120000000");
    }

    @Test
    void quantityKnowsItsPlace() {
        String text = "第一句。\n第二句支出12.30万元。";
        Quantity amount = figure(text).amount().orElseThrow();
        assertThat(text.substring(amount.start(), amount.end())).isEqualTo("12.30万元");
    }

    @Test
    void fullWidthDigitsAreDigits() {
        assertThat(quantities("支出１２．５万元，占３０％")).containsExactly("12.5万元", "30%");
    }

    @Test
    void thousandsAreOneNumber() {
        assertThat(quantities("支出1,234.56万元和1，234.56万元")).containsExactly("1234.56万元", "1234.56万元");
    }

    @Test
    void datesAndDocumentNumbersAreNoQuantities() {
        assertThat(quantities("截至2023年12月31日，按照财预〔2020〕10号文件，第3部分")).isEmpty();
    }

    @Test
    void placeholdersAreNoQuantities() {
        assertThat(quantities("支出{{支出.项目支出[2023专项]}}")).isEmpty();
    }

    @Test
    void rowsOfTablesArePassedOver() {
        assertThat(figures("| 支出 | 5万元 |\n")).isEmpty();
    }

    @Test
    void numberWithMoreOrLessIsApproximate() {
        assertThat(figure("价值3300余元").amount().orElseThrow().isApproximate()).isTrue();
        assertThat(figure("支出约5万元").amount().orElseThrow().isApproximate()).isTrue();
    }

    @Test
    void changeHasAmountRateAndDirections() {
        Change change = figure("支出97.75万元，与2020年相比减少0.04万元，下降0.4%").changes().get(0);
        assertThat(change.amount().orElseThrow().text()).isEqualTo("0.04万元");
        assertThat(change.amountDirection()).contains(Direction.DOWN);
        assertThat(change.rate().orElseThrow().text()).isEqualTo("0.4%");
        assertThat(change.rateDirection()).contains(Direction.DOWN);
    }

    @Test
    void changeOfAnotherSubjectOpensAFigure() {
        assertThat(figures("支出97.75万元，其中公务接待费减少0.20万元"))
                .extracting(Figure::subject)
                .containsExactly("支出", "公务接待费");
    }

    @Test
    void shareHasItsBase() {
        Ratio share = figure("一般公共预算支出93.37万元，占本年支出合计的95.52%").ratios().get(0);
        assertThat(share.kind()).isEqualTo(Ratio.Kind.SHARE);
        assertThat(share.base()).isEqualTo("本年支出合计");
    }

    @Test
    void budgetOutturnAndCompletionBelongTogether() {
        Figure figure = figure("公务接待费支出年初预算为5.00万元，支出决算为3.00万元，完成年初预算的60%");
        assertThat(figure.budget().orElseThrow().text()).isEqualTo("5.00万元");
        assertThat(figure.budgetName()).isEqualTo("年初预算");
        assertThat(figure.amount().orElseThrow().text()).isEqualTo("3.00万元");
        assertThat(figure.ratios().get(0).kind()).isEqualTo(Ratio.Kind.COMPLETION);
    }

    @Test
    void fundNamedBudgetIsNoBudget() {
        Figure figure = figure("一般公共预算支出93.37万元");
        assertThat(figure.budget()).isEmpty();
        assertThat(figure.amount()).isPresent();
    }

    @Test
    void itemBeforeAColonIsTheSubject() {
        assertThat(figure("2.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）: 支出决算为4.02万元").subject())
                .endsWith("行政单位医疗（项）");
    }

    @Test
    void partsBehindAmongAreParts() {
        assertThat(figures("支出5万元，其中：甲2万元，乙3万元")).extracting(Figure::isPart).containsExactly(false, true, true);
    }

    @Test
    void amountsInBracketsAreRemarks() {
        assertThat(figures("支出5.31万元（其中2.31万元为上年结转），结余1万元"))
                .extracting(Figure::subject)
                .containsExactly("支出", "结余");
    }

    @Test
    void countsTakeNoShareFromMoney() {
        assertThat(figure("支出5万元，其中男职工12人，占20%").ratios()).isEmpty();
    }

    @Test
    void everyQuantityIsWhatStandsAtItsPlace() {
        Random random = new Random(7);
        String[] words = {"支出", "，占", "比上年增加", "下降", "其中：", "。", "\n", "（", "）", "年初预算为", "；", "、", "约", "20"};
        for (int round = 0; round < 2000; round++) {
            String text = random.ints(20, 0, words.length * 2)
                    .mapToObj(pick -> pick < words.length
                            ? words[pick]
                            : BigDecimal.valueOf(random.nextInt(100000), 2) + (pick % 2 == 0 ? "万元" : "%"))
                    .collect(Collectors.joining());
            for (Sentence sentence : ProseReader.read(text)) {
                assertThat(text.substring(sentence.start())).startsWith(sentence.text());
                for (Quantity quantity : sentence.quantities()) {
                    assertThat(text.substring(quantity.start(), quantity.end()).replace(" ", ""))
                            .startsWith(quantity.number().toPlainString());
                }
            }
        }
    }

    @Test
    void longTextIsReadInLinearTime() {
        String text = "支出增加减少占完成预算".repeat(20_000) + "5万元";
        assertThat(ProseReader.read(text)).hasSize(1);
    }

    @Test
    void headingWithItsTextInTheSameLineIsASentenceOfItsOwn() {
        assertThat(ProseReader.read("（十）机关运行经费支出说明2023年度机关运行经费支出12.00万元，比上年减少1.00万元。"))
                .extracting(Sentence::text)
                .containsExactly("（十）机关运行经费支出说明", "2023年度机关运行经费支出12.00万元，比上年减少1.00万元");
    }

    @Test
    void sentenceThatGoesOnBehindItsNumberIsNoHeading() {
        assertThat(ProseReader.read("（十）机关运行经费支出情况良好，比2022年度减少1.00万元。")).hasSize(1);
    }
}
