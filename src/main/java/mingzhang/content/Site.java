package mingzhang.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param publishesHelp 帮助, whether the guide, the field manual and the rules are published with the site
 * @param portal what a government portal says of itself
 * @param downloads in which formats what is published can be taken along
 * @param volumes which documents are also bound to one PDF
 * @param ruleSettings 规则
 */
public record Site(
        String name,
        Optional<String> operator,
        Optional<String> description,
        BigDecimal largeChange,
        boolean publishesContacts,
        boolean publishesHelp,
        Portal portal,
        Set<DownloadFormat> downloads,
        Set<VolumeKind> volumes,
        List<RuleSetting> ruleSettings) {
    private static final BigDecimal USUAL_LARGE_CHANGE = BigDecimal.valueOf(30);

    /** Copies the formats and the settings of rules. */
    public Site {
        downloads = Set.copyOf(downloads);
        volumes = Set.copyOf(volumes);
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
                true,
                Portal.none(),
                DownloadFormat.USUAL,
                VolumeKind.USUAL,
                List.of());
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
                fields.scalar("帮助").map(scalar -> isPublished(scalar, findings)).orElse(true),
                Portal.read(fields, operator.isPresent(), findings),
                DownloadFormat.read(fields, findings),
                VolumeKind.read(fields, findings),
                RuleSetting.read(fields, findings));
        fields.reportRest();
        return site;
    }

    private static boolean isPublished(Node.Scalar help, Findings findings) {
        String text = help.text().strip();
        if (!text.isEmpty() && !text.equals("有") && !text.equals("无")) {
            findings.add(Finding.error("help-setting", help.position(), text));
        }
        return !text.equals("无");
    }

    private static BigDecimal percent(Node.Scalar scalar, Findings findings) {
        if (scalar.text().strip().matches("\\d{1,4}(\\.\\d{1,4})?")) {
            return new BigDecimal(scalar.text().strip());
        }
        findings.add(Finding.error("type.whole-number", scalar.position(), "变动提示", scalar.text()));
        return USUAL_LARGE_CHANGE;
    }
}
