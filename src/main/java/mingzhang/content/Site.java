package mingzhang.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/**
 * The settings of a site, {@code content/site.yaml}.
 *
 * @param name title of the site
 * @param operator 主办单位, the body that answers for the site
 * @param description one sentence about the site
 * @param largeChange percent of change against the year before from which a comparison marks it, and which needs a reason
 * @param publishesContacts 公开填表人, whether 填表人 and 联系电话 are printed
 * @param portal what a government portal says of itself
 * @param ruleSettings 规则
 * @param withOfd OFD, whether each PDF is offered in the national format for fixed pages too
 */
public record Site(
        String name,
        Optional<String> operator,
        Optional<String> description,
        BigDecimal largeChange,
        boolean publishesContacts,
        Portal portal,
        List<RuleSetting> ruleSettings,
        boolean withOfd) {
    private static final BigDecimal USUAL_LARGE_CHANGE = BigDecimal.valueOf(30);

    /** Copies the settings of rules. */
    public Site {
        ruleSettings = List.copyOf(ruleSettings);
    }

    /** What holds where a site has no settings. */
    public static Site unnamed() {
        return new Site(
                "绩效自评与决算公开",
                Optional.empty(),
                Optional.empty(),
                USUAL_LARGE_CHANGE,
                false,
                Portal.none(),
                List.of(),
                false);
    }

    /** Reads the settings. */
    public static Site read(Node node, Findings findings) {
        Fields fields = new Fields(node, findings);
        Optional<String> operator = fields.text("主办单位");
        Site site = new Site(
                fields.required("名称"),
                operator,
                fields.text("说明"),
                fields.scalar("变动提示").map(scalar -> percent(scalar, findings)).orElse(USUAL_LARGE_CHANGE),
                fields.text("公开填表人").filter("是"::equals).isPresent(),
                Portal.read(fields, operator.isPresent(), findings),
                RuleSetting.read(fields, findings),
                fields.text("OFD").filter("是"::equals).isPresent());
        fields.reportRest();
        return site;
    }

    private static BigDecimal percent(Node.Scalar scalar, Findings findings) {
        if (scalar.text().strip().matches("\\d{1,4}(\\.\\d{1,4})?")) {
            return new BigDecimal(scalar.text().strip());
        }
        findings.add(Finding.error("type.whole-number", scalar.position(), "变动提示", scalar.text()));
        return USUAL_LARGE_CHANGE;
    }
}
