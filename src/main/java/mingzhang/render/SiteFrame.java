package mingzhang.render;

import freemarker.template.TemplateMethodModelEx;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mingzhang.address.Addresses;
import mingzhang.content.DownloadFormat;
import mingzhang.content.Site;
import mingzhang.finding.Findings;

/** Puts what a page shows into the site's frame: head, breadcrumb, footer, and links that work from any folder. */
public final class SiteFrame {
    private final Site site;
    private final TemplateRunner templates;

    /** A frame for the pages of a site. */
    public SiteFrame(Site site, TemplateRunner templates) {
        this.site = site;
        this.templates = templates;
    }

    /** Prints a page template; {@code link} in it leads from this page to any path of the site. */
    Optional<String> page(String template, String path, Map<String, Object> content, Findings findings) {
        Map<String, Object> model = new HashMap<>(content);
        model.put("site", site());
        model.put("link", (TemplateMethodModelEx)
                (TemplateFunction) arguments -> Addresses.relative(path, arguments.text(0)));
        return templates.run("pages/" + template + ".ftlh", model, findings);
    }

    private Map<String, Object> site() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", site.name());
        model.put("operator", site.operator().orElse(""));
        model.put("description", site.description().orElse(""));
        model.put("hasData", site.downloads().contains(DownloadFormat.CSV));
        return model;
    }

    Site settings() {
        return site;
    }

    TemplateRunner templates() {
        return templates;
    }
}
