package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingzhang.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which numbers of people are found in texts. They are put together here so that none stands in the repository. */
class PrivacyTest {
    private static final String MOBILE = "138" + "0000" + "1234";
    private static final String IDENTITY = "110101" + "19900101" + "0015";
    private static final String CARD = "622202" + "00000000000";

    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = TestSite.in(root);
    }

    private List<String> found(String text) throws IOException {
        return site.year(2023, "叙述:\n  概况: |\n    " + text + "\n").findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule())
                .toList();
    }

    private static String withLuhnDigit(String digits) {
        for (int last = 0; last < 10; last++) {
            int sum = 0;
            String card = digits + last;
            for (int index = 0; index < card.length(); index++) {
                int digit = card.charAt(card.length() - 1 - index) - '0';
                int doubled = index % 2 == 0 ? digit : digit * 2;
                sum += doubled > 9 ? doubled - 9 : doubled;
            }
            if (sum % 10 == 0) {
                return card;
            }
        }
        throw new IllegalStateException();
    }

    private static String withCheckDigit(String seventeen) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int index = 0; index < 17; index++) {
            sum += (seventeen.charAt(index) - '0') * weights[index];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    @Test
    void mobileNumberIsReported() throws IOException {
        assertThat(found("填表人电话" + MOBILE + "。")).containsExactly("ERROR private-mobile");
    }

    @Test
    void mobileNumberInGroupsIsReported() throws IOException {
        assertThat(found("电话 138-" + "0000-1234。")).containsExactly("ERROR private-mobile");
    }

    @Test
    void mobileNumberIsNotRepeatedInTheMessage() throws IOException {
        site.year(2023, "叙述:\n  概况: |\n    电话" + MOBILE + "\n");
        assertThat(String.join("", site.lines())).contains("138****234").doesNotContain(MOBILE);
    }

    @Test
    void placeOfANumberIsItsLineAndColumn() throws IOException {
        site.year(2023, "叙述:\n  概况: |\n    第一行。\n    电话" + MOBILE + "\n");
        assertThat(site.lines().get(0)).startsWith("content/archives/2023.yaml:6:7:");
    }

    @Test
    void placeInAQuotedTextIsItsColumn() throws IOException {
        site.year(2023, "叙述: { 概况: \"电话" + MOBILE + "\" }\n");
        assertThat(site.lines().get(0)).startsWith("content/archives/2023.yaml:3:14:");
    }

    @Test
    void maskedMobileNumberIsFine() throws IOException {
        assertThat(found("电话138****1234。")).isEmpty();
    }

    @Test
    void amountOfElevenDigitsIsFine() throws IOException {
        assertThat(found("贷款余额" + MOBILE + "元，" + MOBILE + ".55万元。")).isEmpty();
    }

    @Test
    void indexNumberIsFine() throws IOException {
        assertThat(found("索引号11500230008686" + "3934/2025-00067。")).isEmpty();
    }

    @Test
    void officeTelephoneIsAHint() throws IOException {
        assertThat(found("联系电话：0731-" + "80000000。")).containsExactly("HINT private-telephone");
    }

    @Test
    void yearSpanIsNoTelephone() throws IOException {
        assertThat(found("2019-20210000年度，电话宣传12次。")).isEmpty();
    }

    @Test
    void identityNumberWithItsCheckDigitIsReported() throws IOException {
        assertThat(found("身份证" + withCheckDigit(IDENTITY.substring(0, 17)) + "。"))
                .containsExactly("ERROR private-identity");
    }

    @Test
    void numberWithoutTheCheckDigitOfAnIdentityIsFine() throws IOException {
        String real = withCheckDigit(IDENTITY.substring(0, 17));
        String other = real.substring(0, 17) + (real.endsWith("1") ? "2" : "1");
        assertThat(found("合同编号" + other + "。")).isEmpty();
    }

    @Test
    void maskedIdentityNumberIsFine() throws IOException {
        assertThat(found("身份证35*************123。")).isEmpty();
    }

    @Test
    void bankCardIsReported() throws IOException {
        assertThat(found("卡号" + withLuhnDigit(CARD) + "。")).containsExactly("ERROR private-bank-card");
    }

    @Test
    void longNumberThatIsNoCardIsFine() throws IOException {
        String card = withLuhnDigit(CARD);
        char last = card.charAt(card.length() - 1);
        assertThat(found("档号" + card.substring(0, card.length() - 1) + (last == '9' ? '8' : (char) (last + 1)) + "。"))
                .isEmpty();
    }

    @Test
    void mailAddressIsAWarning() throws IOException {
        assertThat(found("邮箱someone@" + "example.gov.cn。")).containsExactly("WARNING private-email");
    }

    @Test
    void homeAddressIsAWarning() throws IOException {
        assertThat(found("困难职工家住某某路某某小区3栋" + "201室。")).containsExactly("WARNING private-address");
    }

    @Test
    void addressOfAnOfficeIsFine() throws IOException {
        assertThat(found("办公楼位于人民路18号。")).isEmpty();
    }

    @Test
    void numberInAFigureThatIsWordsIsReported() throws IOException {
        site.year(2023, "收支总计: { 变动原因: 见" + MOBILE + " }\n");
        assertThat(site.errors()).containsExactly("private-mobile");
    }

    @Test
    void numberInAnAnnexIsReported() throws IOException {
        site.unit(TestSite.UNIT).file("content/archives/2023.yaml", """
                年度: 2023
                体例: [free]
                文档: [ { 标识: a, 标题: 报告, 正文: 无, 附件: [ { 标题: 表, 正文: 电话%s } ] } ]
                """.formatted(MOBILE));
        assertThat(site.errors()).containsExactly("private-mobile");
    }

    @Test
    void acknowledgementNamesTheText() throws IOException {
        site.year(2023, """
                叙述:
                  概况: 值班电话%s
                数据说明: [ { 规则: private-mobile, 项目: 叙述.概况, 说明: 值班电话，经本人同意公开。 } ]
                """.formatted(MOBILE));
        assertThat(site.errors()).isEmpty();
    }

    @Test
    void acknowledgementOfAnotherTextDoesNotCover() throws IOException {
        site.year(2023, """
                叙述:
                  概况: 值班电话%s
                  其他: 无
                数据说明: [ { 规则: private-mobile, 项目: 叙述.其他, 说明: 值班电话。 } ]
                """.formatted(MOBILE));
        assertThat(site.errors()).containsExactly("private-mobile");
    }

    @Test
    void personWhoFilledInIsNotPublished() throws IOException {
        site.form("<@table id=\"signatures-hunan\"/><@prose slot=\"概况\"/>")
                .year(2023, "公开信息: { 填表人: 某某某, 联系电话: " + MOBILE + " }\n叙述: { 概况: 无 }\n");
        assertThat(site.report(2023)).doesNotContain("某某某", MOBILE);
    }

    @Test
    void personWhoFilledInIsPublishedWhereTheSiteSaysSo() throws IOException {
        site.file("content/site.yaml", "名称: 测试站点\n公开填表人: 是\n")
                .form("<@table id=\"signatures-hunan\"/><@prose slot=\"概况\"/>")
                .year(2023, "公开信息: { 填表人: 某某某, 联系电话: 80000000 }\n叙述: { 概况: 无 }\n");
        assertThat(site.report(2023)).contains("某某某", "80000000");
    }
}
