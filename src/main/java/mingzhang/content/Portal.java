package mingzhang.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingzhang.finding.Finding;
import mingzhang.finding.Findings;

/**
 * What a government portal must say of itself on every page (国办发〔2017〕47号): the site's part of
 * {@code content/site.yaml}.
 *
 * @param address 网址, where the site is published, with a slash at its end
 * @param supervisor 主管单位
 * @param siteCode 网站标识码
 * @param icp ICP备案号
 * @param police 公安备案号
 * @param contact 联系方式
 * @param corrections 纠错网址, where readers report mistakes
 * @param keywords 关键词
 * @param column 栏目名称, the column of the portal that the site is; its name if not given
 */
public record Portal(
        Optional<String> address,
        Optional<String> supervisor,
        Optional<String> siteCode,
        Optional<String> icp,
        Optional<String> police,
        Optional<String> contact,
        Optional<String> corrections,
        Optional<String> keywords,
        Optional<String> column) {
    private static final List<String> EXPECTED = List.of("网址", "网站标识码", "ICP备案号", "公安备案号", "联系方式", "纠错网址");

    /** A site that says nothing of itself. */
    static Portal none() {
        Optional<String> none = Optional.empty();
        return new Portal(none, none, none, none, none, none, none, none, none);
    }

    /** Reads the settings; what a portal needs and is not there is one hint, once the site names who answers for it. */
    static Portal read(Fields fields, boolean isPublic, Findings findings) {
        if (isPublic) {
            reportMissing(fields, findings);
        }
        return new Portal(
                webAddress(fields, "网址", findings)
                        .map(address -> address.replaceFirst("\\?.*", "").replaceFirst("/?$", "/")),
                fields.text("主管单位"),
                fields.text("网站标识码"),
                fields.text("ICP备案号"),
                fields.text("公安备案号"),
                fields.text("联系方式"),
                webAddress(fields, "纠错网址", findings),
                fields.text("关键词"),
                fields.text("栏目名称"));
    }

    /** The host of the site's address; empty if there is no address. */
    public Optional<String> domain() {
        return address.map(known -> URI.create(known).getHost());
    }

    private static void reportMissing(Fields fields, Findings findings) {
        List<String> missing = new ArrayList<>(EXPECTED);
        missing.removeIf(key -> fields.any(key).isPresent());
        if (!missing.isEmpty()) {
            findings.add(Finding.hint("portal-settings", fields.position(), String.join("、", missing)));
        }
    }

    private static Optional<String> webAddress(Fields fields, String key, Findings findings) {
        return fields.scalar(key).flatMap(scalar -> {
            String text = scalar.text().strip();
            if (isWebAddress(text)) {
                return Optional.of(text);
            }
            if (!text.isEmpty()) {
                findings.add(Finding.error("web-address", scalar.position(), key, text));
            }
            return Optional.empty();
        });
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getFragment() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
