package mingzhang.render;

import freemarker.template.TemplateMethodModelEx;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mingzhang.address.Addresses;
import mingzhang.content.DownloadFormat;
import mingzhang.content.Portal;
import mingzhang.content.Site;
import mingzhang.finding.Findings;

/**
 * Puts what a page shows into the site's frame: head, header, breadcrumb, footer, and links that work from any folder.
 * Header and footer are the same for all pages of one depth and are printed once for each.
 */
public final class SiteFrame {
    private static final List<String> FURNITURE = List.of("head", "header", "footer");

    private final Site site;
    private final TemplateRunner templates;
    private final Map<String, Object> siteModel;
    private final Map<String, Map<String, Object>> furniture = new ConcurrentHashMap<>();

    /** A frame for the pages of a site. */
    public SiteFrame(Site site, TemplateRunner templates) {
        this.site = site;
        this.templates = templates;
        this.siteModel = model(site);
    }

    /** Prints a page template; {@code link} in it leads from this page to any path of the site. */
    public Optional<String> page(String template, String path, Map<String, Object> content, Findings findings) {
        Map<String, Object> model = new HashMap<>(content);
        model.put("site", siteModel);
        model.put("largeChange", site.largeChange());
        model.put("root", root(path));
        model.put("link", link(path));
        model.put("address", address(path).orElse(""));
        model.put("furniture", furniture(path, findings));
        return templates.run("pages/" + template + ".ftlh", model, findings);
    }

    /** Prints a file of the site that is no page, such as its feed. */
    Optional<String> file(String template, Map<String, Object> content, Findings findings) {
        Map<String, Object> model = new HashMap<>(content);
        model.put("site", siteModel);
        return templates.run("pages/" + template, model, findings);
    }

    /** Where a page is published; empty if the site does not say where it is. */
    Optional<String> address(String path) {
        return site.portal().address().map(address -> Addresses.absolute(address, path));
    }

    /** Furniture that failed is not kept, so that every page that needs it says so. */
    private Map<String, Object> furniture(String path, Findings findings) {
        Map<String, Object> known = furniture.get(root(path));
        if (known != null) {
            return known;
        }
        Map<String, Object> model = Map.of("site", siteModel, "root", root(path), "link", linkThroughRoot(path));
        Map<String, Object> parts = new HashMap<>();
        for (String part : FURNITURE) {
            templates
                    .run("pages/furniture-" + part + ".ftlh", model, findings)
                    .ifPresent(text -> parts.put(part, text));
        }
        if (parts.size() == FURNITURE.size()) {
            furniture.put(root(path), parts);
        }
        return parts;
    }

    /** The page for what is not there can be shown at any depth, so its links name the whole address if it is known. */
    private TemplateMethodModelEx link(String path) {
        Optional<String> address =
                path.equals(Addresses.notFound()) ? site.portal().address() : Optional.empty();
        return (TemplateFunction) arguments -> address.isPresent()
                ? Addresses.absolute(address.get(), arguments.text(0))
                : Addresses.relative(path, arguments.text(0));
    }

    /** A link that is the same for all pages of one depth, since it goes through the site's folder. */
    private TemplateMethodModelEx linkThroughRoot(String path) {
        return path.equals(Addresses.notFound())
                ? link(path)
                : (TemplateFunction)
                        arguments -> root(path) + Addresses.relative(Addresses.notFound(), arguments.text(0));
    }

    /** What leads from a page to the site's folder. */
    private String root(String path) {
        Optional<String> address =
                path.equals(Addresses.notFound()) ? site.portal().address() : Optional.empty();
        return address.orElseGet(() ->
                "../".repeat((int) path.chars().filter(each -> each == '/').count()));
    }

    private static Map<String, Object> model(Site site) {
        Portal portal = site.portal();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", site.name());
        model.put("operator", site.operator().orElse(""));
        model.put("description", site.description().orElse(""));
        model.put("hasHelp", site.publishesHelp());
        model.put("hasData", site.downloads().contains(DownloadFormat.CSV));
        model.put("address", portal.address().orElse(""));
        model.put("domain", portal.domain().orElse(""));
        model.put("supervisor", portal.supervisor().orElse(""));
        model.put("siteCode", portal.siteCode().orElse(""));
        model.put("icp", portal.icp().orElse(""));
        model.put("police", portal.police().orElse(""));
        model.put("contact", portal.contact().orElse(""));
        model.put("corrections", portal.corrections().orElse(""));
        model.put("keywords", portal.keywords().orElse(""));
        model.put("column", portal.column().orElse(site.name()));
        return model;
    }

    Site settings() {
        return site;
    }

    TemplateRunner templates() {
        return templates;
    }
}
