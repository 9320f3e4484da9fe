package mingzhang.content;

import java.math.BigDecimal;
import java.util.EnumSet;
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
 * @param largeChange percent of change against the year before from which a comparison marks it
 * @param portal what a government portal says of itself
 * @param downloads in which formats what is published can be taken along
 */
public record Site(
        String name,
        Optional<String> operator,
        Optional<String> description,
        BigDecimal largeChange,
        Portal portal,
        Set<DownloadFormat> downloads) {
    private static final BigDecimal USUAL_LARGE_CHANGE = BigDecimal.valueOf(30);

    /** Copies the set. */
    public Site {
        downloads = Set.copyOf(downloads);
    }

    /** What holds where a site has no settings. */
    public static Site unnamed() {
        return new Site(
                "绩效自评与决算公开",
                Optional.empty(),
                Optional.empty(),
                USUAL_LARGE_CHANGE,
                Portal.none(),
                DownloadFormat.USUAL);
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
                Portal.read(fields, operator.isPresent(), findings),
                downloads(fields, findings));
        fields.reportRest();
        return site;
    }

    private static Set<DownloadFormat> downloads(Fields fields, Findings findings) {
        if (fields.any("下载").isEmpty()) {
            return DownloadFormat.USUAL;
        }
        Set<DownloadFormat> formats = EnumSet.noneOf(DownloadFormat.class);
        for (Node.Scalar scalar : fields.scalars("下载")) {
            String name = scalar.text().strip();
            Optional<DownloadFormat> format = DownloadFormat.named(name);
            if (format.isEmpty() && !name.equals("无")) {
                findings.add(Finding.error("download-format", scalar.position(), name));
            }
            format.ifPresent(formats::add);
        }
        return formats;
    }

    private static BigDecimal percent(Node.Scalar scalar, Findings findings) {
        if (scalar.text().strip().matches("\\d{1,4}(\\.\\d{1,4})?")) {
            return new BigDecimal(scalar.text().strip());
        }
        findings.add(Finding.error("type.whole-number", scalar.position(), "变动提示", scalar.text()));
        return USUAL_LARGE_CHANGE;
    }
}
